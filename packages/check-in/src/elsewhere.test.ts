/** Tests of what can be said ahead of an hour from somewhere else: the same as at the door, for that place and day. */
import { day } from '@holdfast/jurisdictions'
import { expect, test } from 'vitest'
import { licence } from './checks/licence.ts'
import { elsewhere } from './elsewhere.ts'
import { allIsWell, withLicence } from './testing.ts'

const facts = allIsWell('patient')
const ON = day('2026-06-01')

test.each([
  ['US', 'Tennessee', 'open', 'passed'],
  ['US', 'California', 'closed', 'to-do'],
  ['JP', null, 'look-first', 'to-do'],
] as const)('[CI43] of %s, %s is said what the door would say: %s', (country, region, said, atDoor) => {
  expect(elsewhere(facts, { country, region, on: ON })).toBe(said)
  const { whereabouts } = facts
  const there = { ...facts, whereabouts: whereabouts && { ...whereabouts, country, region } }
  expect(licence(there).kind).toBe(atDoor)
})

test('[CI43] the day counts: a licence that is over by then opens nothing then', () => {
  const short = withLicence(facts, { licence: { expires: day('2026-08-01') } })
  const there = { country: 'US', region: 'Tennessee' }
  expect(elsewhere(short, { ...there, on: day('2026-08-01') })).toBe('open')
  expect(elsewhere(short, { ...there, on: day('2026-08-02') })).toBe('closed')
})

test('[CI43] what nobody looked up opens nothing ahead, and where no licences are kept nothing is said', () => {
  const there = { country: 'US', region: 'Tennessee', on: ON }
  expect(elsewhere(withLicence(facts, { verifiedAt: null }), there)).toBe('closed')
  expect(elsewhere({ ...facts, practice: null }, there)).toBe('not-asked')
})
