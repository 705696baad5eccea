/** Tests of what is kept of a practitioner's licences: read whole or refused with words, only ever added to, and verified only by the last look. */
import { after, DAY, type Instant, type LicenceId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from './day.ts'
import type { LicenceAct, LookAtLicence } from './licence-act.ts'
import { boardsIn, LICENCE_LOG_LIMIT, licencesIn, stepLicences, type LicenceLog } from './licence-log.ts'
import { parseLicenceAct } from './parse-licence-act.ts'

const AT = { now: NOON, today: day('2026-06-01') }
const BY = testId('practitioner', 1)
const id = (n: number): LicenceId => testId('licence', n)
const LICENCE = {
  kind: 'licence',
  profession: 'professional-counsellor',
  place: 'US-TN',
  status: 'active',
  expires: '2027-06-30',
} as const
const STATE = {
  kind: 'state',
  id: id(1),
  of: null,
  licence: LICENCE,
  number: 'LPC 0042',
  issuer: 'Tennessee Board of Examples',
  register: 'https://register.example/tn?number=42',
}
const LOOK = {
  kind: 'look',
  id: id(2),
  of: id(1),
  method: 'register-lookup',
  checker: null,
  looked: NOON,
  found: 'as-stated',
  words: null,
}
const BOARD = {
  kind: 'board',
  id: id(3),
  place: 'JP',
  whom: 'Office of the board',
  asked: NOON,
  answer: 'yes',
  words: 'Allowed for thirty days.',
}
const PRIVILEGE = { ...LICENCE, kind: 'privilege', compact: 'counseling', home: 'US-TN', place: 'every-member' }
const TEMPORARY = { ...LICENCE, kind: 'temporary', home: 'US-TN', place: 'US-NY', daysUsed: 3 }

const read = (sent: unknown): LicenceAct => {
  const parsed = parseLicenceAct(sent, AT)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
const problems = (sent: unknown): readonly string[] => {
  const parsed = parseLicenceAct(sent, AT)
  return parsed.ok ? [] : parsed.error.map(({ field, code }) => `${field}: ${code}`)
}

test.each<unknown>([
  STATE,
  LOOK,
  BOARD,
  { ...STATE, licence: PRIVILEGE },
  { ...STATE, licence: TEMPORARY },
  { ...STATE, licence: { ...LICENCE, place: 'JP', expires: 'never' }, register: null },
  { ...STATE, licence: { ...LICENCE, place: 'IE', expires: null, status: 'unknown' } },
  { ...STATE, licence: { ...LICENCE, status: 'revoked', expires: '2019-01-01' } },
  { ...STATE, licence: { ...LICENCE, expires: '2026-06-01' } },
  { ...LOOK, method: 'colleague', checker: 'Eve Second', words: 'Saw it.\nSigned.' },
  { ...BOARD, place: 'US-CA', answer: 'unclear' },
  { ...BOARD, place: 'US' },
])('[JU50] an entry that is fine is read as it is: %j', sent => {
  expect(parseLicenceAct(sent, AT)).toEqual({ ok: true, value: sent })
})

const licence = (change: object) => ({ ...STATE, licence: { ...LICENCE, ...change } })

test.each<readonly [string, unknown, readonly string[]]>([
  ['nothing', null, ['kind: not-an-act']],
  ['a list', [STATE], ['kind: not-an-act']],
  ['no kind', {}, ['kind: not-an-act']],
  ['a kind of every object', { ...STATE, kind: 'toString' }, ['kind: not-an-act']],
  ['a field that is missing', { ...BOARD, whom: undefined }, ['whom: not-text']],
  ['a field that we do not know', { ...BOARD, '<b>': 1 }, ['?: unknown-field']],
  ['an unknown region', licence({ place: 'US-ZZ' }), ['licence.place: unknown-place']],
  ['the name of a region', licence({ place: 'Tennessee' }), ['licence.place: unknown-place']],
  ['the USA as a whole', licence({ place: 'US' }), ['licence.place: unknown-place']],
  ['an unknown country', licence({ place: 'ZZ' }), ['licence.place: unknown-place']],
  ['a place in small letters', licence({ place: 'us-tn' }), ['licence.place: unknown-place']],
  ['a region with more behind it', licence({ place: 'US-TN-1' }), ['licence.place: unknown-place']],
  ['no place at all', licence({ place: 7 }), ['licence.place: not-text']],
  ['every member for a licence', licence({ place: 'every-member' }), ['licence.place: unknown-place']],
  ['a board of an unknown place', { ...BOARD, place: 'QQ' }, ['place: unknown-place']],
  ['a licence that is over', licence({ expires: '2026-05-31' }), ['licence.expires: expired-already']],
  ['the 30th of February', licence({ expires: '2027-02-30' }), ['licence.expires: not-a-day']],
  ['a day in words', licence({ expires: 'next year' }), ['licence.expires: not-a-day']],
  ['the year 9999', licence({ expires: '9999-12-31' }), ['licence.expires: too-far-away']],
  ['the year 1', licence({ expires: '0001-01-01' }), ['licence.expires: too-far-away']],
  ['a look in the future', { ...LOOK, looked: NOON + 1 }, ['looked: to-come']],
  ['a look at no moment', { ...LOOK, looked: '2026-06-01' }, ['looked: not-a-moment']],
  ['a look of long ago', { ...LOOK, looked: 0 }, ['looked: long-ago']],
  ['a board asked tomorrow', { ...BOARD, asked: NOON + DAY }, ['asked: to-come']],
  ['a colleague without a name', { ...LOOK, method: 'colleague' }, ['checker: no-checker']],
  ['an unknown method', { ...LOOK, method: 'feeling' }, ['method: unknown-word']],
  ['an unknown profession', licence({ profession: 'wizard' }), ['licence.profession: unknown-word']],
  ['an unknown status', licence({ status: 'fine' }), ['licence.status: unknown-word']],
  ['a number that is huge', { ...STATE, number: 'x'.repeat(61) }, ['number: too-long-text']],
  ['an issuer that is huge', { ...STATE, issuer: 'x'.repeat(100_000) }, ['issuer: too-long-text']],
  ['words that are huge', { ...BOARD, words: 'x'.repeat(2001) }, ['words: too-long-text']],
  ['nothing but spaces', { ...STATE, number: '  ' }, ['number: not-text']],
  ['a script in a name', { ...STATE, issuer: '<script>alert(1)</script>' }, ['issuer: markup']],
  ['a script in whom', { ...BOARD, whom: '<img src=x>' }, ['whom: markup']],
  ['marks that turn a line', { ...STATE, issuer: 'Board \u202Egnp' }, ['issuer: hidden-characters']],
  ['a line end in a number', { ...STATE, number: '12\n34' }, ['number: hidden-characters']],
  ['half a character', { ...STATE, number: '12\uD800' }, ['number: hidden-characters']],
  ['a link that is a script', { ...STATE, register: 'javascript:alert(1)' }, ['register: not-an-address']],
  ['a link without https', { ...STATE, register: 'http://a.example/' }, ['register: not-an-address']],
  ['a link with a password', { ...STATE, register: 'https://a:b@c.example/' }, ['register: not-an-address']],
  ['an id of another kind', { ...LOOK, of: testId('note', 1) }, ['of: not-an-id']],
  [
    'days that are none',
    { ...STATE, licence: { ...TEMPORARY, daysUsed: -1 } },
    ['licence.daysUsed: not-a-number-of-days'],
  ],
  [
    'a compact that is none',
    { ...STATE, licence: { ...PRIVILEGE, compact: 'ours' } },
    ['licence.compact: unknown-word'],
  ],
  ['a licence of no kind', { ...STATE, licence: { ...LICENCE, kind: 'other' } }, ['licence.kind: unknown-word']],
  ['a licence that is a text', { ...STATE, licence: 'LPC' }, ['licence: not-an-act', 'licence.kind: unknown-word']],
])('[JU50] %s is refused', (_, sent, expected) => {
  expect(problems(sent)).toEqual(expected)
})

test('[JU50] every problem is told at once, each with words, and nothing that was sent is said again', () => {
  const parsed = parseLicenceAct({ ...BOARD, place: 'Narnia', whom: '<Canary>', asked: -1, Canary: 'Canary' }, AT)
  if (parsed.ok) throw new Error('taken')
  expect(parsed.error.map(({ field }) => field)).toEqual(['place', 'whom', 'asked', '?'])
  for (const { words } of parsed.error) expect(words.en).not.toBe(words.es)
  expect(JSON.stringify(parsed.error)).not.toMatch(/Canary|Narnia/)
})

test('[JU50] whatever is sent is read or refused', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom('state', 'look', 'board'), (inner, kind) => {
      expect(parseLicenceAct(inner, AT).ok).toBe(false)
      expect(parseLicenceAct({ ...STATE, kind, licence: inner }, AT).ok).toBe(false)
    }),
  )
})

