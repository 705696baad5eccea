/** Everything of the agreement's page that is fetched together. */
import '../../agreement/agreement.css'
import './compose.css'
import { agreementReady } from '../../agreement/words.ts'
import { composeReady } from './words.ts'

export { DeskAgreement } from './screen.tsx'

/** Resolves once the page can be read in the language of the screen. */
export const ready = Promise.all([agreementReady, composeReady])
