/** What an hour that was not delivered in full costs: a table by cause, a guard that no terms can move, and the sums. */
import type { Charge, Minutes, OutcomeTerms } from './terms.ts'
import type { Course, Fee, OutcomeCause, OutcomeFacts } from './outcome.ts'

/** For which of the charges in the terms a cause counts; `never` is no matter of terms. */
export const CHARGED_AS: Readonly<Record<OutcomeCause, 'never' | 'technical' | 'chosen' | 'late' | 'absence'>> = {
  external: 'never',
  platform: 'never',
  'platform-signalling': 'never',
  turn: 'never',
  path: 'never',
  unknown: 'never',
  network: 'technical',
  asleep: 'technical',
  crash: 'technical',
  device: 'technical',
  'tab-hidden': 'technical',
  'camera-off': 'chosen',
  left: 'chosen',
  late: 'late',
  absent: 'absence',
  cancelled: 'absence',
}

/** Can these facts cost the patient anything at all? Only a cause with a side, on the patient's side. */
export const isChargeable = ({ cause, who }: Pick<OutcomeFacts, 'cause' | 'who'>): boolean =>
  CHARGED_AS[cause] !== 'never' && (who === 'patient' || who === 'related-person')

/** What the terms ask for the minutes that were not delivered. */
export function chargeFor(facts: OutcomeFacts, terms: OutcomeTerms): Charge {
  const as = CHARGED_AS[facts.cause]
  if (as === 'never' || !isChargeable(facts)) return { kind: 'waived' }
  if (as !== 'absence' && !(as === 'late' && facts.late >= terms.lateAfter)) return terms.charges[as]
  const row = terms.charges.absence.find(
    ({ noticeAtLeast, priorAtLeast }) =>
      (noticeAtLeast === null || (facts.notice !== null && facts.notice >= noticeAtLeast)) &&
      facts.prior >= priorAtLeast,
  )
  return row?.charge ?? { kind: 'review' }
}

/** The minutes charged and carried over, and the fee by its name. */
export type Sum = { readonly fee: Fee; readonly charged: Minutes; readonly carried: Minutes }

/**
 * Adds up: delivered minutes count unless the hour is held again on another day; the charge is on the rest. While the
 * hour goes on or waits nothing is asked yet. What was paid is charged or carried over, to the minute.
 */
export function sum(facts: OutcomeFacts, course: Course, charge: Charge): Sum {
  const contracted = Math.max(0, facts.contracted)
  const held = Math.min(Math.max(0, facts.delivered), contracted)
  if (!isSettled(course))
    return { fee: { kind: 'waived' }, charged: held, carried: facts.isPaid ? contracted - held : 0 }
  const counted = course.kind === 'rescheduled' ? 0 : held
  const open = contracted - counted
  const extra = charge.kind === 'full' ? open : charge.kind === 'partial' ? open * within(charge.share) : 0
  const carried = facts.isPaid ? open - extra : 0
  return { fee: feeOf(charge, extra, carried), charged: counted + extra, carried }
}

/** Is the hour over with this, so that it can be counted up? */
export const isSettled = ({ kind }: Course): boolean => kind === 'completed-reduced' || kind === 'rescheduled'

function feeOf(charge: Charge, minutes: Minutes, carried: Minutes): Fee {
  switch (charge.kind) {
    case 'review':
    case 'full':
      return { kind: charge.kind }
    case 'partial':
      return { kind: 'partial', minutes }
    case 'waived':
      return carried > 0 ? { kind: 'credit', minutes: carried } : { kind: 'waived' }
  }
}

const within = (share: number): number => Math.min(1, Math.max(0, share))
