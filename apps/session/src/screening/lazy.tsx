/** Questions that somebody is asked: a card at the end of each screen on the way to the door, and the form in its place. Fetched when that way is shown. */
import { createSignal, onMount, Show, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import { Below } from '../ui/screen.tsx'
import type * as Whole from './chunk.tsx'

/** Stands around the way to the door. What cannot be fetched is not shown: nobody has to answer to be let in. */
export function Questions(props: {
  readonly api: Api
  readonly hour: Hour
  readonly children: JSX.Element
}): JSX.Element {
  const [chunk, setChunk] = createSignal<typeof Whole | null>(null)
  const [open, setOpen] = createSignal<string | null>(null)
  onMount(() => {
    import('./chunk.tsx')
      .then(async loaded => {
        await loaded.ready
        setChunk(() => loaded)
      })
      .catch(() => {})
  })
  return (
    <Below.Provider
      value={() => (
        <Show when={chunk()}>{one => one().card({ api: props.api, hour: props.hour, onOpen: setOpen })}</Show>
      )}
    >
      <Show when={chunk() && open()} fallback={props.children} keyed>
        {screening => chunk()?.form({ api: props.api, hour: props.hour, screening, onBack: () => setOpen(null) })}
      </Show>
    </Below.Provider>
  )
}
