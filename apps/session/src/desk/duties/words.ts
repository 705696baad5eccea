/** The words of the duties, in the language of the screen; fetched with the page. */
import { createPart } from '../../ui/words.ts'
import { enDuties } from '../../ui/words/en-duties.ts'

/** The words of the duties, and when they are there. */
export const { words: dutiesWords, ready: dutiesReady } = createPart(enDuties, async () => {
  const { esDuties } = await import('../../ui/words/es-duties.ts')
  return esDuties
})
