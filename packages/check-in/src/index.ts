/** The front door: may this participant wait at the door, and what is still to do? */
export type { BoardAnswer, Facts, KeptLicence, Opened, Practice, Practitioning } from './facts.ts'
export { ELSEWHERE, elsewhere, type AskedAhead, type Elsewhere } from './elsewhere.ts'
export { decisionsOn, type PracticeDecision, type PractitionerDecision } from './practice.ts'
export {
  CHECK_CODES,
  REFUSAL_REASONS,
  REMEDIES,
  type Check,
  type CheckAnswer,
  type CheckCode,
  type ChecklistItem,
  type RefusalReason,
  type Remedy,
} from './check.ts'
export { askedOf } from './environment.ts'
export { ALL_CHECKS } from './checks/all.ts'
export { verified as verifiedLicences } from './checks/credential.ts'
export { unsignedBy } from './checks/contract.ts'
export { isCompanyOver } from './checks/company.ts'
export { checkIn, type CheckInAnswer, type Refused, type ToDo } from './check-in.ts'
export { checklistOf } from './checklist.ts'
export { consentingOf, type ConsentFacts, type Consenting, type ConsentWord } from './who-consents.ts'
export { isOfThisVisit } from './visit.ts'
