/** One check: passed, to do by someone, or no; and what would mend it. */
import type { Instant, Role } from '@holdfast/domain'
import type { Facts } from './facts.ts'

/** The checks of an hour, in the order a person meets them. */
export const CHECK_CODES = [
  'hour',
  'identity',
  'whereabouts',
  'credential',
  'licence',
  'arrangements',
  'plan',
  'room',
  'contract',
  'guardian',
  'way',
  'company',
] as const

/** The name of one check. */
export type CheckCode = (typeof CHECK_CODES)[number]

/** What would turn a check that is to do into one that is passed. */
export const REMEDIES = [
  'wait-for-the-hour',
  'see-identity',
  'record-meeting',
  'state-whereabouts',
  'find-emergency-number',
  'verify-licence',
  'ask-board',
  'settle-licence',
  'settle-arrangements',
  'name-contact',
  'answer-room-check',
  'settle-room',
  'sign-contract',
  'offer-contract',
  'end-rest',
  'bring-guardian',
  'await-guardian',
  'say-who-consents',
  'offer-way',
  'settle-company',
] as const

/** One thing that someone can do to pass a check. */
export type Remedy = (typeof REMEDIES)[number]

/** Why a check is a no that nothing in this hour can change. */
export const REFUSAL_REASONS = ['hour-over', 'encounter-finished'] as const

/** One reason for a no. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** The answer of one check. `at`, where it is given, is the moment from which the check passes by itself. */
export type CheckAnswer =
  | { readonly kind: 'passed' }
  | { readonly kind: 'to-do'; readonly by: Role; readonly remedy: Remedy; readonly at?: Instant }
  | { readonly kind: 'no'; readonly reason: RefusalReason }

/** A check is a pure function from facts to an answer. */
export type Check = (facts: Facts) => CheckAnswer

/** One line of a participant's checklist. */
export type ChecklistItem = { readonly check: CheckCode; readonly answer: CheckAnswer }

/** The answer of one check that is passed. */
export const passed: CheckAnswer = { kind: 'passed' }

/** The answer of a check that someone still has to do something for. */
export const toDo = (by: Role, remedy: Remedy, at?: Instant): CheckAnswer =>
  at === undefined ? { kind: 'to-do', by, remedy } : { kind: 'to-do', by, remedy, at }

/** The answer of a check that nothing in this hour can pass. */
export const no = (reason: RefusalReason): CheckAnswer => ({ kind: 'no', reason })
