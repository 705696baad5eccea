/** Tests of the way to the door: which step is next, and what keeps the door closed. */
import { NOON } from '@holdfast/domain/testing'
import type { Checklist } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { endOf, holdOf, isApart, nextStep, opensAt } from './walk.ts'

type Answer = Checklist[number]['answer']
const passed: Answer = { kind: 'passed' }
const mine = (remedy: 'state-whereabouts' | 'name-contact' | 'answer-room-check' | 'sign-contract'): Answer => ({
  kind: 'to-do',
  by: 'patient',
  remedy,
})
const early: Answer = { kind: 'to-do', by: 'patient', remedy: 'wait-for-the-hour', at: NOON }
const identity: Answer = { kind: 'to-do', by: 'practitioner', remedy: 'see-identity' }
const number: Answer = { kind: 'to-do', by: 'practitioner', remedy: 'find-emergency-number' }

const list = (change: { readonly [K in Checklist[number]['check']]?: Answer } = {}): Checklist =>
  (['hour', 'identity', 'whereabouts', 'plan', 'room', 'contract'] as const).map(check => ({
    check,
    answer: change[check] ?? passed,
  }))

test.each([
  ['the place first', list({ whereabouts: mine('state-whereabouts'), contract: mine('sign-contract') }), 'whereabouts'],
  [
    'whom to call is answered with the place',
    list({ plan: mine('name-contact'), room: mine('answer-room-check') }),
    'whereabouts',
  ],
  ['then the room', list({ room: mine('answer-room-check'), contract: mine('sign-contract') }), 'room'],
  ['then the agreement', list({ contract: mine('sign-contract') }), 'contract'],
  ['then the door', list(), 'door'],
  ['nobody waits for the time on an empty screen', list({ hour: early, room: mine('answer-room-check') }), 'room'],
  ['what others have to do is waited for at the door', list({ identity, whereabouts: number }), 'door'],
])('%s', (_, checklist, step) => {
  expect(nextStep(checklist, true)).toBe(step)
  expect(nextStep(checklist, false)).toBe('devices')
})

test.each([
  ['nothing', list(), { kind: 'none' }],
  ['the time', list({ hour: early }), { kind: 'early', at: NOON }],
  ['the practitioner', list({ identity }), { kind: 'practitioner', remedy: 'see-identity' }],
  [
    'the practitioner, also when it is early',
    list({ hour: early, identity }),
    { kind: 'practitioner', remedy: 'see-identity' },
  ],
  [
    'a number that only the practitioner can find',
    list({ whereabouts: number }),
    { kind: 'practitioner', remedy: 'find-emergency-number' },
  ],
])('at the door, %s is waited for', (_, checklist, hold) => {
  expect(holdOf(checklist)).toEqual(hold)
})

test('the practitioner’s task is said before the time, in whatever order the checks come', () => {
  expect(holdOf(list({ hour: early, identity }).toReversed())).toMatchObject({ kind: 'practitioner' })
})

test('when the door opens is said whatever else is to do', () => {
  expect(opensAt(list({ hour: early, contract: mine('sign-contract') }))).toBe(NOON)
  expect(opensAt(list())).toBeNull()
})

test('an hour that is over says why', () => {
  expect(endOf(list({ hour: { kind: 'no', reason: 'encounter-finished' } }))).toBe('encounter-finished')
  expect(endOf(list({ hour: { kind: 'no', reason: 'hour-over' } }))).toBe('hour-over')
  expect(endOf(list({ hour: early }))).toBeNull()
})

test('whether someone takes part is the practitioner’s to settle, whatever else is to do', () => {
  const company: Answer = { kind: 'to-do', by: 'practitioner', remedy: 'settle-company' }
  const beside = (answer: Answer): Checklist => [...list({ identity }), { check: 'company', answer }]
  expect(isApart(beside(company))).toBe(true)
  expect(isApart(beside(passed))).toBe(false)
  expect(isApart([])).toBe(false)
})
