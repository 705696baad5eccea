/** Everything of the agreement that is fetched together. */
import './agreement.css'

export { Amendment } from './amendment.tsx'
export { AgreementScreen } from './screen.tsx'
export { agreementReady } from './words.ts'
