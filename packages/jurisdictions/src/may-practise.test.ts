/** Tests of who may treat whom where: a table of cases, good facts spoiled one at a time, and what holds for any facts at all. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROWS } from './data/all.ts'
import { day } from './day.ts'
import type { Licence } from './licence.ts'
import { mayPractise } from './may-practise.ts'
import { isPlace } from './place.ts'
import { rowsOf } from './row.ts'
import { anyAsking, counseling, licence, psypact, socialWork, TODAY } from './testing/licences.ts'

const codes = (licences: readonly Licence[], place: string, date = TODAY): readonly string[] => {
  const { verdict, reasons } = mayPractise(licences, place, date)
  return [verdict, ...reasons.map(({ code }) => code)]
}

test.each([
  'psychologist',
  'professional-counsellor',
  'clinical-social-worker',
  'marriage-and-family-therapist',
  'psychiatrist',
] as const)('[B31b] a %s of Tennessee is blocked for a client in California', profession => {
  const answer = codes([licence(profession, 'US-TN')], 'US-CA')
  expect(answer.slice(0, 2)).toEqual(['blocked', 'not-licensed-here'])
})

test('[B31b] a licence of California beside it opens California, and a privilege of a compact where it holds', () => {
  const home = licence('psychologist', 'US-TN')
  expect(codes([home, licence('psychologist', 'US-CA')], 'US-CA')).toEqual(['allowed-with-conditions', 'licence-here'])
  expect(codes([home, psypact('US-TN')], 'US-GA')).toEqual(['allowed-with-conditions', 'compact-privilege'])
  expect(codes([home, psypact('US-TN')], 'US-CA')).toEqual(['blocked', 'not-licensed-here', 'place-not-in-compact'])
})

test('[JU10] [B31a] in each state a licence of that state opens, and one of another state alone does not', () => {
  const states = rowsOf(ROWS, 'licensing').map(({ place }) => place)
  for (const state of states.filter(place => place.startsWith('US-'))) {
    expect(mayPractise([licence('psychiatrist', state)], state, TODAY).verdict, state).toBe('allowed')
    const elsewhere = state === 'US-TN' ? 'US-KY' : 'US-TN'
    expect(mayPractise([licence('psychiatrist', elsewhere)], state, TODAY).verdict, state).toBe('blocked')
  }
})

const psychologist = (place: string) => licence('psychologist', place)
const counsellor = (place: string) => licence('professional-counsellor', place)
const worker = (place: string) => licence('clinical-social-worker', place)

test.each<readonly [string, readonly Licence[], string, readonly string[]]>([
  ['[JU10] a licence of the place', [counsellor('US-TN')], 'US-TN', ['allowed', 'licence-here']],
  ['[JU10] with rules on the hour', [counsellor('US-CA')], 'US-CA', ['allowed-with-conditions', 'licence-here']],
  ['[JU10] one register for a country', [psychologist('GB')], 'GB-SCT', ['allowed', 'licence-here']],
  ['[JU10] one register for a country', [psychologist('AU')], 'AU-NSW', ['allowed', 'licence-here']],
  ['[JU13] a state is no country', [counsellor('US')], 'US-TN', ['blocked', 'not-licensed-here']],
  ['[JU13] nothing on record', [], 'US-TN', ['blocked', 'no-licence']],
  ['[JU13] law that leaves it open', [psychologist('US-NY')], 'GB-ENG', ['verify-with-board', 'ask-the-board']],
  ['[JU13] a profession not read', [counsellor('GB')], 'GB-ENG', ['verify-with-board', 'rule-unknown']],
  ['[JU13] a territory not read', [counsellor('US-GU')], 'US-GU', ['verify-with-board', 'rule-unknown']],
  [
    '[JU20] a privilege where both places issue',
    [counsellor('US-AZ'), counseling('US-AZ', 'US-OH')],
    'US-OH',
    ['allowed-with-conditions', 'compact-privilege'],
  ],
  [
    '[JU20] none held, and one would help',
    [counsellor('US-AZ')],
    'US-OH',
    ['blocked', 'not-licensed-here', 'privilege-would-open'],
  ],
  [
    '[JU21] none held, and the compact is enacted only',
    [counsellor('US-TN')],
    'US-FL',
    ['blocked', 'not-licensed-here', 'compact-enacted-only'],
  ],
  [
    '[JU21] enacted there, not issuing',
    [counsellor('US-AZ'), counseling('US-AZ', 'US-FL')],
    'US-FL',
    ['verify-with-board', 'compact-not-issuing'],
  ],
  [
    '[JU21] enacted at home, not issuing',
    [counsellor('US-FL'), counseling('US-FL', 'US-AZ')],
    'US-AZ',
    ['verify-with-board', 'compact-not-issuing'],
  ],
  [
    '[JU21] enacted, first day not seen',
    [psychologist('US-TN'), psypact('US-TN')],
    'US-SD',
    ['verify-with-board', 'compact-not-issuing'],
  ],
  [
    '[JU21] no multistate licence of social work is issued',
    [worker('US-KY'), socialWork('US-KY')],
    'US-VA',
    ['verify-with-board', 'compact-not-issuing'],
  ],
  [
    '[JU22] a list that is not whole',
    [worker('US-KY'), socialWork('US-KY')],
    'US-FL',
    ['verify-with-board', 'membership-unknown'],
  ],
  [
    '[JU22] a privilege for one place holds in no other',
    [counsellor('US-AZ'), counseling('US-AZ', 'US-OH')],
    'US-MN',
    ['blocked', 'not-licensed-here', 'privilege-would-open', 'privilege-of-another-place'],
  ],
  [
    '[JU22] the Counseling Compact has no privilege for every member',
    [counsellor('US-AZ'), counseling('US-AZ', 'every-member')],
    'US-OH',
    ['blocked', 'not-licensed-here', 'privilege-would-open', 'privilege-of-another-place'],
  ],
  ['[JU23] within the Union', [psychologist('DE')], 'ES', ['allowed-with-conditions', 'accepted-from-home']],
  ['[JU23] at home in the Union', [psychologist('DE')], 'DE', ['allowed-with-conditions', 'licence-here']],
  ['[JU23] from outside the Union', [psychologist('GB')], 'IE', ['verify-with-board', 'rule-unknown']],
  ['[JU23] to outside the Union', [psychologist('DE')], 'NO', ['verify-with-board', 'rule-unknown']],
  ['[JU24] Québec', [psychologist('CA-ON')], 'CA-QC', ['allowed-with-conditions', 'accepted-from-home']],
  ['[JU24] Ontario', [psychologist('CA-QC')], 'CA-ON', ['blocked', 'not-licensed-here']],
  ['[JU24] from outside Canada', [psychologist('US-NY')], 'CA-QC', ['verify-with-board', 'ask-the-board']],
  ['[JU24] Nunavut was not read', [psychologist('CA-ON')], 'CA-NU', ['verify-with-board', 'rule-unknown']],
  ['[JU24] another profession', [counsellor('CA-ON')], 'CA-ON', ['verify-with-board', 'rule-unknown']],
])('%s: %j in %s', (_, licences, place, answer) => {
  expect(codes(licences, place)).toEqual(answer)
})

test('[JU2] an unknown place is for its board, whatever is held', () => {
  for (const place of ['', 'US', 'CA', 'us-tn', 'XX', 'US-ZZ', 'JP', 'Tennessee', '__proto__', 'constructor'])
    expect(codes([licence('psychologist', place)], place)[0], place).toBe('verify-with-board')
  fc.assert(
    fc.property(
      anyAsking,
      fc.string().filter(text => !isPlace(text)),
      ({ licences }, place) => {
        expect(codes(licences, place)).toEqual(['verify-with-board', 'place-unknown'])
      },
    ),
  )
})

const goodPrivilege = () => [psychologist('US-TN'), psypact('US-TN')]

test.each<readonly [string, readonly Licence[], string]>([
  [
    '[JU11] run out the day before',
    [licence('psychologist', 'US-TN', { expires: day('2026-11-25') })],
    'licence-expired',
  ],
  ['[JU11] inactive', [licence('psychologist', 'US-TN', { status: 'inactive' })], 'licence-not-active'],
  ['[JU11] suspended', [licence('psychologist', 'US-TN', { status: 'suspended' })], 'licence-not-active'],
  ['[JU11] revoked', [licence('psychologist', 'US-TN', { status: 'revoked' })], 'licence-not-active'],
  ['[JU12] status unknown', [licence('psychologist', 'US-TN', { status: 'unknown' })], 'licence-status-unknown'],
  ['[JU12] restricted', [licence('psychologist', 'US-TN', { status: 'restricted' })], 'licence-restricted'],
  ['[JU12] end unknown', [licence('psychologist', 'US-TN', { expires: null })], 'licence-end-unknown'],
])('%s: a licence spoiled in one fact gives exactly that reason', (_, licences, code) => {
  expect(codes([psychologist('US-TN')], 'US-TN')).toEqual(['allowed', 'licence-here'])
  const verdict = ['licence-expired', 'licence-not-active'].includes(code) ? 'blocked' : 'verify-with-board'
  expect(codes(licences, 'US-TN')).toEqual([verdict, code])
})

test.each<readonly [string, Partial<Extract<Licence, { kind: 'privilege' }>>, string]>([
  ['[JU11] run out', { expires: day('2026-11-25') }, 'licence-expired'],
  ['[JU11] not active', { status: 'suspended' }, 'licence-not-active'],
  ['[JU20] of another profession', { profession: 'psychiatrist' }, 'wrong-profession'],
  ['[JU20] with no licence at its home', { home: 'US-KY' }, 'home-licence-missing'],
  ['[JU20] with a home outside the compact', { home: 'US-NY' }, 'home-not-in-compact'],
  ['[JU22] of one other place', { place: 'US-FL' }, 'privilege-of-another-place'],
])('%s: a privilege spoiled in one fact gives exactly that reason beside the closed licence', (_, spoiled, code) => {
  expect(codes(goodPrivilege(), 'US-GA')).toEqual(['allowed-with-conditions', 'compact-privilege'])
  expect(codes([psychologist('US-TN'), psypact('US-TN', spoiled)], 'US-GA')).toEqual([
    'blocked',
    'not-licensed-here',
    'privilege-would-open',
    code,
  ])
})

test('[JU5] every answer has reasons in each language; a yes has its sources, and conditions exactly where it says so', () => {
  fc.assert(
    fc.property(anyAsking, ({ licences, place }) => {
      const { verdict, reasons, conditions, sources, rulesVersion } = mayPractise(licences, place, TODAY)
      expect(reasons.length).toBeGreaterThan(0)
      for (const { words } of [...reasons, ...conditions])
        for (const sentence of [words.en, words.es]) expect(sentence).toMatch(/^\p{Lu}.*\.$/su)
      expect(conditions.length > 0).toBe(verdict === 'allowed-with-conditions')
      if (verdict.startsWith('allowed')) expect(sources.length).toBeGreaterThan(0)
      for (const { row } of [...reasons, ...conditions])
        if (row !== null) expect(sources.map(({ id }) => id)).toContain(row)
      expect(rulesVersion).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }),
    { numRuns: 1000 },
  )
})

test('[JU13] whatever else is held, a yes for a state needs its own licence or a privilege', () => {
  fc.assert(
    fc.property(anyAsking, ({ licences, place }) => {
      if (!place.startsWith('US-')) return
      const { verdict } = mayPractise(licences, place, TODAY)
      const hasWay = licences.some(one => one.kind === 'privilege' || (one.kind === 'licence' && one.place === place))
      if (!hasWay) expect(verdict).not.toMatch(/^allowed/)
    }),
    { numRuns: 2000 },
  )
})
