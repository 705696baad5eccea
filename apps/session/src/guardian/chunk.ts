/** Everything of a guardian's page, fetched together. */
import '../agreement/agreement.css'
import { mineReady } from '../agreement/mine-words.ts'
import { agreementReady } from '../agreement/words.ts'
import { guardianReady } from './words.ts'

export { GuardianAgreement } from './agreement.tsx'
export { GuardianWelcome } from './welcome.tsx'

/** Resolves once the page can be read in the language of the screen. */
export const ready = Promise.all([agreementReady, mineReady, guardianReady])
