/** The words on encryption, in the language of the screen; fetched with them. */
import { createPart } from '../ui/words.ts'
import { enSeal } from '../ui/words/en-seal.ts'

/** The words, and when they are there. */
export const { words: sealWords, ready: sealReady } = createPart(enSeal, async () => {
  const { esSeal } = await import('../ui/words/es-seal.ts')
  return esSeal
})
