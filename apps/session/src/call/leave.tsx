/** Leaving is asked once: it is easily tapped by accident, and the others would be left wondering. */
import { createSignal, Show, type JSX } from 'solid-js'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import type { DeskPart } from './desk-part.ts'
import { moreWords } from './more-words.ts'
import { WithdrawQuestion, type Withdrawal } from './withdraw.tsx'
import { callWords } from './words.ts'

/** Stay or leave; for the practitioner also the end for everyone, for a client also to withdraw from what was agreed. */
export function LeaveDialog(props: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onLeave: () => void
  readonly end: DeskPart['end'] | undefined
  readonly withdraw: (() => Promise<Withdrawal>) | undefined
}): JSX.Element {
  const [isWithdrawing, setWithdrawing] = createSignal(false)
  const close = (): void => {
    setWithdrawing(false)
    props.onClose()
  }
  return (
    <Dialog
      isOpen={props.isOpen}
      label={isWithdrawing() ? moreWords().withdraw.ask : moreWords().leave.ask}
      onClose={close}
    >
      <Show
        when={isWithdrawing() && props.withdraw}
        fallback={<Question {...props} onClose={close} onWithdraw={() => setWithdrawing(true)} />}
      >
        {withdraw => <WithdrawQuestion withdraw={withdraw()} onLeave={() => props.onLeave()} onClose={close} />}
      </Show>
    </Dialog>
  )
}

const Question = (props: {
  readonly onClose: () => void
  readonly onLeave: () => void
  readonly onWithdraw: () => void
  readonly end: DeskPart['end'] | undefined
  readonly withdraw: (() => Promise<Withdrawal>) | undefined
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
        <Button kind="plain" onClick={() => props.onWithdraw()}>
          {moreWords().leave.withdraw}
        </Button>
      </Show>
    </Actions>
  </>
)
