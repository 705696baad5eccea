/** The words of checking a file, in the language of the screen; fetched with the page. */
import { createPart } from '../ui/words.ts'
import { enCheck } from '../ui/words/en-check.ts'

/** The words of checking, and when they are there. */
export const { words: checkWords, ready: checkReady } = createPart(enCheck, async () => {
  const { esCheck } = await import('../ui/words/es-check.ts')
  return esCheck
})
