/** Tests of the ways into a place without a licence of it: compacts, care within the Union, and leave for some days. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROWS } from './data/all.ts'
import { day } from './day.ts'
import type { Licence } from './licence.ts'
import { mayPractise, mayPractiseBy } from './may-practise.ts'
import { rowsOf, type Row, type TemporaryRow } from './row.ts'
import { counseling, licence, psypact, TODAY } from './testing/licences.ts'

const codes = (licences: readonly Licence[], place: string, date = TODAY): readonly string[] => {
  const { verdict, reasons } = mayPractise(licences, place, date)
  return [verdict, ...reasons.map(({ code }) => code)]
}

const psychologist = (place: string) => licence('psychologist', place)
const counsellor = (place: string) => licence('professional-counsellor', place)
test('[JU20] a privilege stands on a home licence that holds on that day', () => {
  const gone = licence('psychologist', 'US-TN', { expires: day('2026-11-25') })
  expect(codes([gone, psypact('US-TN')], 'US-GA')).toEqual(['blocked', 'licence-expired', 'home-licence-missing'])
})

test('[JU20] the conditions of a compact are told', () => {
  const { conditions } = mayPractise([counsellor('US-AZ'), counseling('US-AZ', 'US-OH')], 'US-OH', TODAY)
  expect(conditions.map(({ code }) => code)).toEqual(['privilege-of-place', 'home-is-residence', 'rules-of-place'])
})

test('[JU20] before its first day a compact opens nothing', () => {
  const held = [counsellor('US-AZ'), counseling('US-AZ', 'US-GA')]
  expect(codes(held, 'US-GA', day('2026-06-01'))).toEqual(['verify-with-board', 'compact-not-issuing'])
  expect(codes(held, 'US-GA', day('2026-06-02'))[0]).toBe('allowed-with-conditions')
})

test('[JU21] where the first day of issuing is not known nothing is allowed by a privilege, in no pair of members', () => {
  const unknown = ROWS.map((row): Row => (row.kind === 'member' ? { ...row, issuingSince: null } : row))
  const homes = rowsOf(ROWS, 'member')
  fc.assert(
    fc.property(fc.constantFrom(...homes), fc.constantFrom(...homes), (home, there) => {
      const held = { ...psypact(home.place), compact: home.compact, profession: PROFESSION_OF[home.compact] }
      const base = licence(PROFESSION_OF[home.compact], home.place)
      for (const place of ['every-member', there.place]) {
        const answer = mayPractiseBy(unknown)([base, { ...held, place }], there.place, TODAY)
        if (home.place !== there.place) expect(answer.verdict).not.toMatch(/^allowed/)
      }
    }),
  )
})

const PROFESSION_OF = {
  psypact: 'psychologist',
  counseling: 'professional-counsellor',
  'social-work': 'clinical-social-worker',
} as const

test('[JU22] nobody is outside a compact for certain by a list that should have been read again', () => {
  const held = [licence('psychologist', 'US-TN', { expires: 'never' }), psypact('US-TN', { expires: 'never' })]
  expect(codes(held, 'US-CA', day('2027-02-02'))).toEqual(['verify-with-board', 'membership-unknown'])
})

test('[JU23] care within the Union is allowed only with what the judgment leaves to either state', () => {
  const { conditions } = mayPractise([psychologist('DE')], 'ES', TODAY)
  expect(conditions.map(({ code }) => code)).toEqual([
    'purely-remote',
    'established-there',
    'health-profession',
    'title-of-place',
  ])
})

const leave = (spoiled: Partial<Extract<Licence, { kind: 'temporary' }>> = {}): Licence => ({
  kind: 'temporary',
  profession: 'psychologist',
  home: 'US-TN',
  place: 'US-CA',
  status: 'active',
  expires: 'never',
  daysUsed: 0,
  ...spoiled,
})

test('[JU25] leave of a clinic’s own row opens a place at a distance while days are left', () => {
  const rule: TemporaryRow = {
    id: 'own.temporary.us-ca',
    kind: 'temporary',
    place: 'US-CA' as TemporaryRow['place'],
    professions: ['psychologist'],
    daysInYear: 30,
    isRemote: true,
    source: 'the board, by letter',
    asOf: '2026-11-01',
    confidence: 'S',
    reviewBy: day('2027-11-01'),
    own: { by: 'the clinic', at: TODAY },
  }
  const ask = (spoiled: Parameters<typeof leave>[0], remote: TemporaryRow['isRemote'] = true) =>
    mayPractiseBy([...ROWS, { ...rule, isRemote: remote }])([psychologist('US-TN'), leave(spoiled)], 'US-CA', TODAY)
  expect(ask({ daysUsed: 29 })).toMatchObject({
    verdict: 'allowed-with-conditions',
    conditions: [{ code: 'days-counted' }, { code: 'rules-of-place' }, { code: 'session-rule' }],
  })
  const last = (decision: ReturnType<typeof ask>) => [decision.verdict, decision.reasons.at(-1)?.code]
  expect(last(ask({ daysUsed: 30 }))).toEqual(['blocked', 'temporary-days-used'])
  expect(last(ask({}, false))).toEqual(['blocked', 'temporary-in-person-only'])
  expect(last(ask({}, null))).toEqual(['verify-with-board', 'temporary-unknown'])
  expect(last(ask({ home: 'US-KY' }))).toEqual(['blocked', 'home-licence-missing'])
})

test('[JU25] what we know of temporary practice is for the same room, and opens nothing at a distance', () => {
  expect(codes([psychologist('US-TN'), leave()], 'US-CA')).toEqual([
    'blocked',
    'not-licensed-here',
    'place-not-in-compact',
    'temporary-in-person-only',
  ])
})
