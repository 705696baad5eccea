// The front door of @holdfast/safety: every name that outsiders may use, and nothing that insiders import.
export {
  noteAct,
  NOTE_LIMIT,
  OBSERVED_LIMIT,
  PATTERN_LIMIT,
  type ActOf,
  type NoteAct,
  type Noted,
  type NoteKind,
} from './notes/act.ts'
export {
  amendmentsOf,
  limitOf,
  limitsOf,
  note,
  NOTES_LIMIT,
  type HourNotes,
  type Limit,
  type NoteRefusal,
} from './notes/notes.ts'
export { asksOf, DEFAULT_PATTERN_POLICY, nameOf, type NoteAsk, type PatternPolicy } from './notes/asks.ts'
export { ownNotes, type SharedNote } from './notes/own-view.ts'
export {
  ACCORDS,
  IMPRESSIONS,
  LIMIT_KINDS,
  RESPONSES,
  SEVERITIES,
  SIGHTS,
  type LimitKind,
  type LimitResponse,
} from './notes/words.ts'
export {
  CLIENT_TOLD,
  DUTY_DECISIONS,
  DUTY_TEXT_LIMIT,
  dutyAct,
  MATTER_KINDS,
  THRESHOLDS,
  TOLD,
  type DutyAct,
  type DutyActOf,
  type DutyBasis,
  type DutyEntry,
  type MatterKind,
} from './duty/act.ts'
export {
  dutyAsks,
  MATTER_LIMIT,
  standingOfMatter,
  stepMatter,
  type DutyAsk,
  type DutyRefusal,
  type Matter,
  type MatterStanding,
} from './duty/matter.ts'
export {
  helpHappened,
  helpStandingOf,
  lastPress,
  type HelpCall,
  type HelpEvent,
  type HelpRefusal,
  type HelpStanding,
} from './help/call.ts'
export { drillOf, lastDrill, type Drill } from './help/drill.ts'
export { owedTo, type Owed } from './help/instead.ts'
export { DEFAULT_HELP_POLICY, whomToTell, type ToTell, type HelpPolicy, type Responder } from './help/whom-to-tell.ts'
export { phraseOf, runsIn, type DuressRefusal, type Phrase } from './help/duress.ts'
export { AGAIN_LIMIT, JOINS_FOR, raiseCall, type Raising } from './help/raise.ts'
export {
  CALL_OUTCOMES,
  CHANNELS,
  HELP_DOES,
  HELP_HOWS,
  NOT_TOLD,
  type CallOutcome,
  type Channel,
  type HelpDoes,
  type HelpHow,
  type NotTold,
} from './help/words.ts'
export {
  contactPerson,
  HEARD_HOW,
  MAY_BE_TOLD,
  planAct,
  SERVICES_LIMIT,
  type ContactPerson,
  type HeardHow,
  type MayBeTold,
  type PlanAct,
  type PlanActOf,
  type PlanPlace,
} from './crisis/plan-act.ts'
export {
  isReviewDue,
  nextPlan,
  planFor,
  REVIEW_AFTER,
  type CallConsent,
  type Contact,
  type EmergencyPlan,
  type HeldPlan,
  type PlanRefusal,
  type Spoken,
} from './crisis/plan.ts'
export {
  crisisCard,
  SAID,
  STEPS,
  UNKNOWN,
  type AddressPart,
  type CardFacts,
  type CrisisCard,
  type CrisisLine,
  type Dial,
  type Said,
  type Step as CrisisStep,
  type Unknown,
} from './crisis/card.ts'
export { isShortCode } from './crisis/number.ts'
export { isOrdinary, READ_REASONS, READ_WORDS_LIMIT, type ReadReason } from './crisis/reading.ts'
export {
  arrangementAct,
  ARRANGEMENT_TEXT_LIMIT,
  CHARGES,
  CONTACT_WAYS,
  GAPS,
  GROUNDS,
  INSTEAD,
  IS_SO,
  NEAR_DISTANCE,
  NEAR_OUTCOMES,
  NEAR_SETTINGS,
  NEAR_STEPS,
  OWN_GENDER,
  REVIEW_OUTCOMES,
  SERVICES,
  TARGETS,
  TOWARD,
  type ArrangementAct,
  type ArrangementActOf,
  type ArrangementEntry,
  type ContactWay,
  type Gap,
  type Instead,
} from './arrangement/act.ts'
export {
  ARRANGEMENT_LIMIT,
  insteadOf,
  lastOf,
  stepArrangements,
  UNKNOWNS,
  unknownsOf,
  willingness,
  type ArrangementRefusal,
  type Arrangements,
  type UnknownPart,
  type Willingness,
} from './arrangement/sheet.ts'
export { isTooClose, WIDEST_GAP, type ApartHour } from './arrangement/apart.ts'
export { asksOfSheet, isInOneRoom, SHEET_ASKS, type SheetAsk } from './arrangement/asks.ts'
export { holdsOf, type ContactHour } from './arrangement/holds.ts'
export { isReviewAsked, REVIEW_DAYS, type ReviewRefusal } from './arrangement/review.ts'
