/** Tests of identity: seen by someone of the practice, whoever is not of the practice, and met where a policy asks for it. */
import {
  DEFAULT_POLICY,
  IDENTITY_EVIDENCE,
  MATCHINGS,
  NOTHING_DECIDED,
  WORD_CAME,
  type IdentityAct,
  type IdentityLog,
} from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { checkIn } from '../check-in.ts'
import type { Facts } from '../facts.ts'
import { allIsWell, PERSON } from '../testing.ts'
import { identity } from './identity.ts'

const held = { kind: 'to-do', by: 'practitioner', remedy: 'see-identity' }
const passes = { kind: 'passed' }
const GUESTS = ['patient', 'related-person'] as const
const NOTHING = { says: 'nothing' } as const
const id = (n: number) => testId('identity', n)

const MET: IdentityAct = { kind: 'in-person', id: id(1), met: null, age: NOTHING }
const DOCUMENT: Extract<IdentityAct, { kind: 'document' }> = {
  kind: 'document',
  id: id(2),
  document: 'passport',
  name: 'matches',
  picture: 'matches',
  age: NOTHING,
}
const SIGHT: IdentityAct = { kind: 'video', id: id(3), encounter: null }

const logOf = (facts: Facts, ...acts: readonly IdentityAct[]): IdentityLog =>
  acts.map(act => ({ person: facts.person, by: PERSON.practitioner, at: NOON, act }))
const seen = (role: (typeof GUESTS)[number], ...acts: readonly IdentityAct[]): Facts => {
  const facts = allIsWell(role)
  return { ...facts, identity: logOf(facts, ...acts) }
}

test.each(GUESTS)('[CI5] [A21a] a %s whose identity was seen passes, in each way that suffices', role => {
  for (const act of [MET, DOCUMENT, SIGHT]) expect(identity(seen(role, act))).toEqual(passes)
})

test.each(GUESTS)('[CI5] [A21a] [A13c] a %s whom nobody has seen waits for the practitioner', role => {
  expect(identity({ ...allIsWell(role), identity: [] })).toEqual(held)
  expect(checkIn({ ...allIsWell(role), identity: [] }).kind).toBe('held')
})

test('[CI5] [A13c] having seen one person says nothing about another', () => {
  const facts = allIsWell('patient')
  const beside = facts.identity.map(one => ({ ...one, person: PERSON['related-person'] }))
  expect(identity({ ...facts, identity: beside })).toEqual(held)
})

test('[CI5] the practitioner is known to the practice', () => {
  expect(identity({ ...allIsWell('practitioner'), identity: [] })).toEqual(passes)
})

test('[CI5] a kind that the policy does not name is shown and opens nothing, and another policy may take it', () => {
  const facts = { ...allIsWell('patient'), identity: [], signedByKey: { at: NOON, version: 1 } }
  expect(identity(facts)).toEqual(held)
  const policy = { ...DEFAULT_POLICY, identitySuffices: IDENTITY_EVIDENCE }
  expect(identity({ ...facts, policy })).toEqual(passes)
  expect(identity({ ...seen('patient', MET), policy: { ...DEFAULT_POLICY, identitySuffices: ['document'] } })).toEqual(
    held,
  )
})

test('[CI40] a document on which something differs does not count, and what was seen beside it does', () => {
  for (const name of MATCHINGS)
    for (const picture of MATCHINGS) {
      const differs = name === 'differs' || picture === 'differs'
      const document = { ...DOCUMENT, name, picture }
      expect(identity(seen('patient', document))).toEqual(differs ? held : passes)
      expect(identity(seen('patient', document, SIGHT))).toEqual(passes)
    }
})

test('[CI40] what was taken back counts no more', () => {
  const back: IdentityAct = { kind: 'taken-back', id: id(9), of: SIGHT.id, reason: 'It was their sibling.' }
  expect(identity(seen('patient', SIGHT, back))).toEqual(held)
  expect(identity(seen('patient', SIGHT, back, DOCUMENT))).toEqual(passes)
})

