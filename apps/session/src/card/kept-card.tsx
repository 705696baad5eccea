/** The card on a page that has no answer: what was kept on this device, shown without any network. */
import { instant } from '@holdfast/domain'
import { onMount, Show, type JSX } from 'solid-js'
import { keepCardFiles } from '../offline.ts'
import { forgetCard, recall } from '../state/memory.ts'
import { CardSection } from './card.tsx'
import { readCard, type Card } from './plan.ts'

/** The kept card of one side of this browser, if its hour is not long over; one that is over is removed. */
export function KeptCard(props: { readonly side: Card['reader'] }): JSX.Element {
  const kept = () => {
    const card = readCard(recall(`card-${props.side}`), instant(Date.now()))
    if (!card) forgetCard(props.side)
    return card
  }
  onMount(keepCardFiles)
  return <Show when={kept()}>{card => <CardSection card={card()} isNow />}</Show>
}
