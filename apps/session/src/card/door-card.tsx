/** The card at the door: explained before it is needed, and kept on this device from here on. */
import { createEffect, Show, type JSX } from 'solid-js'
import type { Hour } from '../state/encounter.ts'
import { remember } from '../state/memory.ts'
import { keepCardFiles } from '../offline.ts'
import { CardSection } from './card.tsx'
import { clientCard, type Card } from './plan.ts'

/** Shows the client's card and keeps it for a page without a network. */
export function DoorCard(props: { readonly hour: Hour }): JSX.Element {
  const card = (): Card | null => {
    const view = props.hour.view()
    return view && clientCard(view)
  }
  createEffect(() => keepCard(card()))
  return <Show when={card()}>{shown => <CardSection card={shown()} />}</Show>
}

/** Keeps a card, and the code that shows it, for a page without a network. */
export function keepCard(card: Card | null): void {
  if (!card) return
  remember(`card-${card.reader}`, JSON.stringify(card))
  keepCardFiles()
}
