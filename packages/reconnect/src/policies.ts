/** The rule books of an interrupted hour, as the front door offers them: clock, interruption, outcome, ladder, and the book that joins them. */
export { STEPS, depth, lower, type OwnChoice, type Sending, type Step } from './ladder/step.ts'
export {
  breaks,
  cannotAssess,
  FACE_LIMITS,
  carries,
  DEFAULT_LADDER_TERMS,
  type LadderTerms,
  type QualitySample,
} from './ladder/sample.ts'
export {
  chooseStep,
  makeLadder,
  measure as measureLadder,
  say as sayToLadder,
  sending,
  type Because,
  type Ladder,
  type LadderChange,
  type LadderStep,
} from './ladder/ladder.ts'
export {
  agree,
  agreedChange,
  type AgreedChange,
  type AgreedStep,
  type LadderWish,
  type LadderWords,
} from './ladder/agree.ts'
export { phonePlan, type PhonePlan, type PhoneStep, type PhoneTerms } from './ladder/phone.ts'
export { hear, makeHourClock, type ClockEvent, type HourClock } from './clock/clock.ts'
export { billable, delivered, extendedEnd, extension, lostTime, stepClock, type ClockTerms } from './clock/bill.ts'
export { clockStatus, gaps, hourUntil, openLosses, running, type ClockStatus } from './clock/running.ts'
export { parseClock } from './clock/parse-clock.ts'
export {
  addEvidence,
  closeInterruption,
  decideOtherwise,
  decisionOf,
  learnLater,
  openInterruption,
  type Decide,
  type Decision,
  type Interruption,
} from './interruption/record.ts'
export { mergeInterruption } from './interruption/merge.ts'
export { makeLossCount, SHARED_LOSS, type LossCount, type OthersHit } from './interruption/others.ts'
export { isSame } from './interruption/same.ts'
export { findCause, type Confidence, type Finding } from './interruption/cause.ts'
export { CAUSES, type Cause } from './interruption/causes.ts'
export type { Evidence, EvidenceKind, ExternalReported, SelfReported } from './interruption/evidence.ts'
export { wordsFor, type CauseWords, type Reader } from './interruption/words.ts'
export {
  cameraWakeAt,
  DEFAULT_CAMERA_POLICY,
  seen as seenPicture,
  stepCamera,
  whyDark,
  type CameraEffect,
  type CameraEvent,
  type CameraPolicy,
  type CameraState,
} from './interruption/camera.ts'
export { freeUntil } from './outcome/calendar.ts'
export { DARK_REASONS, DARK_STAGES, type DarkReason, type DarkStage } from './interruption/dark.ts'
export { decideOutcome, overrideOutcome, vanishedAtRisk, type OverrideWish } from './outcome/decide.ts'
export { DEFAULT_OUTCOME_TERMS, lateness, type Minutes, type OutcomeTerms } from './outcome/terms.ts'
export type { Course, Fee, Next, Outcome, OutcomeFacts, Override } from './outcome/outcome.ts'
export { choose, offers, type Choice, type Chosen, type Possible, type Present, type Wish } from './outcome/choices.ts'
export type { Attendance, Attendee } from './hour/attendance.ts'
export { decideBy, doubted, lines, roleIn, type Line } from './hour/breaks.ts'
export {
  HOUR_LIMITS,
  HOUR_WAITS,
  makeHour,
  type BreakFacts,
  type Hour,
  type KeptBreak,
  type OpenBreak,
  type Way,
} from './hour/hour.ts'
export { hourText, parseHour } from './hour/kept.ts'
export { clockTerms, decideWith } from './hour/outcome.ts'
export { cameAnew } from './hour/places.ts'
export { flowed, type FlowReport } from './hour/reports.ts'
export { mendedWords, settled, type HourEffect, type HourStep, type HourWord } from './hour/settle.ts'
export { clockStanding, type ClockStanding } from './hour/clock-standing.ts'
export { hourWakes, isToKeep } from './hour/wake.ts'
export { backFrom, baseOf, wayOf } from './hour/ways.ts'
export { withItem, witnessed } from './hour/witness.ts'
