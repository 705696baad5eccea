/** Ending the hour for everyone is asked once; it cannot be taken back. */
import type { JSX } from 'solid-js'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import { words } from '../ui/words.ts'
import { deskWords } from './words.ts'

/** The question before the end. */
export const EndDialog = (props: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onEnd: () => void
}): JSX.Element => (
  <Dialog isOpen={props.isOpen} label={deskWords().call.endAsk} onClose={() => props.onClose()}>
    <p>{deskWords().call.endSay}</p>
    <Actions>
      <Button
        kind="leave"
        onClick={() => {
          props.onEnd()
          props.onClose()
        }}
      >
        {deskWords().call.endDo}
      </Button>
      <Button kind="plain" onClick={() => props.onClose()}>
        {words().cancel}
      </Button>
    </Actions>
  </Dialog>
)
