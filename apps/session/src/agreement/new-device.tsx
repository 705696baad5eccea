/** This device is new to the agreement: it asks, shows the code that two people read to each other, waits, and goes on once confirmed. */
import { comparisonCode } from '@holdfast/consent'
import { createSignal, Match, onMount, Show, Switch, type JSX } from 'solid-js'
import type { Failure } from '../api.ts'
import { createPoll } from '../state/encounter.ts'
import { Actions, Button } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { announce, Notice } from '../ui/notice.tsx'
import { timeOf } from '../ui/time.ts'
import { KeyCode } from './key-code.tsx'
import { askForKey, closeKeys, lookAgain, takeBack, waitsAlready, type Asked, type AskState } from './ask.ts'
import type { At, SignFailure } from './sign.ts'
import { agreementWords } from './words.ts'

/** While it waits it looks again, every so many milliseconds. */
const LOOK_EVERY = 3000

type Confirmed = Extract<AskState, { kind: 'confirmed' }>

/** From "this device is new" to "confirmed". */
export function NewDevice(props: {
  readonly where: At
  /** A practitioner's own device: not they themselves but a colleague or the practice confirms it. */
  readonly isOfPractice: boolean
  readonly onConfirmed: (confirmed: Confirmed) => void
}): JSX.Element {
  const [state, setState] = createSignal<AskState>({ kind: 'none' })
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<SignFailure | null>(null)
  let heading: HTMLHeadingElement | undefined
  const take = (next: AskState): void => {
    if (next.kind === 'confirmed') return props.onConfirmed(next)
    if (next.kind !== state().kind && next.kind !== 'none') announce(sentence(next.kind))
    setState(next)
  }
  // A look that did not arrive is followed by the next one.
  const look = async (asked: Asked): Promise<void> => {
    const next = await lookAgain(props.where, asked)
    if (next.ok) take(next.value)
  }
  onMount(() => {
    heading?.focus()
    void waitsAlready(props.where).then(take)
  })
  createPoll(
    () => state().kind === 'waiting',
    LOOK_EVERY,
    () => {
      const asked = state()
      if (asked.kind === 'waiting') void look(asked)
    },
  )
  const ask = async (): Promise<void> => {
    setBusy(true)
    const asked = await askForKey(props.where)
    setBusy(false)
    setFailure(asked.ok ? null : asked.error)
    if (asked.ok) take(asked.value)
    if (state().kind === 'waiting') heading?.focus()
  }
  const back = async (): Promise<void> => {
    const asked = state()
    if (asked.kind !== 'waiting') return
    const no = await takeBack(props.where, asked)
    const isGone = no !== null && typeof no !== 'string' && no.refusal === 'ask-missing'
    setFailure(isGone ? null : no)
    if (no === null || isGone) setState({ kind: 'none' })
    heading?.focus()
  }
  const waiting = () => {
    const now = state()
    return now.kind === 'waiting' ? now : null
  }
  const say = () => agreementWords().device
  /** The heading while it waits, and what is read aloud when it begins to. */
  const waits = () => (props.isOfPractice ? say().waitsPractice : say().waits)
  const sentence = (kind: AskState['kind']): string => {
    switch (kind) {
      case 'waiting':
        return waits()
      case 'none':
        return say().heading
      case 'gone':
      case 'over':
      case 'confirmed':
        return say()[kind]
    }
  }
  return (
    <section class="new-device stack" data-state={state().kind}>
      <h3 tabindex="-1" ref={element => (heading = element)}>
        {waiting() ? waits() : say().heading}
      </h3>
      <Show when={waiting()} fallback={<p>{props.isOfPractice ? say().introPractice : say().intro}</p>}>
        {asked => (
          <>
            <p>{props.isOfPractice ? say().readPractice : say().read}</p>
            <KeyCode label={say().code} code={comparisonCode(asked().kid)} />
            <p class="quiet-text">{say().until(timeOf(asked().ends))}</p>
          </>
        )}
      </Show>
      <Show when={state().kind === 'gone' || state().kind === 'over'}>
        <Notice tone="attention">
          <p>{sentence(state().kind)}</p>
        </Notice>
      </Show>
      <Switch fallback={<FailureNotice failure={serverSaid(failure())} />}>
        <Match when={failure() === 'no-keys'}>
          <Notice tone="attention" role="alert">
            <p>{agreementWords().noKeys}</p>
          </Notice>
        </Match>
      </Switch>
      <Actions>
        <Show
          when={waiting()}
          fallback={
            <Button kind="main" busy={isBusy()} onClick={() => void ask()}>
              {state().kind === 'none' ? say().ask : say().askAgain}
            </Button>
          }
        >
          <Button onClick={() => void back()}>{say().takeBack}</Button>
        </Show>
      </Actions>
    </section>
  )
}

const serverSaid = (failure: SignFailure | null): Failure | null =>
  failure === 'no-keys' || failure === 'other-device' ? null : failure

/** The device is confirmed; whoever lost an earlier one closes its key here, and with it that of each other: which is which, nobody can tell. */
export function DeviceConfirmed(props: { readonly where: At; readonly confirmed: Confirmed }): JSX.Element {
  const [isClosed, setClosed] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const others = () => props.confirmed.earlier.length
  const close = async (): Promise<void> => {
    setBusy(true)
    const no = await closeKeys(props.where, props.confirmed.earlier)
    setBusy(false)
    setFailure(no)
    setClosed(no === null)
  }
  return (
    <Notice role="status">
      <p>{agreementWords().device.confirmed}</p>
      <Show when={others() > 0 && !isClosed()}>
        <p>{agreementWords().device.lost(others())}</p>
        <Button busy={isBusy()} onClick={() => void close()}>
          {agreementWords().device.close(others())}
        </Button>
      </Show>
      <Show when={isClosed()}>
        <p>{agreementWords().device.closed(others())}</p>
      </Show>
      <FailureNotice failure={failure()} />
    </Notice>
  )
}