const log = (...acts: readonly (readonly [unknown, number])[]): LicenceLog =>
  acts.reduce<LicenceLog>((before, [sent, days]) => {
    const step = stepLicences(before, { at: after(NOON, days * DAY), by: BY, act: sent as LicenceAct })
    if (!step.ok) throw new Error(step.error)
    return step.value
  }, [])
const at = (days: number): Instant => after(NOON, days * DAY)
const verified = (kept: LicenceLog) => licencesIn(kept).map(one => one.verifiedAt)

test('[JU51] [A19d] a licence is verified from the last look on that found it as it is stated, whichever was written first', () => {
  const stated = [STATE, 0] as const
  const found = { ...LOOK, looked: at(-5) }
  const gone = { ...LOOK, id: id(3), looked: at(-2), found: 'not-found' }
  expect(verified(log(stated))).toEqual([null])
  expect(verified(log(stated, [found, 0]))).toEqual([at(-5)])
  expect(verified(log(stated, [found, 0], [gone, 0]))).toEqual([null])
  expect(verified(log(stated, [gone, 0], [found, 0]))).toEqual([null])
  expect(verified(log(stated, [found, 0], [{ ...gone, looked: at(-6) }, 0]))).toEqual([at(-5)])
  const [one] = licencesIn(log(stated, [found, 0], [gone, 0]))
  expect(one?.looks.map(look => [look.method, look.found])).toEqual([
    ['register-lookup', 'as-stated'],
    ['register-lookup', 'not-found'],
  ])
})

