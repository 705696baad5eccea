/** One call: how it stands, who was told, who called and where, and what a practitioner does about it. */
import { CALL_OUTCOMES, type CallOutcome } from '@holdfast/safety'
import type { HelpCallView, HelpLook } from '@holdfast/wire'
import { createSignal, For, Show, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import { Actions, Button, Choices } from '../../ui/controls.tsx'
import { momentOf, namesOf, timeOf } from '../../ui/time.ts'
import { sayOf } from './say.ts'
import type { Calls } from './state.ts'
import { helpDeskWords } from './words.ts'

/** One call in the list. */
export function CallItem(props: {
  readonly api: Api
  readonly calls: Calls
  readonly call: HelpCallView
}): JSX.Element {
  const [look, setLook] = createSignal<HelpLook | null>(null)
  const [say, setSay] = createSignal<string | null>(null)
  const at = () => ({ call: props.call.id })
  const who = () => helpDeskWords().who[props.call.isDrill ? 'drill' : props.call.role]
  const read = async (): Promise<void> => {
    const answer = await props.api.request('lookHelp', { at: at() })
    if (answer.ok) setLook(answer.value)
    setSay(answer.ok ? null : sayOf(answer.error))
  }
  const have = async (): Promise<void> => void setSay(sayOf(await props.calls.act('haveHelp', { at: at() })))
  const close = async (outcome: CallOutcome): Promise<void> =>
    void setSay(sayOf(await props.calls.act('closeHelp', { at: at(), body: { outcome } })))
  return (
    <li class="card tight" data-standing={props.call.standing}>
      <h4>
        {who()}, {helpDeskWords().at(momentOf(props.call.at))}
      </h4>
      <p>
        <strong>{helpDeskWords().standing[props.call.standing]}</strong>
        <Show when={props.call.outcome}>{outcome => <>: {helpDeskWords().outcome[outcome()]}</>}</Show>
      </p>
      <Show when={!props.call.isDrill}>
        <p class="quiet-text">
          {helpDeskWords().how[props.call.how]}.{' '}
          <Show when={props.call.presses > 1}>{helpDeskWords().presses(props.call.presses)}</Show>
        </p>
      </Show>
      <Show when={props.call.had.length > 0}>
        <p>{helpDeskWords().had(namesOf(props.call.had))}</p>
      </Show>
      <Show when={props.call.told.length > 0}>
        <details>
          <summary>{helpDeskWords().told}</summary>
          <ul>
            <For each={props.call.told}>{one => <li>{toldSay(one)}</li>}</For>
          </ul>
        </details>
      </Show>
      <Show when={look()}>{seen => <Seen look={seen()} />}</Show>
      <p role="alert">{say()}</p>
      <Actions>
        <Show when={props.call.standing === 'open'}>
          <Button kind="main" onClick={() => void have()}>
            {helpDeskWords().have}
          </Button>
        </Show>
        <Show when={!props.call.isDrill && !look()}>
          <Button title={helpDeskWords().lookSay} onClick={() => void read()}>
            {helpDeskWords().look}
          </Button>
        </Show>
      </Actions>
      <Show when={props.call.standing === 'acknowledged'}>
        <Closing call={props.call} onClose={outcome => void close(outcome)} />
      </Show>
    </li>
  )
}

function toldSay({ name, channel, at, why }: HelpCallView['told'][number]): string {
  const words = helpDeskWords()
  if (why !== null) return words.notTold[why](name, words.way[channel])
  return at === null ? words.notYet(name, words.way[channel]) : words.toldAt(name, words.way[channel], timeOf(at))
}

const Seen = (props: { readonly look: HelpLook }): JSX.Element => (
  <dl class="tight help-seen">
    <dt class="group-name">{helpDeskWords().person}</dt>
    <dd>{props.look.name}</dd>
    <Show when={props.look.phone}>
      {phone => (
        <>
          <dt class="group-name">{helpDeskWords().callback}</dt>
          <dd>{phone()}</dd>
        </>
      )}
    </Show>
    <dt class="group-name">{helpDeskWords().place}</dt>
    <Show when={props.look.place} fallback={<dd>{helpDeskWords().noPlace}</dd>}>
      {place => (
        <>
          <dd>
            {[place().street, place().detail, place().city, place().region, place().country].filter(Boolean).join(', ')}
          </dd>
          <dt class="group-name">{helpDeskWords().number}</dt>
          <dd>{place().emergencyNumber}</dd>
          <Show when={place().callback}>
            {callback => (
              <>
                <dt class="group-name">{helpDeskWords().callback}</dt>
                <dd>{callback()}</dd>
              </>
            )}
          </Show>
        </>
      )}
    </Show>
  </dl>
)

const Closing = (props: {
  readonly call: HelpCallView
  readonly onClose: (outcome: CallOutcome) => void
}): JSX.Element => {
  const [outcome, setOutcome] = createSignal<CallOutcome | null>(null)
  const [isAsked, setAsked] = createSignal(false)
  const choices = () => CALL_OUTCOMES.filter(one => (one === 'drilled') === props.call.isDrill)
  const close = (): void => {
    const chosen = outcome()
    setAsked(true)
    if (chosen !== null) props.onClose(chosen)
  }
  return (
    <fieldset class="tight">
      <legend class="group-name">{helpDeskWords().close}</legend>
      <Choices
        name={`outcome-${props.call.id}`}
        value={outcome()}
        options={choices().map(value => ({ value, label: helpDeskWords().outcome[value] }))}
        onChoose={setOutcome}
      />
      <p class="field-say" role="alert">
        {isAsked() && outcome() === null ? helpDeskWords().chooseOne : ''}
      </p>
      <Actions>
        <Button onClick={close}>{helpDeskWords().closeNow}</Button>
      </Actions>
    </fieldset>
  )
}
