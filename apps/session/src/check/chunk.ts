/** Everything of the page that checks a file, fetched together. */
import '../agreement/agreement.css'
import './check.css'
import { agreementReady } from '../agreement/words.ts'
import { checkReady } from './words.ts'

export { CheckPage } from './page.tsx'

/** Resolves once the page can be read in the language of the screen. */
export const ready = Promise.all([agreementReady, checkReady])
