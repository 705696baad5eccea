/** Tests of the contract: everyone signs today's version for their own seat. */
import { currentContract } from '@holdfast/consent/plain'
import { nextVersion, signedBy } from '@holdfast/consent/plain/testing'
import { LANGUAGES, ROLES } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { allIsWell, PERSON } from '../testing.ts'
import { contract } from './contract.ts'
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
