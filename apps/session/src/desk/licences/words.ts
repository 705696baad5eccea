/** The words of the page of licences, in the language of the screen; fetched with it. */
import { createPart } from '../../ui/words.ts'
import { enLicenceDesk } from '../../ui/words/en-licence-desk.ts'

/** The words, and when they are there. */
export const { words: licenceDeskWords, ready: licenceDeskReady } = createPart(enLicenceDesk, async () => {
  const { esLicenceDesk } = await import('../../ui/words/es-licence-desk.ts')
  return esLicenceDesk
})
