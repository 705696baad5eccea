/** The words of an hour from somewhere else, in the language of the screen; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enElsewhere } from '../ui/words/en-elsewhere.ts'

/** The words, and when they are there. */
export const { words: elsewhereWords, ready: elsewhereReady } = createPart(enElsewhere, async () => {
  const { esElsewhere } = await import('../ui/words/es-elsewhere.ts')
  return esElsewhere
})