test('[JU52] what is stated anew keeps its name, has not been looked at, and no earlier look counts for it', () => {
  const anew = { ...STATE, id: id(4), of: id(1), licence: { ...LICENCE, expires: '2029-06-30' } }
  const kept = log([STATE, 0], [LOOK, 0], [anew, 9])
  expect(licencesIn(kept)).toMatchObject([
    { id: id(1), licence: { expires: '2029-06-30' }, verifiedAt: null, looks: [] },
  ])
  const look = { at: at(9), by: BY, act: { ...LOOK, id: id(5), looked: at(8) } as LookAtLicence }
  expect(stepLicences(kept, look)).toEqual({ ok: false, error: 'looked-before' })
  expect(verified(log([STATE, 0], [LOOK, 0], [anew, 9], [{ ...LOOK, id: id(5), looked: at(10) }, 10]))).toEqual([
    at(10),
  ])
})

test('[JU53] the list only grows: each entry once, none under a used id, of a licence that is not there, or beyond its room', () => {
  const kept = log([STATE, 0])
  const entry = (act: unknown) => ({ at: NOON, by: BY, act: act as LicenceAct })
  expect(stepLicences(kept, entry({ ...STATE }))).toEqual({ ok: true, value: kept })
  expect(stepLicences(kept, entry({ ...STATE, number: '2' }))).toEqual({ ok: false, error: 'id-used' })
  expect(stepLicences(kept, { ...entry(STATE), by: testId('practitioner', 2) })).toEqual({
    ok: false,
    error: 'id-used',
  })
  expect(stepLicences(kept, entry({ ...LOOK, of: id(9) }))).toEqual({ ok: false, error: 'no-such-licence' })
  expect(stepLicences(kept, entry({ ...STATE, id: id(8), of: id(9) }))).toEqual({ ok: false, error: 'no-such-licence' })
  const full = Array.from({ length: LICENCE_LOG_LIMIT }, (_, n) => entry({ ...STATE, id: id(n + 1) }))
  expect(stepLicences(full, entry({ ...STATE, id: id(5000) }))).toEqual({ ok: false, error: 'too-many' })
})

test('[JU54] what boards answered is read in its order, with when it was written', () => {
  expect(boardsIn(log([STATE, 0], [BOARD, 1], [{ ...BOARD, id: id(7), answer: 'no' }, 2]))).toMatchObject([
    { answer: 'yes', asked: NOON, at: at(1), place: 'JP', whom: BOARD.whom },
    { answer: 'no', at: at(2) },
  ])
  expect(read(BOARD)).toEqual(BOARD)
})
