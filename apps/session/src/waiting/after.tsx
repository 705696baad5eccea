/** After the hour, or after leaving it: what happens next, in few and quiet words. */
import { Show, type JSX } from 'solid-js'
import { Actions, Button } from '../ui/controls.tsx'
import { Screen } from '../ui/screen.tsx'
import { words } from '../ui/words.ts'

const SAY = { ended: 'endedSay', left: 'leftSay', withdrawn: 'withdrawnSay', apart: 'apartSay' } as const
const NEXT = { ended: 'nextPlan', left: 'nextPlan', withdrawn: 'nextWithdrawn', apart: 'nextApart' } as const

/** How someone's part in the hour ended; `apart`: it goes on without them. */
export type AfterKind = keyof typeof SAY

/** The last screen of the client's way. */
export const After = (props: {
  readonly kind: AfterKind
  readonly name: string
  readonly isBusy?: boolean
  readonly onBack?: (() => void) | undefined
  /** The way to one's own agreement. */
  readonly children: JSX.Element
}): JSX.Element => (
  <Screen name="after" heading={words().after[props.kind]} intro={words().after[SAY[props.kind]]}>
    <Show when={props.onBack}>
      {back => (
        <Actions>
          <Button kind="main" busy={props.isBusy ?? false} onClick={() => back()()}>
            {words().after.comeBack}
          </Button>
        </Actions>
      )}
    </Show>
    <section class="card tight">
      <h2>{words().after.next}</h2>
      <ul>
        <li>{words().after[NEXT[props.kind]](props.name)}</li>
        <Show when={props.kind === 'left'}>
          <li>{words().after.nextBroke}</li>
        </Show>
        <li>{words().after.nextClose}</li>
      </ul>
    </section>
    <Actions>{props.children}</Actions>
    <section class="tight">
      <h2>{words().after.time}</h2>
      <p>{words().after.timeSay}</p>
      <p class="quiet-text">{words().after.help}</p>
    </section>
  </Screen>
)
