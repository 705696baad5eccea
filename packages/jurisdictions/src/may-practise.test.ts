/** Tests of who may treat whom where: a table of cases, good facts spoiled one at a time, and what holds for any facts at all. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROWS } from './data/all.ts'
import { day, yearAfter } from './day.ts'
import type { Licence } from './licence.ts'
import { mayPractise, mayPractiseBy } from './may-practise.ts'
import { isPlace } from './place.ts'
import { rowsOf, type Row, type TemporaryRow } from './row.ts'
import { anyAsking, anyPlace, counseling, licence, psypact, socialWork, TODAY } from './testing/licences.ts'

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

test('[JU11] a licence holds to the end of its last day', () => {
  const ends = licence('psychologist', 'US-TN', { expires: TODAY })
  expect(codes([ends], 'US-TN')[0]).toBe('allowed')
  expect(codes([ends], 'US-TN', day('2026-11-27'))).toEqual(['blocked', 'licence-expired'])
  expect(codes([licence('psychologist', 'US-TN', { expires: 'never' })], 'US-TN')[0]).toBe('allowed')
})

test('[JU12] where a board has acted against one licence, another is not taken as good unseen', () => {
  const taken = licence('psychologist', 'US-KY', { status: 'revoked' })
  expect(codes([psychologist('US-TN'), taken], 'US-TN')).toEqual(['verify-with-board', 'board-has-acted'])
})

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

test('[JU4] a yes becomes a question for the board on the first day after any of its rows should have been read', () => {
  let yeses = 0
  const forever = anyAsking.map(({ licences, place }) => ({
    place,
    licences: licences.map((one): Licence => ({ ...one, status: 'active', expires: 'never' })),
  }))
  fc.assert(
    fc.property(forever, fc.nat({ max: 30 }), ({ licences, place }, years) => {
      const now = mayPractise(licences, place, TODAY)
      if (!now.verdict.startsWith('allowed')) return
      yeses += 1
      const first = now.sources.map(({ reviewBy }) => reviewBy).toSorted()[0] ?? TODAY
      expect(mayPractise(licences, place, first).verdict).toBe(now.verdict)
      const later = Array.from({ length: years }).reduce<typeof first>(yearAfter, nextDay(first))
      const then = mayPractiseBy(ROWS.filter(row => now.sources.some(({ id }) => id === row.id)))(
        licences,
        place,
        later,
      )
      expect(then.verdict).toBe('verify-with-board')
      expect(then.reasons.map(({ code }) => code)).toContain('rule-stale')
    }),
    { numRuns: 2000 },
  )
  expect(yeses).toBeGreaterThan(100)
})

test('[JU4] after the last day of all our rows nothing is allowed anywhere', () => {
  const last =
    ROWS.map(({ reviewBy }) => reviewBy)
      .toSorted()
      .at(-1) ?? TODAY
  fc.assert(
    fc.property(anyAsking, fc.nat({ max: 200 }), ({ licences, place }, years) => {
      const forever = licences.map((one): Licence => ({ ...one, status: 'active', expires: 'never' }))
      const later = Array.from({ length: years }).reduce<typeof last>(yearAfter, nextDay(last))
      expect(mayPractise(forever, place, later).verdict).not.toMatch(/^allowed/)
    }),
    { numRuns: 1000 },
  )
})

test('[JU4] by rows that nobody saw at their source nothing is allowed', () => {
  const unread = ROWS.map((row): Row => ({ ...row, confidence: 'L' }))
  fc.assert(
    fc.property(anyAsking, ({ licences, place }) => {
      expect(mayPractiseBy(unread)(licences, place, TODAY).verdict).not.toMatch(/^allowed/)
    }),
    { numRuns: 2000 },
  )
  expect(mayPractiseBy(unread)([psychologist('US-TN')], 'US-TN', TODAY).reasons[0]?.code).toBe('rule-not-read')
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

test('[JU11] no licence that has run out or is not active ever opens a place', () => {
  fc.assert(
    fc.property(anyAsking, anyPlace, ({ licences }, place) => {
      const dead = licences.map((one): Licence => ({ ...one, expires: day('2026-11-25') }))
      const asleep = licences.map((one): Licence => ({ ...one, status: 'inactive' }))
      for (const held of [dead, asleep]) expect(mayPractise(held, place, TODAY).verdict).not.toMatch(/^allowed/)
    }),
    { numRuns: 1000 },
  )
})

function nextDay(from: ReturnType<typeof day>): ReturnType<typeof day> {
  // oxlint-disable-next-line no-restricted-globals -- a calendar in a test, given a day, reads no clock
  return day(new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10))
}
