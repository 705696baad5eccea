/** The facts of an interrupted hour as the outcome rules ask for them, and the decision on a record. */
import { MINUTE, type Instant, type Role, type SeatId } from '@holdfast/domain'
import { delivered, extension, type ClockTerms } from '../clock/bill.ts'
import type { Finding } from '../interruption/cause.ts'
import type { Decide } from '../interruption/record.ts'
import { decideOutcome } from '../outcome/decide.ts'
import { DEFAULT_OUTCOME_TERMS } from '../outcome/terms.ts'
import type { Attendance, Attendee } from './attendance.ts'
import type { BreakFacts, Hour, OpenBreak } from './hour.ts'

/** What the contract says about this hour, and until when everyone's calendar is free. */
export const clockTerms = ({ when, freeUntil }: Pick<Attendance, 'when' | 'freeUntil'>): ClockTerms => ({
  contracted: when.end - when.start,
  cap: null,
  plannedEnd: when.end,
  freeUntil,
})

/** The facts at a moment. */
export function factsOf(
  hour: Hour,
  attendance: Attendance,
  { record }: OpenBreak,
  { isBack, now }: { readonly isBack: boolean; readonly now: Instant },
): BreakFacts {
  const { attendees, when } = attendance
  const gone = isBack ? [] : attendees.filter(one => record.seats.includes(one.seat) && one.presence !== 'here')
  const isPart = ({ isIn, seat }: Attendee): boolean => isIn || record.seats.includes(seat)
  const byeOf = new Set(record.evidence.flatMap(item => (item.kind === 'bye' ? [item.seat] : [])))
  const missing = (['patient', 'related-person', 'practitioner'] as const).find(role => gone.some(s => s.role === role))
  return {
    modality: attendance.modality,
    delivered: delivered(hour.clock, now) / MINUTE,
    contracted: (when.end - when.start) / MINUTE,
    extension: extension(hour.clock, clockTerms(attendance), now) / MINUTE,
    isBack,
    late: 0,
    notice: null,
    prior: 0,
    isPaid: attendance.isPaid,
    isCouple: attendees.filter(one => one.role !== 'practitioner' && isPart(one)).length > 1,
    missing: missing ?? null,
    isAtRisk: gone.some(({ isAtRisk }) => isAtRisk),
    saidGoodbye: gone.length > 0 && gone.every(({ seat }) => byeOf.has(seat)),
    next: null,
  }
}

/** The outcome policy with these facts in it. */
export const decideWith =
  (facts: BreakFacts, roleOf: (seat: SeatId) => Role | null): Decide =>
  (finding: Finding) =>
    decideOutcome(
      { ...facts, cause: finding.cause, who: finding.seat === null ? null : roleOf(finding.seat) },
      DEFAULT_OUTCOME_TERMS,
    )
