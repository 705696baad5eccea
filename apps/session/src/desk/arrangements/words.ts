/** The words of the page before contact, in the language of the screen; fetched with the page. */
import { createPart } from '../../ui/words.ts'
import { enArrangements } from '../../ui/words/en-arrangements.ts'

/** The words of the page before contact, and when they are there. */
export const { words: arrangementsWords, ready: arrangementsReady } = createPart(enArrangements, async () => {
  const { esArrangements } = await import('../../ui/words/es-arrangements.ts')
  return esArrangements
})
