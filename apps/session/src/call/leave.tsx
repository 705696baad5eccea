/** Leaving is asked once: it is easily tapped by accident, and the others would be left wondering. */
import { createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import { words } from '../ui/words.ts'
import type { DeskPart } from './desk-part.ts'
import { moreWords } from './more-words.ts'
import { WithdrawQuestion, type Withdrawing } from './withdraw.tsx'
import { callWords } from './words.ts'

/** Stay or leave; for the practitioner also the end for everyone, for a client also to say that they have moved, to look at what was agreed, and to withdraw from it. */
export function LeaveDialog(props: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onLeave: () => void
  readonly end: DeskPart['end'] | undefined
  readonly withdraw: Withdrawing | undefined
}): JSX.Element {
  const [shown, setShown] = createSignal<'leave' | 'withdraw' | 'agreement' | 'moved'>('leave')
  const close = (): void => {
    setShown('leave')
    props.onClose()
  }
  const label = (): string => {
    if (shown() === 'withdraw') return moreWords().withdraw.ask
    if (shown() === 'moved') return moreWords().leave.moved
    return shown() === 'agreement' ? moreWords().leave.agreement : moreWords().leave.ask
  }
  return (
    <Dialog isOpen={props.isOpen} label={label()} onClose={close}>
      <Switch fallback={<Question {...props} onClose={close} onShow={setShown} />}>
        <Match when={shown() === 'withdraw' && props.withdraw}>
          {may => <WithdrawQuestion withdraw={may().whole} onLeave={() => props.onLeave()} onClose={close} />}
        </Match>
        <Match when={shown() === 'moved' && props.withdraw}>{may => may().moved(close)}</Match>
        <Match when={shown() === 'agreement' && props.withdraw}>
          {may => (
            <>
              {may().page()}
              <Actions>
                <Button onClick={close}>{words().close}</Button>
              </Actions>
            </>
          )}
        </Match>
      </Switch>
    </Dialog>
  )
}

const Question = (props: {
  readonly onClose: () => void
  readonly onLeave: () => void
  readonly onShow: (what: 'withdraw' | 'agreement' | 'moved') => void
  readonly end: DeskPart['end'] | undefined
  readonly withdraw: Withdrawing | undefined
}): JSX.Element => (
  <>
    <p>{moreWords().leave.say}</p>
    <Actions>
      <Button kind={props.end ? undefined : 'leave'} onClick={() => props.onLeave()}>
        {callWords().call.leave}
      </Button>
      <Show when={props.end}>
        {end => (
          <Button
            kind="leave"
            onClick={() => {
              props.onClose()
              end().ask()
            }}
          >
            {end().label()}
          </Button>
        )}
      </Show>
      <Button kind="plain" onClick={() => props.onClose()}>
        {moreWords().leave.stay}
      </Button>
      <Show when={props.withdraw}>
        <Button kind="plain" onClick={() => props.onShow('moved')}>
          {moreWords().leave.moved}
        </Button>
        <Button kind="plain" onClick={() => props.onShow('agreement')}>
          {moreWords().leave.agreement}
        </Button>
        <Button kind="plain" onClick={() => props.onShow('withdraw')}>
          {moreWords().leave.withdraw}
        </Button>
      </Show>
    </Actions>
  </>
)