test('[CI43] [A21a] an agreed word opens nothing as we ship it; where a policy takes it, it does when it was right, and one that was not closes nothing', () => {
  const word: IdentityAct = { kind: 'word-agreed', id: id(6), on: '2026-05-04' }
  const policy = { ...DEFAULT_POLICY, identitySuffices: ['code-word', 'video'] } as const
  for (const came of WORD_CAME) {
    const asked: IdentityAct = { kind: 'code-word', id: id(7), of: id(6), encounter: testId('encounter', 1), came }
    expect(identity(seen('patient', word, asked))).toEqual(held)
    expect(identity({ ...seen('patient', word, asked), policy })).toEqual(came === 'right' ? passes : held)
    expect(identity({ ...seen('patient', SIGHT, word, asked), policy })).toEqual(passes)
  }
  expect(identity({ ...seen('patient', word), policy })).toEqual(held)
})

test('[CI44] [A21g] a card opens nothing as we ship it, and one that differs closes nothing, whatever a policy takes', () => {
  const policy = { ...DEFAULT_POLICY, identitySuffices: ['payment', 'video'] } as const
  for (const name of MATCHINGS)
    for (const street of MATCHINGS) {
      const card: IdentityAct = { kind: 'payment', id: id(7), name, street, postcode: 'not-compared' }
      const counts = name === 'matches' && street !== 'differs'
      expect(identity(seen('patient', card))).toEqual(held)
      expect(identity(seen('patient', card, SIGHT))).toEqual(passes)
      expect(identity({ ...seen('patient', card), policy })).toEqual(counts ? passes : held)
      expect(identity({ ...seen('patient', SIGHT, card), policy })).toEqual(passes)
    }
})

test('[CI44] [A21g] where a payment provider was asked, a name counts with something of the address that a bank knows', () => {
  const policy = { ...DEFAULT_POLICY, identitySuffices: ['payment'] } as const
  const asked: IdentityAct = { kind: 'card-asked', id: id(6) }
  for (const street of MATCHINGS)
    for (const postcode of MATCHINGS) {
      const card: IdentityAct = { kind: 'payment', id: id(7), asked: id(6), name: 'matches', street, postcode }
      const words = [street, postcode]
      const counts = words.includes('matches') && !words.includes('differs')
      expect(identity(seen('patient', asked, card))).toEqual(held)
      expect(identity({ ...seen('patient', asked, card), policy })).toEqual(counts ? passes : held)
      expect(identity(seen('patient', asked, card, SIGHT))).toEqual(passes)
    }
  expect(identity({ ...seen('patient', asked), policy })).toEqual(held)
})

test('[CI41] [A19c] where the policy requires a meeting, a day and a place are written down or a reason why not', () => {
  const policy = { ...DEFAULT_POLICY, meeting: { everyone: 'open', higherRisk: 'required' } } as const
  const decided = { ...NOTHING_DECIDED, notes: ['animals'] } as const
  const asked = (...acts: readonly IdentityAct[]) => ({ ...seen('patient', ...acts), policy, decided })
  const missing = { kind: 'to-do', by: 'practitioner', remedy: 'record-meeting' }
  expect(identity(asked(SIGHT))).toEqual(missing)
  expect(identity(asked(MET))).toEqual(missing)
  const met = { on: '2026-05-04', place: 'The practice', who: null }
  expect(identity(asked({ ...MET, met }))).toEqual(passes)
  expect(identity(asked(SIGHT, { kind: 'no-meeting', id: id(5), reason: 'Too far to travel.' }))).toEqual(passes)
  expect(identity({ ...asked(SIGHT), decided: NOTHING_DECIDED })).toEqual(passes)
  expect(identity({ ...asked(SIGHT), policy: DEFAULT_POLICY })).toEqual(passes)
  expect(identity({ ...asked(SIGHT), encounter: { status: 'in-progress', start: NOON } })).toEqual(passes)
})
