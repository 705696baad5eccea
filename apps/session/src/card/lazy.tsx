/** Where the card is asked for: a chunk of its own, fetched at the door and kept on the device with the card. */
import { createSignal, lazy, onCleanup, Show, Suspense, untrack, type JSX } from 'solid-js'
import type { Hour } from '../state/encounter.ts'
import { recall } from '../state/memory.ts'
import type { Card } from './plan.ts'

const load = async () => {
  const card = await import('./chunk.ts')
  await card.cardReady
  return card
}
const LazyDoorCard = lazy(async () => ({ default: (await load()).DoorCard }))
const LazyKeptCard = lazy(async () => ({ default: (await load()).KeptCard }))

/** So long a page may wait for its server before the card stands there, in milliseconds. */
const SOON = 300

/** The client's card at the door. */
export const DoorCard = (props: { readonly hour: Hour }): JSX.Element => (
  <Suspense>
    <LazyDoorCard hour={props.hour} />
  </Suspense>
)

/** The card that was kept on this device, soon; nothing where none was. */
export function KeptCard(props: { readonly side: Card['reader']; readonly isAtOnce?: boolean }): JSX.Element {
  const [isSoon, setSoon] = createSignal(untrack(() => props.isAtOnce ?? false))
  const timer = setTimeout(() => setSoon(true), SOON)
  onCleanup(() => clearTimeout(timer))
  return (
    <Show when={isSoon() && recall(`card-${props.side}`) !== null}>
      <Suspense>
        <LazyKeptCard side={props.side} />
      </Suspense>
    </Show>
  )
}
