/** Tests of the emergency plan: one for where they are, theirs to give, asked once the place is known. */
import { expect, test } from 'vitest'
import { allIsWell } from '../testing.ts'
import { plan } from './plan.ts'

const GUESTS = ['patient', 'related-person'] as const

test.each(GUESTS)('[A21d] [CI27] a %s without a plan for where they are is asked whom to call there', role => {
  expect(plan({ ...allIsWell(role), hasPlan: false })).toEqual({ kind: 'to-do', by: role, remedy: 'name-contact' })
  expect(plan(allIsWell(role))).toEqual({ kind: 'passed' })
})

test.each(GUESTS)('[CI27] while it is not known where a %s is, the place is asked first', role => {
  const facts = { ...allIsWell(role), hasPlan: false }
  expect(plan({ ...facts, whereabouts: null })).toEqual({ kind: 'passed' })
  const elsewhere = facts.whereabouts && { ...facts.whereabouts, street: facts.whereabouts.city }
  expect(plan({ ...facts, whereabouts: elsewhere })).toEqual({ kind: 'passed' })
})

test('[CI27] a practitioner needs none', () => {
  expect(plan({ ...allIsWell('practitioner'), hasPlan: false })).toEqual({ kind: 'passed' })
})
