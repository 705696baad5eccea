/** Tests of the guardian: below the age of consent nobody comes in on their own signature alone. */
import { exampleContract } from '@holdfast/consent/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkIn } from '../check-in.ts'
import { allIsWell, GUARDIAN } from '../testing.ts'
import { guardian } from './guardian.ts'

const facts = allIsWell('patient')

test.each([
  ['alone', [], { kind: 'passed' }],
  ['alone', [GUARDIAN], { kind: 'passed' }],
  ['guardian', [GUARDIAN], { kind: 'passed' }],
  ['unknown', [GUARDIAN], { kind: 'passed' }],
  ['guardian', [], { kind: 'to-do', by: 'practitioner', remedy: 'bring-guardian' }],
  ['unknown', [], { kind: 'to-do', by: 'practitioner', remedy: 'say-who-consents' }],
] as const)('[CI19] where the law says %s and the parties are %j', (whoConsents, guardians, answer) => {
  expect(guardian({ ...facts, whoConsents, guardians })).toEqual(answer)
})

test('[CI19] a version in force that names no guardian does not do while a later one that names one waits; else the contract speaks', () => {
  const agreement = { kind: 'in-force', version: 1, since: facts.now, terms: [], amendment: null } as const
  const waiting = { ...facts, whoConsents: 'guardian', guardiansNext: [GUARDIAN] } as const
  expect(guardian({ ...waiting, agreement })).toEqual({ kind: 'to-do', by: 'practitioner', remedy: 'await-guardian' })
  expect(guardian({ ...waiting, agreement: { kind: 'unsigned', version: 1, awaits: [GUARDIAN] } })).toEqual({
    kind: 'passed',
  })
})

test('[CI19] no agreement, in whatever standing, clears a patient under age in whose contract nobody signs beside them', () => {
  const standing = fc.constantFrom(null, {
    kind: 'in-force',
    version: 1,
    since: facts.now,
    terms: exampleContract({ modalities: ['video'] }).document.terms,
    amendment: null,
  } as const)
  fc.assert(
    fc.property(fc.constantFrom('guardian', 'unknown'), standing, (whoConsents, agreement) => {
      expect(checkIn({ ...facts, whoConsents, agreement }).kind).toBe('held')
      expect(checkIn({ ...facts, whoConsents: 'alone', agreement }).kind).toBe('cleared')
    }),
  )
})
