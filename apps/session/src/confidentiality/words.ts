/** The words of what is kept and who reads it, in the language of the screen; fetched with the page. */
import { createPart } from '../ui/words.ts'
import { enConfidentiality } from '../ui/words/en-confidentiality.ts'

/** The words, and when they are there. */
export const { words: confidentialityWords, ready: confidentialityReady } = createPart(enConfidentiality, async () => {
  const { esConfidentiality } = await import('../ui/words/es-confidentiality.ts')
  return esConfidentiality
})
