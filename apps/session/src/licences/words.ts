/** The words of who holds the hour, in the language of the screen; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enLicences } from '../ui/words/en-licences.ts'

/** The words, and when they are there. */
export const { words: licencesWords, ready: licencesReady } = createPart(enLicences, async () => {
  const { esLicences } = await import('../ui/words/es-licences.ts')
  return esLicences
})
