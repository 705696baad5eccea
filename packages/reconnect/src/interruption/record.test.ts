/** Tests of the record of an interruption: how it opens, closes once, and learns later without forgetting. */
import { after, instant, MINUTE, SECOND, type Instant, type SeatId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideOutcome, overrideOutcome } from '../outcome/decide.ts'
import type { OutcomeFacts } from '../outcome/outcome.ts'
import { DEFAULT_OUTCOME_TERMS as terms } from '../outcome/terms.ts'
import { someEvidence } from '../testing/say-evidence.ts'
import { broken, practitionerSeat } from '../testing/say-outcome.ts'
import { findCause, type Finding } from './cause.ts'
import { provesLoss, type Evidence } from './evidence.ts'
import {
  addEvidence,
  closeInterruption,
  decideOtherwise,
  decisionOf,
  learnLater,
  openInterruption,
  type Interruption,
} from './record.ts'

const pat = testId('seat', 1)
const at = (seconds: number): Instant => after(NOON, seconds * SECOND)
const died = (s: number, seat: SeatId = pat): Evidence => ({ kind: 'link-died', at: at(s), seat })
const ownWord: Evidence = { kind: 'self-report', at: at(9000), seat: pat, says: 'my-network' }

/** The patient was away at the time of the hour: no cause known means absent, a cause means a fault of technology. */
const missed: OutcomeFacts = { ...broken, delivered: 0, prior: 3 }
const decide = (finding: Finding) =>
  decideOutcome(
    finding.cause === 'unknown'
      ? { ...missed, cause: 'absent', who: 'patient' }
      : { ...missed, cause: finding.cause, who: finding.seat === pat ? 'patient' : null },
    terms,
  )

test('[CU20] a record opens at the earliest proven loss and names the seats that were lost', () => {
  let record = openInterruption('int-1', died(10))
  record = addEvidence(record, { kind: 'media-lost', at: at(7), seat: pat, by: practitionerSeat, route: 'direct' })
  record = addEvidence(record, { kind: 'drain', at: at(1), deploy: 'd1' })
  record = addEvidence(record, died(12, practitionerSeat))
  record = addEvidence(record, { kind: 'vouched', at: at(13), seat: testId('seat', 3), by: pat })
  expect(record).toMatchObject({ opened: at(7), seats: [pat, practitionerSeat], state: { status: 'open' } })
  expect(decisionOf(record)).toBeNull()
})

const log = fc.array(someEvidence([pat, practitionerSeat]), { maxLength: 8 })

test('[CU21] evidence is kept once and never lost, and the opening is the earliest loss among it', () => {
  fc.assert(
    fc.property(log, items => {
      const record = [...items, ...items].reduce(addEvidence, openInterruption('int-1', died(30)))
      const kept = new Set(record.evidence.map(item => JSON.stringify(item)))
      expect(kept.size).toBe(record.evidence.length)
      expect(kept).toEqual(new Set([died(30), ...items].map(item => JSON.stringify(item))))
      const losses = [died(30), ...items].filter(provesLoss).map(item => item.at)
      expect(record.opened).toBe(instant(Math.min(...losses)))
    }),
  )
})

test('[CU22] a record closes with exactly one cause and one outcome, and closing it again changes nothing', () => {
  fc.assert(
    fc.property(log, items => {
      const open = items.reduce(addEvidence, openInterruption('int-1', died(30)))
      const closed = closeInterruption(open, decide, at(100))
      const finding = findCause(open.evidence)
      expect(decisionOf(closed)).toEqual({ at: at(100), finding, outcome: decide(finding), advised: decide(finding) })
      expect(closeInterruption(closed, decide, at(200))).toBe(closed)
    }),
  )
})

const decisions = ({ state }: Interruption) => (state.status === 'open' ? [] : state.decisions)

