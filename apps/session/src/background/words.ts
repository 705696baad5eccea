/** The words about what stands behind somebody in their picture; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enBackground } from '../ui/words/en-background.ts'

/** The words, and when they are there. */
export const { words: backgroundWords, ready: backgroundReady } = createPart(enBackground, async () => {
  const { esBackground } = await import('../ui/words/es-background.ts')
  return esBackground
})
