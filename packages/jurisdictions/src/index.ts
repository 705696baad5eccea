/** The front door: what a place means for an hour; today its emergency numbers. */
export { AS_OF as EMERGENCY_NUMBERS_AS_OF, CAUTION as EMERGENCY_NUMBERS_CAUTION } from './data/emergency-numbers.ts'
export { COUNTRIES, emergencyNumbersFor, type EmergencyNumbers, type SuggestedBy } from './emergency.ts'
