/** Tests of company: who takes part beside a patient: the patient's own yes, and nothing else of theirs. */
import type { Standing } from '@holdfast/consent'
import { exampleContract } from '@holdfast/consent/testing'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { allIsWell, PERSON } from '../testing.ts'
import { company, isCompanyOver } from './company.ts'

const at = NOON
const { terms } = exampleContract({
  asked: [{ clause: 'together.what-may-be-told', by: PERSON.practitioner }],
}).document
const inForce = (held: typeof terms): Standing => ({
  kind: 'in-force',
  version: 1,
  since: at,
  terms: held,
  amendment: null,
})
const yes = inForce(terms)
const withoutPart = inForce(terms.filter(({ purpose }) => purpose !== 'partner-presence'))
const passed = { kind: 'passed' }
const held = { kind: 'to-do', by: 'practitioner', remedy: 'settle-company' }
const beside = (...patients: readonly (Standing | null)[]) => company({ ...allIsWell('related-person'), patients })

/** How a patient's agreement can stand, whether it lets somebody in beside them, and whether it ends the call of who is in. */
const CASES: readonly (readonly [string, Standing, boolean, boolean])[] = [
  ['in force with the part', yes, true, false],
  ['in force without the part', withoutPart, false, true],
  ['in force without any part', inForce([]), false, true],
  ['withdrawn by the patient', { kind: 'withdrawn', by: PERSON.patient, at }, false, true],
  ['withdrawn by the practitioner', { kind: 'withdrawn', by: PERSON.practitioner, at }, false, true],
  ['opened and not offered', { kind: 'nothing-offered' }, false, false],
  ['not signed yet', { kind: 'unsigned', version: 1, awaits: [PERSON.patient] }, false, false],
  ['declined', { kind: 'declined', version: 1, by: PERSON.patient, at }, false, false],
  ['due to be signed anew', { kind: 'amendment-due', version: 2, awaits: [PERSON.patient] }, false, false],
  ['at rest', { kind: 'suspended', by: PERSON.patient, at }, false, false],
  ['at its agreed end', { kind: 'expired', version: 1, at }, false, false],
]

test.each(CASES)('[CI14] [A13e] beside a patient whose agreement is %s', (_, standing, mayCome) => {
  expect(beside(standing)).toEqual(mayCome ? passed : held)
  expect(beside(yes, standing)).toEqual(mayCome ? passed : held)
})

test.each(CASES)('[CI15] who is in beside a patient whose agreement is %s', (_, standing, __, isOver) => {
  const { role } = allIsWell('related-person')
  expect(isCompanyOver({ role, patients: [standing] })).toBe(isOver)
  expect(isCompanyOver({ role, patients: [null, yes, standing] })).toBe(isOver)
  expect(isCompanyOver({ role: 'patient', patients: [standing] })).toBe(false)
})

test('[CI14] where no agreement was opened with the patient, or there is no patient, nothing is asked', () => {
  expect(beside(null)).toEqual(passed)
  expect(beside()).toEqual(passed)
  expect(beside(null, withoutPart)).toEqual(held)
})

test.each(['patient', 'practitioner'] as const)('[CI14] a %s needs nobody else’s yes', role => {
  expect(company({ ...allIsWell(role), patients: [withoutPart] })).toEqual(passed)
})

test('[CI14] [A13e] what the one who waits reads is the same whatever the cause', () => {
  const answers = CASES.filter(([, , mayCome]) => !mayCome).map(([, standing]) => JSON.stringify(beside(standing)))
  expect(new Set(answers)).toEqual(new Set([JSON.stringify(held)]))
})
