/** Tests of identity: seen by someone of the practice, whoever is not of the practice. */
import { IDENTITY_EVIDENCE } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { allIsWell, PERSON } from '../testing.ts'
import { identity } from './identity.ts'

const held = { kind: 'to-do', by: 'practitioner', remedy: 'see-identity' }
const GUESTS = ['patient', 'related-person'] as const

test.each(GUESTS)('[CI5] a %s whose identity was seen passes, however it was seen', role => {
  const facts = allIsWell(role)
  for (const how of IDENTITY_EVIDENCE) {
    const seen = facts.identity && { ...facts.identity, how }
    expect(identity({ ...facts, identity: seen })).toEqual({ kind: 'passed' })
  }
})

test.each(GUESTS)('[CI5] a %s whom nobody has seen waits for the practitioner', role => {
  expect(identity({ ...allIsWell(role), identity: null })).toEqual(held)
})

test('[CI5] having seen one person says nothing about another', () => {
  const facts = allIsWell('patient')
  const seen = facts.identity && { ...facts.identity, person: PERSON['related-person'] }
  expect(identity({ ...facts, identity: seen })).toEqual(held)
})

test('[CI5] the practitioner is known to the practice', () => {
  expect(identity({ ...allIsWell('practitioner'), identity: null })).toEqual({ kind: 'passed' })
})
