/**
 * The record of one interruption: what was lost when, the evidence, and every decision ever made on it. Nothing is
 * taken out again; what is learned later adds a decision, and the last decision stands. Rules: CU.
 */
import { err, ok, type Instant, type Result, type SeatId } from '@holdfast/domain'
import type { Outcome } from '../outcome/outcome.ts'
import { findCause, type Finding } from './cause.ts'
import { provesLoss, seatsOf, type Evidence } from './evidence.ts'
import { isSame } from './same.ts'

/** One cause and one outcome, as they were seen at a moment. */
export type Decision = {
  readonly at: Instant
  readonly finding: Finding
  readonly outcome: Outcome
  /** What the rules say of the same evidence; differs from `outcome` only under a practitioner's override. */
  readonly advised: Outcome
}

/** An interruption; plain data. Open: no decision yet. Closed: the last decision holds its one cause and one outcome. */
export type Interruption = {
  readonly id: string
  /** The earliest proven loss. */
  readonly opened: Instant
  /** Whose links, sound or devices were lost, in the order in which it was learned. */
  readonly seats: readonly SeatId[]
  readonly evidence: readonly Evidence[]
  readonly state:
    | { readonly status: 'open' }
    | { readonly status: 'closed'; readonly at: Instant; readonly decisions: readonly [Decision, ...Decision[]] }
}

/** Calculates the outcome for a finding: the outcome policy with the facts of this hour already in it. */
export type Decide = (finding: Finding) => Outcome

/** Opens a record with the first thing that showed a loss. */
export const openInterruption = (id: string, first: Evidence): Interruption => ({
  id,
  opened: first.at,
  seats: seatsOf(first),
  evidence: [first],
  state: { status: 'open' },
})

/** Puts an item of evidence to a record that is still open; the same item again changes nothing. */
export function addEvidence(record: Interruption, item: Evidence): Interruption {
  if (record.evidence.some(known => isSame(known, item))) return record
  const isEarlier = provesLoss(item) && item.at < record.opened
  const named = provesLoss(item) ? seatsOf(item).filter(seat => !record.seats.includes(seat)) : []
  return {
    ...record,
    opened: isEarlier ? item.at : record.opened,
    seats: [...record.seats, ...named],
    evidence: [...record.evidence, item],
  }
}

/** Closes a record with the one cause and the one outcome that its evidence gives now. Closed already: no change. */
export function closeInterruption(record: Interruption, decide: Decide, at: Instant): Interruption {
  if (record.state.status === 'closed') return record
  const finding = findCause(record.evidence)
  const advised = decide(finding)
  return { ...record, state: { status: 'closed', at, decisions: [{ at, finding, outcome: advised, advised }] } }
}

/**
 * Learns something after the fact: cause and outcome are calculated again, and a new decision stands if anything has
 * changed. What a practitioner decided stays until they decide anew; the rules' advice is kept beside it.
 */
export function learnLater(record: Interruption, item: Evidence, how: { decide: Decide; at: Instant }): Interruption {
  const next = addEvidence(record, item)
  return next === record ? next : decideAnew(next, how.decide, how.at)
}

/** Decides a closed record again from all of its evidence; nothing is added when neither cause nor outcome changed. */
export function decideAnew(record: Interruption, decide: Decide, at: Instant): Interruption {
  if (record.state.status === 'open') return record
  const last = standing(record.state.decisions)
  const finding = findCause(record.evidence)
  const advised = decide(finding)
  if (isSame(finding, last.finding) && isSame(advised, last.advised)) return record
  return standsIn(record, { at, finding, outcome: advised, advised })
}

/** Adds a decision to a closed record; its outcome is the practitioner's, when they had decided, and else its own. */
export function standsIn(record: Interruption, decision: Decision): Interruption {
  const last = decisionOf(record)
  const isOverridden = last !== null && last.outcome.overridden !== null && decision.outcome.overridden === null
  return withDecision(record, isOverridden ? { ...decision, outcome: last.outcome } : decision)
}

/** Puts a practitioner's own outcome (see `overrideOutcome`) on a closed record; the cause stays what it is. */
export function decideOtherwise(
  record: Interruption,
  outcome: Outcome,
  at: Instant,
): Result<Interruption, 'still-open' | 'no-override'> {
  if (record.state.status === 'open') return err('still-open')
  if (outcome.overridden === null) return err('no-override')
  const { finding, advised } = standing(record.state.decisions)
  return ok(withDecision(record, { at, finding, outcome, advised }))
}

/** The decision that stands, or null while the record is open. */
export const decisionOf = ({ state }: Interruption): Decision | null =>
  state.status === 'open' ? null : standing(state.decisions)

const standing = (decisions: readonly [Decision, ...Decision[]]): Decision => decisions.at(-1) ?? decisions[0]

function withDecision(record: Interruption, decision: Decision): Interruption {
  if (record.state.status === 'open') return record
  const { at, decisions } = record.state
  return { ...record, state: { status: 'closed', at, decisions: [...decisions, decision] } }
}
