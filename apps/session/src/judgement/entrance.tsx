/** A button, and one's own page of the judgement over the page that is open. */
import type { OwnJudgement as Read } from '@holdfast/wire'
import { createSignal, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import { words } from '../ui/words.ts'
import { OwnJudgement } from './own.tsx'
import { ownWords } from './words.ts'

/** The way to what was read; it is looked at anew when it is opened. */
export function OwnJudgementEntrance(props: {
  readonly api: Api
  readonly encounter: string
  readonly read: Read
  readonly onRead: (read: Read) => void
  readonly onLook: () => void
}): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button
        onClick={() => {
          props.onLook()
          setOpen(true)
        }}
      >
        {ownWords().open}
      </Button>
      <Dialog isOpen={isOpen()} label={ownWords().open} onClose={() => setOpen(false)}>
        <OwnJudgement api={props.api} encounter={props.encounter} read={props.read} onRead={props.onRead} />
        <Actions>
          <Button kind="main" onClick={() => setOpen(false)}>
            {words().close}
          </Button>
        </Actions>
      </Dialog>
    </>
  )
}
