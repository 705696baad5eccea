/** What one of two reads at the door once it was decided how the hour goes on; fetched only then. */
import type { AloneGo } from '@holdfast/wire'
import type { JSX } from 'solid-js'
import { createPart } from '../ui/words.ts'
import { enAlone } from '../ui/words/en-alone.ts'

const { words, ready } = createPart(enAlone, async () => {
  const { esAlone } = await import('../ui/words/es-alone.ts')
  return esAlone
})

/** When the words are there. */
export const aloneReady = ready

/** What was decided, in calm words; nothing of the other person, and no reason. */
export const AloneSay = (props: { readonly go: AloneGo; readonly name: string }): JSX.Element => (
  <p class="door-say">{words()[props.go](props.name)}</p>
)
