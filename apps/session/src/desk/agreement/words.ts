/** The words of composing, in the language of the screen; fetched with the page. */
import { createPart } from '../../ui/words.ts'
import { enCompose } from '../../ui/words/en-compose.ts'

/** The words of composing, and when they are there. */
export const { words: composeWords, ready: composeReady } = createPart(enCompose, async () => {
  const { esCompose } = await import('../../ui/words/es-compose.ts')
  return esCompose
})
