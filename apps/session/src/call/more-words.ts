/** The longer words of the call in the language of the screen; fetched once the call stands. */
import { createPart } from '../ui/words.ts'
import { enMore } from '../ui/words/en-more.ts'

/** The longer words of the call, and when they are there. */
export const { words: moreWords, ready: moreReady } = createPart(enMore, async () => {
  const { esMore } = await import('../ui/words/es-more.ts')
  return esMore
})
