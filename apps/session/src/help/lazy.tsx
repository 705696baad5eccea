/** Calls for help, fetched as soon as an hour is on the page: there may be no line any more when they are needed. */
import { SECOND } from '@holdfast/domain'
import { createSignal, onMount, Show, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import { createPoll, type Hour } from '../state/encounter.ts'
import type * as Whole from './chunk.ts'
import type { Listening } from './listener.tsx'

const [chunk, setChunk] = createSignal<typeof Whole | null>(null)

/** What could not be fetched is asked for again after so long. */
const TRY_EVERY = 5 * SECOND

async function load(): Promise<void> {
  if (chunk()) return
  const loaded = await import('./chunk.ts').catch(() => null)
  await loaded?.helpReady
  if (loaded) setChunk(() => loaded)
}

/** Listens; nothing is seen of it. */
export function Help(props: Listening): JSX.Element {
  onMount(() => void load())
  createPoll(
    () => !chunk(),
    TRY_EVERY,
    () => void load(),
  )
  return <Show when={chunk()}>{loaded => loaded().HelpListener(props)}</Show>
}

/** The way to how one calls; it is there once it could be fetched. */
export const HelpButton = (props: { readonly api: Api; readonly hour: Hour }): JSX.Element => (
  <Show when={chunk()}>{loaded => loaded().HelpEntrance(props)}</Show>
)
