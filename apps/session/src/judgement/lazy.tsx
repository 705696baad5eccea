/** Where one's own page of the judgement is asked for: first whether there is anything to read; only then is it fetched. */
import type { OwnJudgement } from '@holdfast/wire'
import { createSignal, lazy, onMount, Show, Suspense, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'

const Entrance = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.ownReady
  return { default: chunk.OwnJudgementEntrance }
})

/** The way to it; nothing while there is nothing to read, or nobody to ask. */
export function OwnJudgementButton(props: { readonly api: Api; readonly hour: Hour }): JSX.Element {
  const [read, setRead] = createSignal<OwnJudgement | null>(null)
  const look = async (): Promise<void> => {
    const answer = await props.api.request('ownJudgement', { at: { encounter: props.hour.id } })
    if (answer.ok && !answer.value.isEmpty) setRead(answer.value)
  }
  onMount(() => void look())
  return (
    <Show when={read()}>
      {now => (
        <Suspense>
          <Entrance
            api={props.api}
            encounter={props.hour.id}
            read={now()}
            onRead={setRead}
            onLook={() => void look()}
          />
        </Suspense>
      )}
    </Show>
  )
}
