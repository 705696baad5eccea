/** Tests of the contract: everyone signs today's version for their own seat. */
import { currentContract } from '@holdfast/consent/plain'
import { nextVersion, signedBy } from '@holdfast/consent/plain/testing'
import { LANGUAGES, ROLES } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { allIsWell, PERSON } from '../testing.ts'
import { contract } from './contract.ts'

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
