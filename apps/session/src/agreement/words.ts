/** The words of the agreement in the language of the screen; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enAgreement } from '../ui/words/en-agreement.ts'

/** The words of the agreement, and when they are there. */
export const { words: agreementWords, ready: agreementReady } = createPart(enAgreement, async () => {
  const { esAgreement } = await import('../ui/words/es-agreement.ts')
  return esAgreement
})
