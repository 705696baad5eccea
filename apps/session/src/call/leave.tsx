/** Leaving is asked once: it is easily tapped by accident, and the others would be left wondering. */
import { Show, type JSX } from 'solid-js'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import { words } from '../ui/words.ts'
import type { DeskPart } from './desk-part.ts'

/** Stay or leave; for the practitioner also the end for everyone. */
export const LeaveDialog = (props: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onLeave: () => void
  readonly end: DeskPart['end'] | undefined
}): JSX.Element => (
  <Dialog isOpen={props.isOpen} label={words().call.leaveAsk} onClose={() => props.onClose()}>
    <p>{words().call.leaveSay}</p>
    <Actions>
      <Button kind={props.end ? undefined : 'leave'} onClick={() => props.onLeave()}>
        {words().call.leave}
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
        {words().call.stay}
      </Button>
    </Actions>
  </Dialog>
)
