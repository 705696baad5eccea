/** Tests of planning by licence: looked up now, and in force on the day of the hour. */
import { after, DAY } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { day } from './day.ts'
import { licenceForHour } from './licence-for-hour.ts'
import type { LookAtLicence } from './licence-act.ts'
import type { StandingLicence } from './licence-log.ts'
import { licence } from './testing/licences.ts'

const ASKED = { now: NOON, day: day('2026-09-01'), start: after(NOON, 92 * DAY), lookHolds: 180 * DAY }
const LOOK = { kind: 'look', id: testId('licence', 2), of: testId('licence', 1) } as LookAtLicence
const held = (
  spoiled: Parameters<typeof licence>[2],
  { days = 1, looks = [LOOK] }: { days?: number | null; looks?: readonly LookAtLicence[] } = {},
): StandingLicence => ({
  id: testId('licence', 1),
  licence: licence('psychologist', 'US-OR', spoiled),
  number: '1',
  issuer: 'Board',
  register: null,
  statedAt: NOON,
  restatedAt: null,
  looks,
  verifiedAt: days === null ? null : after(NOON, -days * DAY),
})
const plan = (...all: readonly StandingLicence[]) => {
  const planned = licenceForHour(all, ASKED)
  return planned.ok ? planned.value.lookBefore : planned.error
}

test.each<readonly [string, readonly StandingLicence[], unknown]>([
  ['nothing', [], 'licence-missing'],
  ['a good licence', [held({})], null],
  ['one for life', [held({ expires: 'never' })], null],
  ['one that ends on the day of the hour', [held({ expires: day('2026-09-01') })], null],
  ['one that ends the day before the hour', [held({ expires: day('2026-08-31') })], 'licence-ends-before'],
  ['one that is over already', [held({ expires: day('2026-05-01') })], 'licence-ends-before'],
  ['one with limits, whose board is asked at the start', [held({ status: 'restricted' })], null],
  ['one that is suspended', [held({ status: 'suspended' })], 'licence-not-in-force'],
  [
    'one that ended and was taken away',
    [held({ status: 'revoked', expires: day('2026-05-01') })],
    'licence-not-in-force',
  ],
  ['one of which nobody knows the end', [held({ expires: null })], 'licence-not-in-force'],
  ['one that nobody looked up', [held({}, { days: null, looks: [] })], 'licence-never-looked'],
  ['one that was found otherwise', [held({}, { days: null })], 'licence-otherwise'],
  ['one that was looked up too long ago', [held({}, { days: 181 })], 'licence-look-old'],
  ['one whose look is of tomorrow', [held({}, { days: -1 })], 'licence-look-old'],
  ['one whose look counts now and not at the hour', [held({}, { days: 100 })], after(NOON, 80 * DAY)],
  ['two of which one is good', [held({ status: 'revoked' }), held({}, { days: 100 }), held({})], null],
  [
    'two of which none is',
    [held({}, { days: null, looks: [] }), held({ expires: day('2026-08-31') })],
    'licence-ends-before',
  ],
])('[A19b] [JU56] with %s', (_, all, expected) => {
  expect(plan(...all)).toBe(expected)
})
