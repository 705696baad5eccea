/** Tests of what is due about a licence: what holds an hour up, and what soon will. */
import { after, DAY } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { day } from './day.ts'
import { DUE_SOON, licenceDue, type LicenceDue } from './licence-due.ts'
import type { Licence } from './licence.ts'
import type { LookAtLicence } from './licence-act.ts'

const BY = { today: day('2026-06-01'), soon: day('2026-07-31'), now: NOON, lookHolds: 180 * DAY }
const LICENCE: Licence = {
  kind: 'licence',
  profession: 'psychologist',
  place: 'US-OR',
  status: 'active',
  expires: day('2026-08-01'),
}
const LOOK: LookAtLicence = {
  kind: 'look',
  id: testId('licence', 2),
  of: testId('licence', 1),
  method: 'document',
  checker: null,
  looked: NOON,
  found: 'otherwise',
  words: null,
}
const due = (change: Partial<Licence>, days: number | null = 0): readonly LicenceDue[] => {
  const verifiedAt = days === null ? null : after(NOON, -days * DAY)
  const stated = { number: '1', issuer: 'Board', register: null, statedAt: NOON, restatedAt: null }
  const licence = { ...LICENCE, ...change } as Licence
  return licenceDue({ ...stated, id: testId('licence', 1), licence, looks: [], verifiedAt }, BY)
}

test.each<readonly [string, readonly LicenceDue[], readonly LicenceDue[]]>([
  ['that is well for some time', due({}), []],
  ['for life', due({ expires: 'never' }), []],
  ['that ends within sixty days', due({ expires: day('2026-07-31') }), [{ code: 'ends-soon', on: day('2026-07-31') }]],
  ['on its last day', due({ expires: day('2026-06-01') }), [{ code: 'ends-soon', on: day('2026-06-01') }]],
  ['that is over', due({ expires: day('2026-05-31') }), [{ code: 'over', on: day('2026-05-31') }]],
  [
    'that is over and was never looked at',
    due({ expires: day('2026-05-31') }, null),
    [{ code: 'over', on: day('2026-05-31') }],
  ],
  ['that a board took away', due({ status: 'revoked' }, 400), [{ code: 'not-active' }]],
  ['that a board limited', due({ status: 'restricted' }), [{ code: 'restricted' }]],
  ['of which nobody knows the status', due({ status: 'unknown' }), [{ code: 'status-unknown' }]],
  ['of which nobody knows the end', due({ expires: null }), [{ code: 'end-unknown' }]],
  ['that nobody looked at', due({}, null), [{ code: 'never-looked' }]],
  ['whose look counts for more than three weeks', due({}, 158), []],
  ['whose look counts for three weeks', due({}, 159), [{ code: 'look-soon', on: after(NOON, 21 * DAY) }]],
  ['whose look counts up to this moment', due({}, 180), [{ code: 'look-soon', on: NOON }]],
  ['whose look does not count any more', due({}, 181), [{ code: 'look-old', on: after(NOON, -DAY) }]],
  [
    'with two things',
    due({ expires: day('2026-06-20') }, null),
    [{ code: 'ends-soon', on: day('2026-06-20') }, { code: 'never-looked' }],
  ],
])('[JU55] a licence %s', (_, said, expected) => {
  expect(said).toEqual(expected)
})

test('[JU55] one that the last look found otherwise says so, and not that nobody looked', () => {
  const stated = { number: '1', issuer: 'Board', register: null, statedAt: NOON, restatedAt: null }
  const one = { ...stated, id: LOOK.of, licence: LICENCE, looks: [LOOK], verifiedAt: null }
  expect(licenceDue(one, BY)).toEqual([{ code: 'otherwise' }])
  expect(DUE_SOON).toEqual({ end: 60 * DAY, look: 21 * DAY })
})
