/** After the hour, for the practitioner. */
import { Show, type JSX } from 'solid-js'
import { Actions, Button } from '../ui/controls.tsx'
import { Screen } from '../ui/screen.tsx'
import { deskWords } from './words.ts'

/** Ended for everyone, or left for a moment. */
export const DeskAfter = (props: {
  readonly kind: 'ended' | 'left'
  readonly onBack: (() => void) | undefined
  readonly onHours: () => void
  /** What the hour's record has besides. */
  readonly children?: JSX.Element
}): JSX.Element => (
  <Screen
    name="after"
    heading={deskWords().after[props.kind]}
    intro={props.kind === 'ended' ? deskWords().after.endedSay : deskWords().after.leftSay}
  >
    <Actions>
      <Show when={props.onBack}>
        {back => (
          <Button kind="main" onClick={() => back()()}>
            {deskWords().after.back}
          </Button>
        )}
      </Show>
      <Button onClick={() => props.onHours()}>{deskWords().after.toHours}</Button>
    </Actions>
    {props.children}
  </Screen>
)
