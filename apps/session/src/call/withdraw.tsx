/** Withdrawing in the hour: asked once, in plain words, and done at once. Nobody is held here by a line that is slow. */
import type { NoteId } from '@holdfast/domain'
import { createSignal, Show, type JSX } from 'solid-js'
import { Actions, Button } from '../ui/controls.tsx'
import { Notice } from '../ui/notice.tsx'
import { moreWords } from './more-words.ts'

/** How a withdrawal ended: it is kept; there is no agreement to withdraw from here; or it did not arrive. */
export type Withdrawal = 'kept' | 'nothing-here' | 'not-arrived'

/** What someone may do from within the call beside leaving it: end what was agreed, look at it and take back a part, or say that they have moved. */
export type Withdrawing = {
  readonly whole: () => Promise<Withdrawal>
  readonly page: () => JSX.Element
  /** The questions on the place, for someone who is elsewhere now. */
  readonly moved: (close: () => void) => JSX.Element
  /** The answers to "where are you now?"; what is replied is handed back. */
  readonly where: (asked: () => NoteId, reply: (to: NoteId, said: 'yes' | 'no' | 'rather-not') => void) => JSX.Element
}

/** The question, and what to know when it could not be sent. */
export function WithdrawQuestion(props: {
  readonly withdraw: () => Promise<Withdrawal>
  readonly onLeave: () => void
  readonly onClose: () => void
}): JSX.Element {
  const [isBusy, setBusy] = createSignal(false)
  const [outcome, setOutcome] = createSignal<Withdrawal | null>(null)
  const go = async (): Promise<void> => {
    if (isBusy()) return
    setBusy(true)
    const ended = await props.withdraw()
    setBusy(false)
    setOutcome(ended)
  }
  const open = () => outcome() === null || outcome() === 'kept'
  return (
    <div class="stack">
      <Show
        when={open()}
        fallback={
          <Notice tone="attention" role="alert">
            <p>{outcome() === 'nothing-here' ? moreWords().withdraw.nothingHere : moreWords().withdraw.notArrived}</p>
          </Notice>
        }
      >
        <p>{moreWords().withdraw.say}</p>
        <p>{moreWords().withdraw.kept}</p>
      </Show>
      <Actions>
        <Show
          when={open()}
          fallback={
            <Button kind="leave" onClick={() => props.onLeave()}>
              {moreWords().withdraw.leave}
            </Button>
          }
        >
          <Button kind="leave" busy={isBusy()} onClick={() => void go()}>
            {moreWords().withdraw.confirm}
          </Button>
        </Show>
        <Button kind="plain" onClick={() => props.onClose()}>
          {moreWords().leave.stay}
        </Button>
      </Actions>
    </div>
  )
}
