/** Where somebody asks ahead what changes elsewhere, fetched after the page stands; without a line the page stands without it. */
import { createSignal, onMount, Show, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import type * as Place from '../prepare/place-chunk.ts'
import type * as Own from './chunk.ts'

/** Its own part, and the one about places, which is handed to it: one that imported the other would have to be fetched in more pieces. */
type Whole = { readonly own: typeof Own; readonly place: typeof Place }

const [whole, setWhole] = createSignal<Whole | null>(null)

async function load(): Promise<void> {
  if (whole()) return
  try {
    const [own, place] = await Promise.all([import('./chunk.ts'), import('../prepare/place-chunk.ts')])
    await Promise.all([own.elsewhereReady, place.placeReady])
    setWhole({ own, place })
  } catch {
    // There is no line at the moment.
  }
}

/** The way to it. */
export const ElsewhereButton = (props: { readonly api: Api; readonly hour: Hour }): JSX.Element => {
  onMount(() => void load())
  return (
    <Show when={whole()}>
      {loaded => loaded().own.ElsewhereEntrance({ api: props.api, hour: props.hour, place: loaded().place })}
    </Show>
  )
}
