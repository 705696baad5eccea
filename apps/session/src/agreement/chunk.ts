/** Everything of the agreement that is fetched together. */
import './agreement.css'

export { AgreementScreen } from './screen.tsx'
export { agreementReady } from './words.ts'
