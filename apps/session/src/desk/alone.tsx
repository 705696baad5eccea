/** An hour for two of whom one waits alone: the practitioner decides how it goes on, and the decision is kept. */
import {
  ALONE_GO,
  ALONE_REASONS,
  REASON_LIMIT,
  type AloneDecision,
  type AloneGo,
  type AloneReason,
} from '@holdfast/wire'
import type { SeatId } from '@holdfast/domain'
import { createEffect, createMemo, createResource, createSignal, For, on, Show, type JSX } from 'solid-js'
import type { Api, Failure } from '../api.ts'
import { createSending } from '../prepare/sending.ts'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import { Button, Choices, Field } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { announce } from '../ui/notice.tsx'
import { timeOf } from '../ui/time.ts'
import { deskWords } from './words.ts'

/** Nothing unless the room says that somebody waits alone. */
export function GoOnAlone(props: { readonly api: Api; readonly hour: Hour; readonly call: CallState }): JSX.Element {
  const alone = () => props.call.view()?.room?.alone ?? null
  const seat = createMemo<SeatId | null>(() => alone()?.seat ?? null)
  const [isChanging, setChanging] = createSignal(false)
  // Whoever is alone next is decided about anew.
  createEffect(on(seat, () => setChanging(false), { defer: true }))
  const decided = () => (isChanging() ? null : (alone()?.decided ?? null))
  const name = () => nameOf(props.hour, seat())
  return (
    <Show when={seat()} keyed>
      {lone => (
        <section class="card stack" data-alone>
          <h3>{deskWords().alone.heading(name())}</h3>
          <Show
            when={decided()}
            fallback={
              <>
                <p>{deskWords().alone.say}</p>
                <Form api={props.api} hour={props.hour} seat={lone} name={name()} onKept={() => setChanging(false)} />
              </>
            }
          >
            {last => (
              <>
                <p role="status">
                  {deskWords().alone.kept} {goWord(last().go, name())} ({timeOf(last().at)})
                </p>
                <p class="quiet-text">{deskWords().alone.told(name())}</p>
                <div>
                  <Button onClick={() => setChanging(true)}>{deskWords().alone.change}</Button>
                </div>
              </>
            )}
          </Show>
        </section>
      )}
    </Show>
  )
}

function Form(props: {
  readonly api: Api
  readonly hour: Hour
  readonly seat: SeatId
  readonly name: string
  readonly onKept: () => void
}): JSX.Element {
  // Waiting is what happens anyway: whoever presses in a hurry changes nothing.
  const [go, setGo] = createSignal<AloneGo>('hold')
  const [reason, setReason] = createSignal<AloneReason>('not-there')
  const [words, setWords] = createSignal('')
  const sending = createSending()
  const save = async (): Promise<Failure | null> => {
    const said = words().trim()
    const body = { go: go(), reason: reason(), ...(said ? { words: said } : {}) }
    const answer = await props.api.request('goOnAlone', { at: { encounter: props.hour.id, seat: props.seat }, body })
    if (!answer.ok) return answer.error
    announce(`${deskWords().alone.kept} ${goWord(go(), props.name)}`)
    props.onKept()
    return null
  }
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        if (!sending.isBusy()) void sending.follow(save())
      }}
    >
      <fieldset class="tight">
        <legend class="group-name">{deskWords().alone.ask}</legend>
        <Choices
          name={`alone-${props.seat}`}
          value={go()}
          options={ALONE_GO.map(value => ({ value, label: goWord(value, props.name) }))}
          onChoose={setGo}
        />
      </fieldset>
      <Field label={deskWords().alone.why}>
        {marks => (
          <select
            {...marks()}
            onChange={event => {
              const chosen = ALONE_REASONS.find(one => one === event.currentTarget.value)
              if (chosen) setReason(chosen)
            }}
          >
            <For each={ALONE_REASONS}>
              {one => (
                <option value={one} selected={one === reason()}>
                  {deskWords().alone.reason[one]}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Field label={deskWords().alone.words} hint={deskWords().alone.wordsHint} isOptional>
        {marks => (
          <input
            {...marks()}
            maxLength={REASON_LIMIT}
            value={words()}
            onInput={event => setWords(event.currentTarget.value)}
          />
        )}
      </Field>
      <FailureNotice failure={sending.failure()} />
      <div>
        <Button kind="main" type="submit" busy={sending.isBusy()}>
          {deskWords().alone.keep}
        </Button>
      </div>
    </form>
  )
}

/** What was decided in this hour and why, oldest first; nothing where nothing was. */
export function AloneRecord(props: { readonly api: Api; readonly hour: Hour }): JSX.Element {
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [decisions, { refetch }] = createResource(
    async (): Promise<readonly AloneDecision[]> => {
      const isForTwo = (props.hour.view()?.others.filter(({ role }) => role !== 'practitioner').length ?? 0) > 1
      if (!isForTwo) return []
      const answer = await props.api.request('alone', { at: { encounter: props.hour.id } })
      setFailure(answer.ok ? null : answer.error)
      return answer.ok ? answer.value.decisions : []
    },
    { initialValue: [] },
  )
  return (
    <Show when={failure() !== null || decisions.latest.length > 0}>
      <section class="tight" data-alone-record>
        <h2>{deskWords().alone.record}</h2>
        <FailureNotice failure={failure()} onAgain={() => void refetch()} />
        <ul class="breaks">
          <For each={decisions.latest}>
            {({ at, go, reason, seat, words }) => (
              <li>
                <p>
                  {timeOf(at)} · {goWord(go, nameOf(props.hour, seat))}
                </p>
                <p class="quiet-text">
                  {deskWords().alone.reason[reason]}
                  <Show when={words}> · {words}</Show>
                </p>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

const goWord = (go: AloneGo, name: string): string =>
  go === 'individual' ? deskWords().alone.individual(name) : deskWords().alone[go]

const nameOf = (hour: Hour, seat: SeatId | null): string =>
  hour.view()?.others.find(one => one.seat === seat)?.name ?? ''
