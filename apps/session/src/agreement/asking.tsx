/** Something that is asked once, in plain words, before it is done; what kept it from happening is said in its place. */
import type { AgreementEvent } from '@holdfast/consent'
import { createSignal, For, Show, type JSX } from 'solid-js'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { announce } from '../ui/notice.tsx'
import { createActing } from './acting.ts'
import { mineWords } from './mine-words.ts'
import type { Own } from './own.ts'

/** What someone does to their own agreement: with their id, so that nobody acts for another. */
export type Act = (by: NonNullable<Own['view']['me']>['person']) => AgreementEvent

/** The button, and the question that it opens; neither for someone who has no part in it. */
export function Asking(props: {
  readonly own: Own
  readonly act: Act
  readonly button: string
  /** What a screen reader says in the button's place, where several look alike. */
  readonly long?: string
  readonly ask: string
  readonly say: readonly string[]
  readonly confirm: string
  /** Read aloud when it is done. */
  readonly done?: string
  readonly isGrave?: boolean
  readonly children?: JSX.Element
  /** It is done; the button may be gone by now. */
  readonly onDone?: () => void
}): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  // oxlint-disable-next-line solid/reactivity -- read when something is done, not here
  const acting = createActing(props.own)
  const go = async (by: Parameters<Act>[0]): Promise<void> => {
    const became = await acting.go(props.act(by))
    if (became === 'failed') return
    setOpen(false)
    if (became === 'done' && props.done) announce(props.done)
    props.onDone?.()
  }
  return (
    <Show when={props.own.view.me}>
      {me => (
        <>
          <Button kind="plain" aria-label={props.long} onClick={() => setOpen(true)}>
            {props.button}
          </Button>
          <Dialog isOpen={isOpen()} label={props.ask} onClose={() => setOpen(false)}>
            <div class="stack">
              <For each={props.say}>{line => <p>{line}</p>}</For>
              {props.children}
              <FailureNotice failure={acting.failure()} />
              <Actions>
                <Button
                  kind={props.isGrave ? 'leave' : 'main'}
                  busy={acting.isBusy()}
                  onClick={() => void go(me().person)}
                >
                  {props.confirm}
                </Button>
                <Button kind="plain" onClick={() => setOpen(false)}>
                  {mineWords().keep}
                </Button>
              </Actions>
            </div>
          </Dialog>
        </>
      )}
    </Show>
  )
}
