/** Where it is asked for whether the call is encrypted, once the call stands; nobody waits for it to see the other. */
import { SECOND } from '@holdfast/domain'
import { createSignal, onMount, Show, type JSX } from 'solid-js'
import { createPoll } from '../state/encounter.ts'
import type * as Whole from './chunk.ts'

const [chunk, setChunk] = createSignal<typeof Whole | null>(null)

/** What could not be fetched is asked for again after so long. */
const TRY_EVERY = 5 * SECOND

async function load(): Promise<void> {
  if (chunk()) return
  const loaded = await import('./chunk.ts').catch(() => null)
  await loaded?.sealReady
  if (loaded) setChunk(() => loaded)
}

/** The way to it, over the faces; it is there once it could be fetched and somebody else is in. */
export function SealButton(props: Parameters<typeof Whole.SealEntrance>[0]): JSX.Element {
  onMount(() => void load())
  createPoll(
    () => !chunk(),
    TRY_EVERY,
    () => void load(),
  )
  return <Show when={chunk()}>{loaded => loaded().SealEntrance(props)}</Show>
}