test('[CU23][E18a] a cause that is learned afterwards turns a missed hour into a technical fault, and the fee follows', () => {
  const first = closeInterruption(openInterruption('int-1', died(0)), decide, at(60))
  expect(decisionOf(first)).toMatchObject({
    finding: { cause: 'unknown' },
    outcome: { cause: 'absent', fee: { kind: 'review' } },
  })
  const later = learnLater(first, ownWord, { decide, at: at(9001) })
  expect(decisionOf(later)).toMatchObject({
    at: at(9001),
    finding: { cause: 'network', seat: pat, confidence: 'told' },
    outcome: { cause: 'network', course: { kind: 'rescheduled' }, fee: { kind: 'credit', minutes: 50 }, charged: 0 },
  })
  expect(decisions(later)).toHaveLength(2)
  expect(decisions(later)[0]).toEqual(decisions(first)[0])
  expect(learnLater(later, ownWord, { decide, at: at(9002) })).toBe(later)
  const reordered = Object.fromEntries(Object.entries(ownWord).toReversed()) as Evidence
  expect(learnLater(later, reordered, { decide, at: at(9002) })).toBe(later)
})

test('[CU24] what changes neither cause nor outcome is kept as evidence and adds no decision', () => {
  const first = closeInterruption(openInterruption('int-1', died(0)), decide, at(60))
  const hidden: Evidence = { kind: 'page-hidden', at: at(1), seat: pat }
  const later = learnLater(first, hidden, { decide, at: at(70) })
  expect(later.evidence).toContain(hidden)
  expect(decisions(later)).toEqual(decisions(first))
  const open = learnLater(openInterruption('int-2', died(0)), ownWord, { decide, at: at(70) })
  expect(open.state.status).toBe('open')
  expect(open.evidence).toContain(ownWord)
})

test('[CU25] a practitioner’s decision stands through what is learned later, with the rules’ advice beside it', () => {
  const first = closeInterruption(openInterruption('int-1', died(0)), decide, at(60))
  const outcome = decisionOf(first)?.outcome
  if (outcome === undefined) throw new Error('the record is closed')
  const facts: OutcomeFacts = { ...missed, cause: 'absent', who: 'patient' }
  const other = overrideOutcome(
    outcome,
    { by: practitionerSeat, at: at(61), reason: 'agreed', course: { kind: 'rescheduled' }, fee: { kind: 'waived' } },
    facts,
  )
  if (!other.ok) throw new Error(other.error)
  const decided = decideOtherwise(first, other.value, at(61))
  if (!decided.ok) throw new Error(decided.error)
  const later = learnLater(decided.value, ownWord, { decide, at: at(9001) })
  expect(decisions(later).map(one => one.finding.cause)).toEqual(['unknown', 'unknown', 'network'])
  expect(decisionOf(later)).toMatchObject({ outcome: other.value, advised: { cause: 'network' } })
  expect(decideOtherwise(first, outcome, at(61))).toEqual({ ok: false, error: 'no-override' })
  expect(decideOtherwise(openInterruption('i', died(0)), other.value, at(61))).toEqual({
    ok: false,
    error: 'still-open',
  })
})

test('[CU26] decisions are only ever added, and a stored record replays to the same', () => {
  fc.assert(
    fc.property(log, log, (before, behind) => {
      let record = closeInterruption(before.reduce(addEvidence, openInterruption('int-1', died(30))), decide, at(100))
      for (const [i, item] of behind.entries()) {
        const how = { decide, at: after(at(100), i * MINUTE) }
        const next = learnLater(record, item, how)
        expect(decisions(next).slice(0, decisions(record).length)).toEqual(decisions(record))
        const { cause, seat, confidence } = findCause(next.evidence)
        expect(decisionOf(next)?.finding).toMatchObject({ cause, seat, confidence })
        const stored = JSON.parse(JSON.stringify(record)) as Interruption
        expect(learnLater(stored, item, how)).toEqual(next)
        record = next
      }
    }),
  )
})
