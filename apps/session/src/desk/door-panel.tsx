/** The door beside the call: someone else may wait while one is in. */
import { onMount, type JSX } from 'solid-js'
import { CloseIcon } from '../call/icons.tsx'
import { Button } from '../ui/controls.tsx'
import { deskWords } from './words.ts'

/** The door list as a panel. */
export const DoorPanel = (props: {
  readonly onClose: () => void
  readonly onPage: () => void
  readonly door: () => JSX.Element
}): JSX.Element => (
  <section class="panel" aria-label={deskWords().door.heading}>
    <header class="panel-head">
      <Button kind="plain" onClick={() => props.onPage()}>
        {deskWords().call.hour}
      </Button>
      <button
        type="button"
        class="panel-close"
        aria-label={deskWords().call.doorClose}
        ref={button => onMount(() => button.focus())}
        onClick={() => props.onClose()}
      >
        <CloseIcon />
      </button>
    </header>
    <div class="panel-body">{props.door()}</div>
  </section>
)
