/** The front door of @holdfast/fhir: our records as FHIR. */
export { agreementBundle } from './agreement.ts'
export { consentResource } from './consent.ts'
export { CONTRACT_STATUS, contractResource } from './contract.ts'
export { SYSTEM } from './codes.ts'
