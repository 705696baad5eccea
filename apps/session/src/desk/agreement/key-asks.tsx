/** Somebody asks to sign with a new device: the same code on both screens, how the practitioner made sure, and their word or a no. */
import { comparisonCode, keyId, VOUCHED_HOW, type KeyId } from '@holdfast/consent'
import type { KeyAsks } from '@holdfast/wire'
import { createSignal, For, Match, onMount, Show, Switch, type JSX } from 'solid-js'
import { KeyCode } from '../../agreement/key-code.tsx'
import { closeKeys, readAsks } from '../../agreement/ask.ts'
import type { At, SignFailure } from '../../agreement/sign.ts'
import type { Failure } from '../../api.ts'
import { createPoll } from '../../state/encounter.ts'
import { Actions, Button, Choices } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { announce, Notice } from '../../ui/notice.tsx'
import { timeOf } from '../../ui/time.ts'
import { decline, vouch, type Ask, type How } from './vouch.ts'
import { composeWords } from './words.ts'

/** The page looks for new asks every so many milliseconds. */
const LOOK_EVERY = 5000

/** Every ask but the reader's own, one below the other; nothing while nobody asks. */
export function KeyAsksDesk(props: { readonly where: At; readonly name: string }): JSX.Element {
  const [asks, setAsks] = createSignal<readonly Ask[]>([])
  const [said, setSaid] = createSignal<string | null>(null)
  /** Keys that were to be closed with a word, and were not. */
  const [left, setLeft] = createSignal<readonly KeyId[]>([])
  const [trouble, setTrouble] = createSignal<Failure | null>(null)
  // By name, so that the card of an ask stays, with what was chosen in it, each time it is looked again.
  const kids = (): readonly KeyId[] => asks().map(({ key }) => keyId(key))
  const take = (next: KeyAsks): void => void setAsks(next.asks.filter(({ isMine }) => !isMine))
  // A look that did not arrive is followed by the next one.
  const look = async (): Promise<void> => {
    const answer = await readAsks(props.where)
    if (answer.ok) take(answer.value)
  }
  onMount(() => void look())
  createPoll(
    () => true,
    LOOK_EVERY,
    () => void look(),
  )
  const say = () => composeWords().keyAsk
  const tell = (sentence: string): void => {
    setSaid(sentence)
    announce(sentence)
  }
  const close = async (lost: readonly KeyId[]): Promise<void> => {
    const no = lost.length > 0 ? await closeKeys(props.where, lost) : null
    setTrouble(no)
    setLeft(no ? lost : [])
    if (!no && lost.length > 0) tell(say().closed(lost.length))
  }
  return (
    <>
      <Show when={said()}>
        {sentence => (
          <Notice>
            <p>{sentence()}</p>
          </Notice>
        )}
      </Show>
      <Show when={left().length > 0}>
        <Notice tone="attention" role="alert">
          <p>{say().notClosed(left().length)}</p>
          <Button onClick={() => void close(left())}>{say().closeNow(left().length)}</Button>
        </Notice>
        <FailureNotice failure={trouble()} />
      </Show>
      <For each={kids()}>
        {kid => (
          <Show when={asks().find(({ key }) => keyId(key) === kid)}>
            {ask => (
              <OneAsk
                where={props.where}
                name={ask().role === 'practitioner' ? say().colleague : props.name}
                ask={ask()}
                onConfirmed={(next, lost) => {
                  take(next)
                  tell(say().confirmed)
                  void close(lost)
                }}
                onDeclined={next => {
                  take(next)
                  tell(say().declined)
                }}
                onGone={() => {
                  tell(say().gone)
                  void look()
                }}
              />
            )}
          </Show>
        )}
      </For>
    </>
  )
}

function OneAsk(props: {
  readonly where: At
  readonly name: string
  readonly ask: Ask
  readonly onConfirmed: (next: KeyAsks, lost: readonly KeyId[]) => void
  readonly onDeclined: (next: KeyAsks) => void
  readonly onGone: () => void
}): JSX.Element {
  const [how, setHow] = createSignal<How | null>(null)
  const [isLost, setLost] = createSignal(false)
  const [isAsked, setAsked] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<SignFailure | null>(null)
  let form: HTMLFormElement | undefined
  const say = () => composeWords().keyAsk
  const code = () => comparisonCode(keyId(props.ask.key))
  const follow = (no: SignFailure): void => {
    if (typeof no !== 'string' && no.refusal === 'ask-missing') props.onGone()
    else setFailure(no)
  }
  const confirm = async (): Promise<void> => {
    const chosen = how()
    setAsked(true)
    if (!chosen) {
      form?.querySelector<HTMLElement>('input[type=radio]')?.focus()
      return
    }
    if (isBusy()) return
    const lost = isLost() ? props.ask.earlier : []
    setBusy(true)
    const answer = await vouch(props.where, props.ask, chosen)
    setBusy(false)
    if (answer.ok) props.onConfirmed(answer.value, lost)
    else follow(answer.error)
  }
  const no = async (): Promise<void> => {
    setBusy(true)
    const answer = await decline(props.where, props.ask)
    setBusy(false)
    if (answer.ok) props.onDeclined(answer.value)
    else follow(answer.error)
  }
  return (
    <form
      class="key-ask card stack"
      ref={element => (form = element)}
      onSubmit={event => {
        event.preventDefault()
        void confirm()
      }}
    >
      <h2>{say().heading(props.name)}</h2>
      <p>{say().intro(props.name)}</p>
      <KeyCode label={say().code} code={code()} />
      <p class="quiet-text">{say().until(timeOf(props.ask.ends))}</p>
      <fieldset class="tight" aria-describedby={isAsked() && !how() ? 'key-ask-say' : undefined}>
        <legend class="group-name">{say().how}</legend>
        <Choices
          name={`how-${keyId(props.ask.key)}`}
          value={how()}
          options={VOUCHED_HOW.map(value => ({ value, label: say().hows[value] }))}
          onChoose={setHow}
        />
        <Show when={isAsked() && !how()}>
          <p class="field-say" id="key-ask-say" role="alert">
            {say().howMissing}
          </p>
        </Show>
      </fieldset>
      <Show when={props.ask.earlier.length > 0}>
        <label class="choice">
          <input type="checkbox" checked={isLost()} onChange={event => setLost(event.currentTarget.checked)} />
          {say().lost(props.ask.earlier.length)}
        </label>
      </Show>
      <Switch fallback={<FailureNotice failure={serverSaid(failure())} />}>
        <Match when={failure() === 'other-device' || failure() === 'no-keys'}>
          <Notice tone="attention" role="alert">
            <p>{say().notHere}</p>
          </Notice>
        </Match>
      </Switch>
      <Actions>
        <Button kind="main" type="submit" busy={isBusy()}>
          {say().confirm}
        </Button>
        <Button busy={isBusy()} onClick={() => void no()}>
          {say().decline}
        </Button>
      </Actions>
    </form>
  )
}

const serverSaid = (failure: SignFailure | null): Failure | null =>
  failure === 'no-keys' || failure === 'other-device' ? null : failure
