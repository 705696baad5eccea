/** The care notes on one client: what each asks before an hour, whether it stands, and every word on it. */
import { CARE_NOTES, type CareNote, type EncounterId, type SeatId } from '@holdfast/domain'
import type { CareNotes } from '@holdfast/wire'
import { createSignal, For, onMount, Show, type JSX } from 'solid-js'
import type { Api, Failure } from '../../api.ts'
import { createSending } from '../../prepare/sending.ts'
import { Button, Field } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { announce } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { momentOf } from '../../ui/time.ts'
import { words } from '../../ui/words.ts'
import { REASON_LIMIT } from './reason.ts'
import { placeWords } from './words.ts'

type Where = { readonly api: Api; readonly encounter: EncounterId; readonly seat: SeatId }

/** The page. */
export function CarePage(props: Where & { readonly name: string; readonly onBack: () => void }): JSX.Element {
  const [kept, setKept] = createSignal<CareNotes | null>(null)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const look = async (): Promise<void> => {
    const answer = await props.api.request('careNotes', { at: { encounter: props.encounter, seat: props.seat } })
    setFailure(answer.ok ? null : answer.error)
    if (answer.ok) setKept(answer.value)
  }
  onMount(() => void look())
  return (
    <Screen name="desk-care" heading={placeWords().care.heading(props.name)} intro={placeWords().care.intro}>
      <div class="way-back">
        <Button kind="plain" onClick={() => props.onBack()}>
          {placeWords().back}
        </Button>
      </div>
      <FailureNotice failure={failure()} onAgain={() => void look()} />
      <Show when={kept()} fallback={<p role="status">{words().pleaseWait}</p>}>
        {shown => (
          <>
            <For each={CARE_NOTES}>{note => <Note {...props} note={note} kept={shown()} onKept={setKept} />}</For>
            <section class="tight">
              <h2>{placeWords().care.history}</h2>
              <Show when={shown().said.length === 0}>
                <p class="quiet-text">{placeWords().care.nothing}</p>
              </Show>
              <ol class="place-asked" reversed>
                <For each={shown().said.toReversed()}>
                  {said => (
                    <li>
                      <p>
                        {placeWords().notes[said.note].name}: {placeWords().care[said.stands ? 'wasSet' : 'wasEnded']}
                      </p>
                      <p>{said.reason}</p>
                      <p class="quiet-text">{placeWords().care.by(said.by, momentOf(said.at))}</p>
                    </li>
                  )}
                </For>
              </ol>
            </section>
          </>
        )}
      </Show>
    </Screen>
  )
}

const Note = (
  props: Where & {
    readonly note: CareNote
    readonly kept: CareNotes
    readonly onKept: (kept: CareNotes) => void
  },
): JSX.Element => {
  const [reason, setReason] = createSignal('')
  const [isAsked, setAsked] = createSignal(false)
  const sending = createSending()
  const stands = () => props.kept.notes.includes(props.note)
  const isEmpty = () => reason().trim() === ''
  const save = async (): Promise<Failure | null> => {
    const body = { note: props.note, stands: !stands(), reason: reason().trim() }
    const answer = await props.api.request('noteCare', { at: { encounter: props.encounter, seat: props.seat }, body })
    if (!answer.ok) return answer.error
    setReason('')
    setAsked(false)
    props.onKept(answer.value)
    announce(placeWords().kept)
    return null
  }
  return (
    <section class="card stack">
      <h2>{placeWords().notes[props.note].name}</h2>
      <p>{placeWords().notes[props.note].asks}</p>
      <p>
        <strong>{placeWords().care[stands() ? 'stands' : 'standsNot']}</strong>
      </p>
      <form
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (!isEmpty() && !sending.isBusy()) void sending.follow(save())
        }}
      >
        <Field label={placeWords().reason} say={isAsked() && isEmpty() ? placeWords().care.missing : null}>
          {marks => (
            <textarea
              {...marks()}
              rows={2}
              maxLength={REASON_LIMIT}
              value={reason()}
              onInput={event => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
        <FailureNotice failure={sending.failure()} />
        <div>
          <Button
            type="submit"
            busy={sending.isBusy()}
            aria-label={placeWords().care[stands() ? 'endLong' : 'setLong'](placeWords().notes[props.note].name)}
          >
            {placeWords().care[stands() ? 'end' : 'set']}
          </Button>
        </div>
      </form>
    </section>
  )
}
