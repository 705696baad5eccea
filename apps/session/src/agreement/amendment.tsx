/** In the call: a later version waits for this person's signature. They read and sign it without leaving. */
import type { AgreementView } from '@holdfast/wire'
import { createSignal, Show, type JSX } from 'solid-js'
import { Button, Dialog } from '../ui/controls.tsx'
import { announce } from '../ui/notice.tsx'
import { createContract, Reading } from './reading.tsx'
import type { At } from './sign.ts'
import { agreementWords } from './words.ts'

/** A line in the call, and the agreement over it when it is asked for. Nothing opens by itself. */
export function Amendment(props: {
  readonly where: At
  readonly view: AgreementView
  readonly onRenewed: (view: AgreementView) => void
  readonly onDone: () => void
}): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  const open = createContract(() => props.view.open)
  const before = createContract(() => props.view.inForce)
  return (
    <Show when={open()}>
      {contract => (
        <div class="amendment" role="status">
          <p>{agreementWords().headingChanged}</p>
          <Button onClick={() => setOpen(true)}>{agreementWords().readNow}</Button>
          <Dialog isOpen={isOpen()} label={agreementWords().headingChanged} onClose={() => setOpen(false)}>
            <p>{agreementWords().introChanged}</p>
            <Reading
              where={props.where}
              contract={contract()}
              before={before()}
              onRenewed={props.onRenewed}
              onSigned={() => {
                setOpen(false)
                announce(agreementWords().signed)
                props.onDone()
              }}
              onBack={() => setOpen(false)}
            />
          </Dialog>
        </div>
      )}
    </Show>
  )
}
