/** The facts of an interrupted hour as the outcome rules ask for them, and the decision on a record. */
import { MINUTE, type Instant, type Role, type SeatId } from '@holdfast/domain'
import {
  decideOutcome,
  DEFAULT_OUTCOME_TERMS,
  delivered,
  extension,
  findCause,
  isSame,
  type ClockTerms,
  type Decide,
  type Finding,
  type Interruption,
} from '@holdfast/reconnect'
import { presenceOf } from '../presence.ts'
import { isIn, type Room, type Seat } from '../room.ts'
import type { BreakFacts, OpenBreak } from './hour.ts'

/** What the contract says about this hour, and until when everyone's calendar is free. */
export const clockTerms = ({ when, freeUntil }: Room): ClockTerms => ({
  contracted: when.end - when.start,
  cap: null,
  plannedEnd: when.end,
  freeUntil,
})

/** The facts at a moment. */
export function factsOf(room: Room, { record }: OpenBreak, isBack: boolean, now: Instant): BreakFacts {
  const gone = isBack ? [] : room.seats.filter(seat => record.seats.includes(seat.seat) && isMissing(room, seat, now))
  const isPart = (seat: Seat): boolean => isIn(seat) || record.seats.includes(seat.seat)
  const byeOf = new Set(record.evidence.flatMap(item => (item.kind === 'bye' ? [item.seat] : [])))
  const missing = (['patient', 'related-person', 'practitioner'] as const).find(role => gone.some(s => s.role === role))
  return {
    modality: room.modality,
    delivered: delivered(room.hour.clock, now) / MINUTE,
    contracted: (room.when.end - room.when.start) / MINUTE,
    extension: extension(room.hour.clock, clockTerms(room), now) / MINUTE,
    isBack,
    late: 0,
    notice: null,
    prior: 0,
    isPaid: room.isPaid,
    isCouple: room.seats.filter(seat => seat.role !== 'practitioner' && isPart(seat)).length > 1,
    missing: missing ?? null,
    isAtRisk: gone.some(({ isAtRisk }) => isAtRisk),
    saidGoodbye: gone.length > 0 && gone.every(({ seat }) => byeOf.has(seat)),
    next: null,
  }
}

const isMissing = (room: Room, seat: Seat, now: Instant): boolean => presenceOf(room, seat, now) !== 'here'

/** The outcome policy with these facts in it. */
export const decideWith =
  (facts: BreakFacts, roleOf: (seat: SeatId) => Role | null): Decide =>
  (finding: Finding) =>
    decideOutcome(
      { ...facts, cause: finding.cause, who: finding.seat === null ? null : roleOf(finding.seat) },
      DEFAULT_OUTCOME_TERMS,
    )

/** A decided record is decided anew, because someone is back after all. Nothing new, nothing added. */
export function decidedAnew(record: Interruption, decide: Decide, at: Instant): Interruption {
  if (record.state.status === 'open') return record
  const { decisions } = record.state
  const last = decisions.at(-1) ?? decisions[0]
  const finding = findCause(record.evidence)
  const advised = decide(finding)
  if (last.outcome.overridden !== null || isSame(advised, last.advised)) return record
  return {
    ...record,
    state: { ...record.state, decisions: [...decisions, { at, finding, outcome: advised, advised }] },
  }
}
