/** A live room's copy of a record and the copy that was worked on beside it. */
import { after, SECOND, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideOutcome, overrideOutcome } from '../outcome/decide.ts'
import type { OutcomeFacts } from '../outcome/outcome.ts'
import { DEFAULT_OUTCOME_TERMS as terms } from '../outcome/terms.ts'
import { pat, someEvidence } from '../testing/say-evidence.ts'
import { broken, practitionerSeat } from '../testing/say-outcome.ts'
import { findCause, type Finding } from './cause.ts'
import { mergeInterruption } from './merge.ts'
import {
  addEvidence,
  closeInterruption,
  decideAnew,
  decideOtherwise,
  decisionOf,
  learnLater,
  openInterruption,
  type Decide,
  type Interruption,
} from './record.ts'

const at = (seconds: number): Instant => after(NOON, seconds * SECOND)
const decideAs =
  (facts: OutcomeFacts): Decide =>
  ({ cause, seat }: Finding) =>
    decideOutcome({ ...facts, cause, who: seat === pat ? 'patient' : null }, terms)
const away = decideAs(broken)
const back = decideAs({ ...broken, isBack: true })
const decisions = ({ state }: Interruption) => (state.status === 'open' ? [] : state.decisions)
const log = fc.array(someEvidence([pat, practitionerSeat]), { maxLength: 6 })

/** The record as the room decided it while nobody was back. */
const decidedOn = (items: Parameters<typeof addEvidence>[1][]): Interruption =>
  closeInterruption(
    items.reduce(addEvidence, openInterruption('break-1', { kind: 'link-died', at: at(0), seat: pat })),
    away,
    at(600),
  )

function overriddenOn(record: Interruption): Interruption {
  const before = decisionOf(record)
  if (before === null) throw new Error('the record is closed')
  const wish = { by: practitionerSeat, at: at(610), reason: 'agreed', fee: { kind: 'waived' } } as const
  const outcome = overrideOutcome(before.outcome, { ...wish, course: { kind: 'rescheduled' } }, broken)
  const other = outcome.ok ? decideOtherwise(record, outcome.value, wish.at) : outcome
  if (!other.ok) throw new Error(other.error)
  return other.value
}

test('[CU28] a practitioner’s decision stands when the room decides anew without knowing it, the new advice beside it', () => {
  const room = decidedOn([])
  const kept = overriddenOn(room)
  const merged = mergeInterruption(kept, decideAnew(room, back, at(700)), back)
  expect(decisions(merged)).toHaveLength(3)
  expect(decisionOf(merged)).toMatchObject({
    at: at(700),
    outcome: { course: { kind: 'rescheduled' }, overridden: { reason: 'agreed' } },
    advised: { course: { kind: 'resumed' }, overridden: null },
  })
})

test('[CU28] what was learned beside the room counts in its next decision', () => {
  const room = decidedOn([])
  const told = { kind: 'self-report', at: at(0), seat: pat, says: 'my-network' } as const
  const kept = learnLater(room, told, { decide: away, at: at(610) })
  const merged = mergeInterruption(kept, decideAnew(room, back, at(700)), back)
  expect(decisions(merged).map(({ finding, outcome }) => [finding.cause, outcome.course.kind])).toEqual([
    ['unknown', 'rescheduled'],
    ['network', 'rescheduled'],
    ['network', 'resumed'],
  ])
})

test('[CU28] no evidence and no decision is ever lost, and what is told again changes nothing', () => {
  fc.assert(
    fc.property(log, log, fc.boolean(), (seen, learned, isOverridden) => {
      const room = decidedOn(seen)
      const first = isOverridden ? overriddenOn(room) : room
      const kept = learned.reduce((record, item) => learnLater(record, item, { decide: away, at: at(650) }), first)
      const told = decideAnew(room, back, at(700))
      const merged = mergeInterruption(kept, told, back)
      expect(decisions(merged).slice(0, decisions(kept).length)).toEqual(decisions(kept))
      expect(merged.evidence).toEqual(kept.evidence)
      expect(decisionOf(merged)?.finding).toEqual(findCause(merged.evidence))
      expect(decisionOf(merged)?.outcome.overridden !== null).toBe(isOverridden)
      expect(mergeInterruption(merged, told, back)).toEqual(merged)
    }),
  )
})

test('[CU28] what the room still tells of an open record adds its evidence, and its closing closes it', () => {
  const item = { kind: 'offline', at: at(3), seat: pat } as const
  const open = openInterruption('break-1', { kind: 'link-died', at: at(0), seat: pat })
  const told = addEvidence(open, item)
  expect(mergeInterruption(open, told, away)).toEqual(told)
  const closed = closeInterruption(told, away, at(600))
  expect(mergeInterruption(open, closed, away)).toEqual(closed)
  expect(mergeInterruption(closed, told, away)).toEqual(closed)
})
