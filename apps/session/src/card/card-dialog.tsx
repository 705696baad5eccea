/** The telephone card over the call. */
import { Show, type JSX } from 'solid-js'
import type { Hour } from '../state/encounter.ts'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import { words } from '../ui/words.ts'
import { LineCard } from './card.tsx'
import { clientCard, type Card } from './plan.ts'
import { cardWords } from './words.ts'

/** The reader's own card: the practitioner's, where there is one, else the client's. */
export function CardDialog(props: {
  readonly hour: Hour
  readonly desk: (() => Card | null) | undefined
  readonly isOpen: boolean
  readonly onClose: () => void
}): JSX.Element {
  const card = (): Card | null => {
    const view = props.hour.view()
    return props.desk ? props.desk() : view && clientCard(view)
  }
  return (
    <Dialog isOpen={props.isOpen} label={cardWords().heading} onClose={() => props.onClose()}>
      <Show when={card()}>{shown => <LineCard card={shown()} />}</Show>
      <Actions>
        <Button kind="plain" onClick={() => props.onClose()}>
          {words().close}
        </Button>
      </Actions>
    </Dialog>
  )
}
