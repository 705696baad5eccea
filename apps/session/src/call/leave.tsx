/** Leaving is asked once: it is easily tapped by accident, and the others would be left wondering. */
import { Show, type JSX } from 'solid-js'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import type { DeskPart } from './desk-part.ts'
import { moreWords } from './more-words.ts'
import { callWords } from './words.ts'

/** Stay or leave; for the practitioner also the end for everyone. */
export const LeaveDialog = (props: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onLeave: () => void
  readonly end: DeskPart['end'] | undefined
}): JSX.Element => (
  <Dialog isOpen={props.isOpen} label={moreWords().leave.ask} onClose={() => props.onClose()}>
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
    </Actions>
  </Dialog>
)
