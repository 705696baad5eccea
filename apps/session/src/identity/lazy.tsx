/** Where it is asked for what was seen of who one is, after the page stands; without a line the page stands without it. */
import { createSignal, onMount, Show, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import type * as Whole from './chunk.ts'

const [chunk, setChunk] = createSignal<typeof Whole | null>(null)

async function load(): Promise<void> {
  if (chunk()) return
  const loaded = await import('./chunk.ts').catch(() => null)
  await loaded?.identityReady
  if (loaded) setChunk(() => loaded)
}

/** The way to it; nothing where nothing was written yet. */
export const OwnIdentityButton = (props: { readonly api: Api; readonly hour: Hour }): JSX.Element => {
  onMount(() => void load())
  return <Show when={chunk()}>{loaded => loaded().OwnIdentityEntrance(props)}</Show>
}
