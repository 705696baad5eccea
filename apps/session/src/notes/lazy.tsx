/** Where what was shared with somebody is asked for: only when there is something is it fetched. */
import type { OwnNotes } from '@holdfast/wire'
import { createSignal, lazy, onMount, Show, Suspense, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'

const Entrance = lazy(async () => {
  const chunk = await import('./entrance.tsx')
  await chunk.ready
  return { default: chunk.OwnNotesEntrance }
})

/** The way to it; nothing while nothing was shared, or there is nobody to ask. */
export function OwnNotesButton(props: { readonly api: Api; readonly hour: Hour }): JSX.Element {
  const [read, setRead] = createSignal<OwnNotes | null>(null)
  const look = async (): Promise<void> => {
    const answer = await props.api.request('ownNotes', { at: { encounter: props.hour.id } })
    if (answer.ok && answer.value.hours.length > 0) setRead(answer.value)
  }
  onMount(() => void look())
  return (
    <Show when={read()}>
      {now => (
        <Suspense>
          <Entrance read={now()} />
        </Suspense>
      )}
    </Show>
  )
}
