/**
 * The outcome of an interrupted, late or missed hour: rules in order, the first that holds decides. A pure function of
 * the facts and the terms, the same for a room with two chairs as for a call. Rules: OU.
 */
import { err, ok, type Result } from '@holdfast/domain'
import { chargeFor, isChargeable, isSettled, sum } from './fee.ts'
import type { Course, Fee, Next, Outcome, OutcomeFacts, Override } from './outcome.ts'
import { lateness, type Charge, type OutcomeTerms } from './terms.ts'

type Rule = {
  readonly name: string
  readonly holds: (facts: OutcomeFacts, terms: OutcomeTerms) => boolean
  readonly course: (facts: OutcomeFacts, terms: OutcomeTerms) => Course
}

const rescheduled = (): Course => ({ kind: 'rescheduled' })

/** The rules on the hour itself, in their order. */
const RULES: readonly Rule[] = [
  {
    name: 'one-partner-missing',
    holds: ({ isCouple, missing }) => isCouple && (missing === 'patient' || missing === 'related-person'),
    course: (_, { onePartnerMissing: then }) =>
      then === 'reschedule' ? rescheduled() : { kind: then === 'hold' ? 'held' : 'individual' },
  },
  { name: 'cancelled', holds: ({ cause }) => cause === 'cancelled', course: rescheduled },
  { name: 'absent', holds: ({ cause, isBack }) => cause === 'absent' && !isBack, course: rescheduled },
  {
    name: 'unusually-late',
    holds: ({ cause, late }, terms) => cause === 'late' && lateness(late, terms).moves,
    course: rescheduled,
  },
  {
    name: 'back-with-time',
    holds: ({ isBack, extension }) => isBack && extension > 0,
    course: ({ extension }) => ({ kind: 'extended', minutes: extension }),
  },
  { name: 'back', holds: ({ isBack }) => isBack, course: () => ({ kind: 'resumed' }) },
  { name: 'external', holds: ({ cause }) => cause === 'external', course: rescheduled },
  {
    name: 'enough-held',
    holds: ({ delivered, contracted }, { enough }) => delivered > 0 && delivered >= enough * contracted,
    course: () => ({ kind: 'completed-reduced' }),
  },
  { name: 'too-little-held', holds: () => true, course: rescheduled },
]

/** Decides. Stored facts and terms give the same answer again, whenever they are replayed. */
export function decideOutcome(facts: OutcomeFacts, terms: OutcomeTerms): Outcome {
  const rule = RULES.find(({ holds }) => holds(facts, terms))
  const course = rule?.course(facts, terms) ?? rescheduled()
  const charge: Charge = isSettled(course) ? chargeFor(facts, terms) : { kind: 'waived' }
  const raise = vanishedAtRisk(facts) ? 'agreed-plan' : null
  return {
    course,
    ...sum(facts, course, charge),
    next: nextAfter(course, facts.next),
    raise,
    cause: facts.cause,
    rules: [rule?.name ?? '', `charge:${charge.kind}`, ...(raise === null ? [] : ['risk:agreed-plan'])],
    terms: terms.version,
    overridden: null,
  }
}

/** Someone at risk is gone and said no goodbye: the practitioner is shown the agreed plan. */
export const vanishedAtRisk = ({ isAtRisk, missing, saidGoodbye }: OutcomeFacts): boolean =>
  isAtRisk && missing === 'patient' && !saidGoodbye

/** What a practitioner decides instead, and why. */
export type OverrideWish = Pick<Override, 'by' | 'at' | 'reason'> & { readonly course: Course; readonly fee: Fee }

/**
 * The outcome as a practitioner decided it. It needs a reason, and it cannot ask money for what is never charged
 * (`facts` are those of the outcome). What the rules said stays in the record.
 */
export function overrideOutcome(
  outcome: Outcome,
  wish: OverrideWish,
  facts: OutcomeFacts,
): Result<Outcome, 'no-reason' | 'never-charged' | 'beyond-the-hour'> {
  const { course, fee, by, at } = wish
  const reason = wish.reason.trim()
  if (reason === '') return err('no-reason')
  if ((fee.kind === 'full' || fee.kind === 'partial') && !isChargeable(facts)) return err('never-charged')
  const counted = course.kind === 'rescheduled' ? 0 : Math.min(Math.max(0, facts.delivered), facts.contracted)
  const open = facts.contracted - counted
  const extra = fee.kind === 'full' ? open : fee.kind === 'partial' ? fee.minutes : 0
  if (!(extra >= 0 && extra <= open)) return err('beyond-the-hour')
  const carried = facts.isPaid ? open - extra : 0
  const instead = { course: outcome.course, fee: outcome.fee }
  return ok({
    ...outcome,
    course,
    fee: fee.kind === 'credit' ? { kind: 'credit', minutes: carried } : fee,
    charged: counted + extra,
    carried,
    next: nextAfter(course, facts.next),
    rules: [...outcome.rules, 'overridden'],
    overridden: { by, at, reason, instead },
  })
}

/** An hour that goes on is its own continuation; any other ends with what was agreed, or with the duty to offer. */
function nextAfter(course: Course, agreed: Next | null): Next {
  if (course.kind === 'resumed' || course.kind === 'extended' || course.kind === 'held' || course.kind === 'individual')
    return agreed?.kind === 'appointment' ? agreed : { kind: 'none', why: 'hour-goes-on' }
  const isOpen = agreed === null || (agreed.kind === 'none' && agreed.why === 'hour-goes-on')
  return isOpen ? { kind: 'none', why: 'practitioner-will-offer' } : agreed
}
