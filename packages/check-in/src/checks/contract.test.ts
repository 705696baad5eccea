/** Tests of the contract: everyone signs today's version for their own seat. */
import { currentContract } from '@holdfast/consent/plain'
import { nextVersion, signedBy } from '@holdfast/consent/plain/testing'
import { LANGUAGES, ROLES } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { allIsWell, GUARDIAN, PERSON } from '../testing.ts'
import { contract, unsignedBy } from './contract.ts'
import type { Standing } from '@holdfast/consent'
import { NOON, testId } from '@holdfast/domain/testing'

const passed = { kind: 'passed' }

for (const role of ROLES) {
  const facts = allIsWell(role)
  const sign = { kind: 'to-do', by: role, remedy: 'sign-contract' }

  test.each(LANGUAGES)(`[CI10] a ${role} may sign in %s`, language => {
    const signatures = [signedBy(PERSON[role], currentContract(), { language })]
    expect(contract({ ...facts, signatures })).toEqual(passed)
  })

  test(`[CI10] a ${role} who has signed nothing is asked to`, () => {
    expect(contract({ ...facts, signatures: [] })).toEqual(sign)
  })

  test(`[CI10] a ${role} signs again when the words change, and the old signature may stay beside the new`, () => {
    const next = nextVersion(currentContract())
    expect(contract({ ...facts, contract: next })).toEqual(sign)
    const signatures = [...facts.signatures, signedBy(PERSON[role], next)]
    expect(contract({ ...facts, contract: next, signatures })).toEqual(passed)
  })

  test(`[CI10] nobody signs for a ${role}`, () => {
    const signatures = ROLES.filter(other => other !== role).map(other => signedBy(PERSON[other]))
    expect(contract({ ...facts, signatures })).toEqual(sign)
  })
}

const PRACTITIONER = PERSON.practitioner
const STRANGER = testId('relatedPerson', 77)
const at = NOON
const inForce: Standing = { kind: 'in-force', version: 1, since: at, terms: [], amendment: null }

test('[CI13] an agreement in force passes, also while a later version waits within its grace', () => {
  const amendment = { version: 2, awaits: [PERSON.patient], dueAt: at }
  expect(contract({ ...allIsWell('patient'), agreement: inForce, signatures: [] })).toEqual(passed)
  expect(contract({ ...allIsWell('patient'), agreement: { ...inForce, amendment } })).toEqual(passed)
})

test.each<[Standing, string, string]>([
  [{ kind: 'nothing-offered' }, 'practitioner', 'offer-contract'],
  [{ kind: 'unsigned', version: 1, awaits: [PERSON.patient, PRACTITIONER] }, 'patient', 'sign-contract'],
  [{ kind: 'unsigned', version: 1, awaits: [PRACTITIONER] }, 'practitioner', 'sign-contract'],
  [{ kind: 'unsigned', version: 1, awaits: [STRANGER] }, 'practitioner', 'sign-contract'],
  [{ kind: 'amendment-due', version: 2, awaits: [PERSON.patient] }, 'patient', 'sign-contract'],
  [{ kind: 'amendment-due', version: 2, awaits: [PRACTITIONER] }, 'practitioner', 'sign-contract'],
  [{ kind: 'declined', version: 2, by: PERSON.patient, at }, 'practitioner', 'offer-contract'],
  [{ kind: 'suspended', by: PERSON.patient, at }, 'patient', 'end-rest'],
  [{ kind: 'suspended', by: PRACTITIONER, at }, 'practitioner', 'end-rest'],
  [{ kind: 'expired', version: 1, at }, 'practitioner', 'offer-contract'],
  [{ kind: 'withdrawn', by: PERSON.patient, at }, 'practitioner', 'offer-contract'],
])('[CI13] %j is for the %s to %s, whatever was signed before', (agreement, by, remedy) => {
  const facts = allIsWell('patient')
  expect(facts.signatures).not.toEqual([])
  expect(contract({ ...facts, agreement })).toEqual({ kind: 'to-do', by, remedy })
})

const anInForceLater: Standing = { ...inForce, amendment: { version: 2, awaits: [PRACTITIONER], dueAt: at } }
const unsigned = (...awaits: (typeof PRACTITIONER)[]): Standing => ({ kind: 'unsigned', version: 1, awaits })
const due = (...awaits: (typeof PRACTITIONER)[]): Standing => ({ kind: 'amendment-due', version: 2, awaits })

/** How the agreements with the hour's guests stand, and whose wait for the practitioner. */
const SEATS: readonly (readonly [string, readonly Standing[], readonly number[]])[] = [
  ['in force', [inForce], []],
  ['in force, with a later version within its grace', [anInForceLater], []],
  ['waiting for the client alone', [unsigned(PERSON.patient)], []],
  ['waiting for both', [unsigned(PERSON.patient, PRACTITIONER)], [0]],
  ['waiting for the practitioner', [unsigned(PRACTITIONER)], [0]],
  ['waiting for another practitioner', [unsigned(testId('practitioner', 77))], []],
  ['due to be signed anew by the practitioner', [due(PRACTITIONER)], [0]],
  ['due to be signed anew by the client', [due(PERSON.patient)], []],
  ['opened and not offered', [{ kind: 'nothing-offered' }], []],
  ['declined', [{ kind: 'declined', version: 1, by: PERSON.patient, at }], []],
  ['at rest', [{ kind: 'suspended', by: PRACTITIONER, at }], []],
  ['at its agreed end', [{ kind: 'expired', version: 1, at }], []],
  ['withdrawn', [{ kind: 'withdrawn', by: PERSON.patient, at }], []],
  ['in force with one and waiting with the other', [inForce, unsigned(PRACTITIONER)], [1]],
  ['waiting with both of a couple', [unsigned(PRACTITIONER), due(PRACTITIONER)], [0, 1]],
]
const GUESTS = [PERSON.patient, PERSON['related-person']]

test.each(SEATS)('[CI18] a practitioner whose hour has an agreement that is %s', (_, standings, waiting) => {
  const opened = standings.flatMap((standing, n) => (GUESTS[n] ? [{ person: GUESTS[n], standing }] : []))
  const facts = { ...allIsWell('practitioner'), opened }
  const sign = { kind: 'to-do', by: 'practitioner', remedy: 'sign-contract' }
  const answer = waiting.length === 0 ? passed : sign
  expect(unsignedBy(facts)).toEqual(waiting.map(n => GUESTS[n]))
  expect(contract(facts)).toEqual(answer)
  // The first contract, signed or not, changes nothing of it.
  expect(contract({ ...facts, signatures: [] })).toEqual(answer)
})

test.each<[string, readonly (typeof PRACTITIONER)[], string, string]>([
  ['only the guardian', [GUARDIAN], 'practitioner', 'await-guardian'],
  ['the client too', [GUARDIAN, PERSON.patient], 'patient', 'sign-contract'],
  ['the practitioner too', [GUARDIAN, PRACTITIONER], 'practitioner', 'sign-contract'],
])('[CI17] when %s has not signed, whose signature is missing is said by name', (_, awaits, by, remedy) => {
  const facts = { ...allIsWell('patient'), whoConsents: 'guardian', guardiansNext: [GUARDIAN] } as const
  for (const kind of ['unsigned', 'amendment-due'] as const) {
    expect(contract({ ...facts, agreement: { kind, version: 1, awaits } })).toEqual({ kind: 'to-do', by, remedy })
  }
})
