/** The front door: what a place means for an hour: who may treat there, which duties and rules hold, from which age someone consents alone, and whom to call, in an emergency or a crisis. */
export { AS_OF as EMERGENCY_NUMBERS_AS_OF, CAUTION as EMERGENCY_NUMBERS_CAUTION } from './data/emergency-numbers.ts'
export { COUNTRIES, emergencyNumbersFor, type EmergencyNumbers, type SuggestedBy } from './emergency.ts'
export { crisisLinesFor, type HelpLine } from './crisis-lines.ts'
export {
  AS_OF as CONSENT_AGES_AS_OF,
  CAUTION as CONSENT_AGES_CAUTION,
  CONSENT_RULES,
  type ConsentRule,
} from './data/consent-ages.ts'
export { consentAge, consentRuleFor, OF_AGE, placeCode, type ConsentAge, type ConsentPlace } from './consent-age.ts'
export { day, parseDay, type Day } from './day.ts'
export {
  isPlace,
  parsePlace,
  placeNames,
  placeOf,
  PLACES,
  regionOf,
  regionsIn,
  unknownPart,
  type PlaceCode,
} from './place.ts'
export type { Region } from './data/places.ts'
export { isProfession, PROFESSION_WORDS, PROFESSIONS, type Profession } from './profession.ts'
export type { Words } from './sentence.ts'
export {
  COMPACTS,
  DUTIES,
  type AskCode,
  type CompactCode,
  type ConditionCode,
  type Confidence,
  type DutyCode,
  type Force,
  type Head,
  type Row,
  type RowKind,
  type RowOf,
  type Writer,
} from './row.ts'
export { EVERY_MEMBER, isActedOn, LICENCE_STATUSES, licenceFault, type Licence, type LicenceStatus } from './licence.ts'
export {
  BOARD_ANSWERS,
  LOOK_METHODS,
  LOOK_RESULTS,
  type AskBoard,
  type LicenceAct,
  type LicenceEntry,
  type LookAtLicence,
  type LookMethod,
  type LookResult,
  type StateCode,
  type StateLicence,
} from './licence-act.ts'
export {
  boardsIn,
  codesIn,
  LICENCE_LOG_LIMIT,
  licencesIn,
  stepLicences,
  type BoardContact,
  type HeldCode,
  type LicenceLog,
  type LicenceRefusal,
  type StandingLicence,
} from './licence-log.ts'
export { DUE_SOON, licenceDue, type DueBy, type LicenceDue, type LicenceDueCode } from './licence-due.ts'
export {
  HOUR_LICENCE_FAULTS,
  licenceForHour,
  type HourAsked,
  type HourLicence,
  type HourLicenceFault,
} from './licence-for-hour.ts'
export { licenceProblem, parseLicenceAct, type LicenceProblem } from './parse-licence-act.ts'
export type { LicenceProblemCode } from './words/licence-problems.ts'
export { VERDICTS, type Verdict } from './answer.ts'
export { mayPractise, mayPractiseBy, type Condition, type Decision, type Reason } from './may-practise.ts'
export { ASK_WORDS, CONDITION_WORDS } from './words/conditions.ts'
export { REASON_WORDS, type ReasonCode } from './words/reasons.ts'
export { ROWS } from './data/all.ts'
export { RULES_VERSION } from './data/written.ts'
export { DUTIES_CAUTION } from './data/duties.ts'
export { dutiesAt, dutiesBetween, type Duties, type DutyPrompt, type DutyReading } from './duties.ts'
export { sessionRulesAt, titlesAt, type TitleReading } from './hour-rules.ts'
export { titleShown, type Titled, type TitleShown } from './title-shown.ts'
export { rulesDue, type Due } from './rules-due.ts'
export { withOwnRows, type OwnRow } from './own-rows.ts'
export { OWN_ROWS_FORM, OWN_ROWS_LIMITS, parseOwnRows, type Problem, type ReadBeside } from './parse-own-rows.ts'
export { lineOf } from './row-line.ts'
export type { ProblemCode } from './words/problems.ts'
