/** Tests of the hour: too early waits, too late and ended are a no. */
import { after, HOUR, MINUTE, type EncounterState, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allIsWell } from '../testing.ts'
import { hour } from './hour.ts'

const facts = allIsWell('patient')
const opens = after(NOON, -30 * MINUTE)
const closes = after(NOON, 3 * HOUR)
const wait = { kind: 'to-do', by: 'patient', remedy: 'wait-for-the-hour', at: opens }
const over = { kind: 'no', reason: 'hour-over' }
const passed = { kind: 'passed' }

test.each<[string, Instant, object]>([
  ['a day before', after(NOON, -24 * HOUR), wait],
  ['just before the door opens', after(opens, -1), wait],
  ['as the door opens', opens, passed],
  ['at the start', NOON, passed],
  ['at the agreed end', after(NOON, HOUR), passed],
  ['just before the door closes', after(closes, -1), passed],
  ['as the door closes', closes, over],
  ['a day after', after(closes, 24 * HOUR), over],
])('[CI3] %s', (_, now, answer) => {
  expect(hour({ ...facts, now })).toEqual(answer)
})

test('[CI3] the wait is for whoever asks, the practitioner too', () => {
  const now = after(opens, -1)
  expect(hour({ ...allIsWell('practitioner'), now })).toEqual({ ...wait, by: 'practitioner' })
  expect(hour({ ...allIsWell('related-person'), now })).toEqual({ ...wait, by: 'related-person' })
})

test('[CI3] the lengths are those of the policy', () => {
  const policy = { ...facts.policy, doorOpensBefore: 5 * MINUTE, doorClosesAfter: 0 }
  expect(hour({ ...facts, policy, now: after(NOON, -5 * MINUTE - 1) })).toMatchObject({ at: after(NOON, -5 * MINUTE) })
  expect(hour({ ...facts, policy, now: after(NOON, -5 * MINUTE) })).toEqual(passed)
  expect(hour({ ...facts, policy, now: after(NOON, HOUR) })).toEqual(over)
})

test('[CI3] whoever waits until the moment that was named passes then', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 * 24 * HOUR }), early => {
      const answer = hour({ ...facts, now: after(opens, -early) })
      if (answer.kind !== 'to-do' || answer.at === undefined) throw new Error('there is nothing to wait for')
      expect(hour({ ...facts, now: answer.at })).toEqual(passed)
    }),
  )
})

test.each<EncounterState>([
  { status: 'planned' },
  { status: 'arrived', since: NOON },
  { status: 'in-progress', start: NOON },
])('[CI4] an hour that is $status can be joined, also again after a break', encounter => {
  expect(hour({ ...facts, now: after(NOON, MINUTE), encounter })).toEqual(passed)
})

test.each([-24 * HOUR, 0, 24 * HOUR])('[CI4] an hour that was ended stays ended, asked %d ms from its start', from => {
  const encounter: EncounterState = { status: 'finished', start: null, end: NOON }
  expect(hour({ ...facts, now: after(NOON, from), encounter })).toEqual({ kind: 'no', reason: 'encounter-finished' })
})
