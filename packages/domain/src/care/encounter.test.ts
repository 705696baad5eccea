/** Tests of the hour that takes place: a table of every step, and what no order of events can do. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOON } from '../testing.ts'
import { after, MINUTE } from '../time.ts'
import { stepEncounter, type EncounterEvent, type EncounterState } from './encounter.ts'

const later = after(NOON, 10 * MINUTE)
const planned: EncounterState = { status: 'planned' }
const arrived: EncounterState = { status: 'arrived', since: NOON }
const inProgress: EncounterState = { status: 'in-progress', start: NOON }
const finished: EncounterState = { status: 'finished', start: NOON, end: NOON }

test.each<[EncounterState, EncounterEvent, EncounterState]>([
  [planned, 'arrive', { status: 'arrived', since: later }],
  [planned, 'admit', { status: 'in-progress', start: later }],
  [planned, 'finish', { status: 'finished', start: null, end: later }],
  [arrived, 'arrive', arrived],
  [arrived, 'admit', { status: 'in-progress', start: later }],
  [arrived, 'finish', { status: 'finished', start: null, end: later }],
  [inProgress, 'arrive', inProgress],
  [inProgress, 'admit', inProgress],
  [inProgress, 'finish', { status: 'finished', start: NOON, end: later }],
  [finished, 'finish', finished],
])('from %o, %s leads to %o', (state, event, next) => {
  expect(stepEncounter(state, event, later)).toEqual({ ok: true, value: next })
})

test.each(['arrive', 'admit'] as const)('nobody can %s once the hour has ended', event => {
  expect(stepEncounter(finished, event, later)).toEqual({ ok: false, error: 'already-finished' })
})

const anEvent = fc.constantFrom<EncounterEvent>('arrive', 'admit', 'finish')
const RANK = { planned: 0, arrived: 1, 'in-progress': 2, finished: 3 }

test('no order of events leads back, and an hour that ended stays as it ended', () => {
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 12 }), events => {
      let state: EncounterState = planned
      for (const [i, event] of events.entries()) {
        const step = stepEncounter(state, event, after(NOON, i))
        const next: EncounterState = step.ok ? step.value : state
        expect(RANK[next.status]).toBeGreaterThanOrEqual(RANK[state.status])
        if (state.status === 'finished') expect(next).toEqual(state)
        state = next
      }
      expect(state.status === 'finished').toBe(events.includes('finish'))
    }),
  )
})

test('the start is the first time someone was let in, however often it is said', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<EncounterEvent>('arrive', 'admit'), { maxLength: 12 }), events => {
      let state: EncounterState = planned
      for (const [i, event] of [...events, 'finish' as const].entries()) {
        const step = stepEncounter(state, event, after(NOON, i))
        if (step.ok) state = step.value
      }
      const first = events.indexOf('admit')
      expect(state).toEqual({
        status: 'finished',
        start: first === -1 ? null : after(NOON, first),
        end: after(NOON, events.length),
      })
    }),
  )
})
