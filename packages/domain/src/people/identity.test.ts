/** Tests of evidence of who somebody is: it only grows, is told piece by piece, and comes to no number. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../policy.ts'
import { NOTHING_DECIDED } from '../safety/environment.ts'
import { NOON, testId } from '../testing.ts'
import { after, MINUTE } from '../time.ts'
import { parseMonth, type Month } from './born.ts'
import { IDENTITY_LOG_LIMIT, standingIn, stepIdentity, wordAgreedBy } from './identity-log.ts'
import {
  IDENTITY_EVIDENCE,
  MATCHINGS,
  WORD_CAME,
  type AgeSeen,
  type IdentityAct,
  type IdentityLog,
  type Matching,
  type WordCame,
} from './identity.ts'
import {
  ageIn,
  bornBy,
  evidenceIn,
  isKnown,
  meetingAsked,
  meetingIn,
  mismatchesIn,
  monthDiffers,
  toldThemselves,
} from './known.ts'

const PERSON = testId('patient', 2)
const BY = testId('practitioner', 1)
const NOTHING: AgeSeen = { says: 'nothing' }
const id = (n: number) => testId('identity', n)

function month(text: string): Month {
  const parsed = parseMonth(text)
  if (!parsed.ok) throw new RangeError(text)
  return parsed.value
}

const document = (n: number, change: object = {}): IdentityAct => ({
  kind: 'document',
  id: id(n),
  document: 'passport',
  name: 'matches',
  picture: 'matches',
  age: NOTHING,
  ...change,
})
const met = (n: number, on: string | null): IdentityAct => ({
  kind: 'in-person',
  id: id(n),
  met: on === null ? null : { on, place: 'The practice', who: 'Bea Example' },
  age: NOTHING,
})
const sight = (n: number): IdentityAct => ({ kind: 'video', id: id(n), encounter: testId('encounter', 1) })
const back = (n: number, of: number): IdentityAct => ({
  kind: 'taken-back',
  id: id(n),
  of: id(of),
  reason: 'Not them.',
})
const entry = (act: IdentityAct, by = BY) => ({ person: PERSON, by, at: NOON, act })
const logOf = (...acts: readonly IdentityAct[]): IdentityLog =>
  acts.reduce<IdentityLog>((log, act, n) => {
    const step = stepIdentity(log, { ...entry(act), at: after(NOON, n * MINUTE) })
    if (!step.ok) throw new Error(step.error)
    return step.value
  }, [])

test('[A21a] an entry is kept once however often it is sent, and an id says one thing only', () => {
  const log = logOf(document(1), sight(2))
  const again = stepIdentity(log, entry(document(1)))
  expect(again.ok && again.value).toBe(log)
  expect(stepIdentity(log, entry(document(1, { name: 'differs' })))).toEqual({ ok: false, error: 'id-used' })
  expect(stepIdentity(log, entry(document(1), testId('practitioner', 7)))).toEqual({ ok: false, error: 'id-used' })
})

test('[A21a] what was taken back stays to be read and says nothing more; nothing is taken back twice or out of nowhere', () => {
  const log = logOf(document(1), back(2, 1))
  expect(log).toHaveLength(2)
  expect(standingIn(log)).toEqual([])
  expect(stepIdentity(log, entry(back(3, 1)))).toEqual({ ok: false, error: 'taken-back-before' })
  expect(stepIdentity(log, entry(back(3, 2)))).toEqual({ ok: false, error: 'no-such-entry' })
  expect(stepIdentity(log, entry(back(3, 8)))).toEqual({ ok: false, error: 'no-such-entry' })
})

test('there is an end to how much is kept about one person', () => {
  const full = logOf(...Array.from({ length: IDENTITY_LOG_LIMIT }, (_, n) => sight(n + 1)))
  expect(stepIdentity(full, entry(sight(IDENTITY_LOG_LIMIT + 1)))).toEqual({ ok: false, error: 'too-many' })
})

test('[A21a] whatever is written, earlier entries stay as they were and in their order', () => {
  const act = fc.oneof(
    fc.integer({ min: 1, max: 9 }).map(sight),
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...MATCHINGS))
      .map(([n, name]) => document(n + 10, { name })),
    fc.tuple(fc.integer({ min: 20, max: 29 }), fc.integer({ min: 1, max: 29 })).map(([n, of]) => back(n, of)),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), acts => {
      let log: IdentityLog = []
      for (const one of acts) {
        const step = stepIdentity(log, entry(one))
        if (!step.ok) continue
        expect(step.value.slice(0, log.length)).toEqual(log)
        log = step.value
      }
      expect(new Set(log.map(one => one.act.id)).size).toBe(log.length)
    }),
  )
})

test('[A21a] a signed agreement is evidence by itself, in its turn, and nothing is added up: each piece stands alone', () => {
  const evidence = evidenceIn(logOf(document(1, { picture: 'differs' }), sight(2)), {
    at: after(NOON, 30_000),
    version: 3,
  })
  expect(evidence.map(({ act }) => act.kind)).toEqual(['document', 'signature', 'video'])
  expect(isKnown(evidence, ['video'])).toBe(true)
  expect(isKnown(evidence, ['document'])).toBe(false)
  expect(isKnown(evidence, ['signature'])).toBe(true)
  expect(isKnown(evidence, [])).toBe(false)
  expect(evidence.flatMap(one => (one.act.kind === 'document' ? mismatchesIn(one.act) : []))).toEqual(['picture'])
  for (const kind of IDENTITY_EVIDENCE) expect(isKnown([], [kind])).toBe(false)
})

const word = (n: number): IdentityAct => ({ kind: 'word-agreed', id: id(n), on: '2026-05-04' })
const asked = (n: number, of: number, came: WordCame = 'right'): IdentityAct => ({
  kind: 'code-word',
  id: id(n),
  of: id(of),
  encounter: testId('encounter', 1),
  came,
})

test('[A21a] an agreed word is asked for by whoever agreed on it, against the last one that stands', () => {
  const log = logOf(word(1))
  const refused = { ok: false, error: 'no-word-agreed' }
  expect(stepIdentity([], entry(asked(2, 1)))).toEqual(refused)
  expect(stepIdentity(logOf(sight(1)), entry(asked(2, 1)))).toEqual(refused)
  expect(stepIdentity(log, entry(asked(2, 1), testId('practitioner', 7)))).toEqual(refused)
  expect(stepIdentity(log, entry(asked(2, 1))).ok).toBe(true)
  expect(stepIdentity(logOf(word(1), word(3)), entry(asked(2, 1)))).toEqual(refused)
  expect(stepIdentity(logOf(word(1), word(3), back(4, 3)), entry(asked(2, 1))).ok).toBe(true)
  expect(stepIdentity(logOf(word(1), back(4, 1)), entry(asked(2, 1)))).toEqual(refused)
  expect(wordAgreedBy(log, BY)?.id).toBe(id(1))
  expect(wordAgreedBy(log, testId('practitioner', 7))).toBeNull()
})

test.each<readonly [WordCame, { readonly known: boolean; readonly differs: readonly string[]; readonly told: number }]>(
  [
    ['right', { known: true, differs: [], told: 1 }],
    ['wrong', { known: false, differs: ['word'], told: 0 }],
    ['not-said', { known: false, differs: [], told: 0 }],
  ],
)(
  '[A21a] a word that came %s is evidence in the list, and a policy decides for what',
  (came, { known, differs, told }) => {
    const evidence = evidenceIn(logOf(word(1), asked(2, 1, came)), null)
    expect(evidence.map(({ act }) => act.kind)).toEqual(['code-word'])
    expect(isKnown(evidence, ['code-word'])).toBe(known)
    expect(isKnown(evidence, DEFAULT_POLICY.identitySuffices)).toBe(false)
    expect(evidence.flatMap(({ act }) => mismatchesIn(act))).toEqual(differs)
    expect(toldThemselves(evidence)).toHaveLength(told)
  },
)

test('[A21a] that a word was agreed shows nobody who somebody is, and what was held against one goes with it', () => {
  expect(evidenceIn(logOf(word(1)), null)).toEqual([])
  expect(evidenceIn(logOf(word(1), asked(2, 1), back(3, 1)), null)).toEqual([])
  expect(evidenceIn(logOf(word(1), asked(2, 1), word(4), back(3, 4)), null)).toHaveLength(1)
})

test('[A21a] no answer to a word opens or closes what stands open or closed by other evidence', () => {
  const others = fc.subarray([document(1), document(2, { name: 'differs' }), sight(3), met(4, '2026-05-04')])
  const came = fc.array(fc.constantFrom(...WORD_CAME), { minLength: 1, maxLength: 6 })
  const suffices = fc.subarray(IDENTITY_EVIDENCE.filter(kind => kind !== 'code-word'))
  fc.assert(
    fc.property(others, came, suffices, (acts, words, kinds) => {
      const without = evidenceIn(logOf(...acts), null)
      const beside = evidenceIn(logOf(...acts, word(10), ...words.map((one, n) => asked(11 + n, 10, one))), null)
      expect(isKnown(beside, kinds)).toBe(isKnown(without, kinds))
      expect(isKnown(beside, [...kinds, 'code-word'])).toBe(isKnown(without, kinds) || words.includes('right'))
    }),
  )
})

const card = (n: number, [name, street, postcode]: readonly [Matching, Matching, Matching]): IdentityAct => ({
  kind: 'payment',
  id: id(n),
  name,
  street,
  postcode,
})
const CARDS = MATCHINGS.flatMap(name =>
  MATCHINGS.flatMap(street => MATCHINGS.map(postcode => [name, street, postcode] as const)),
)

test.each(CARDS)(
  '[A21g] a card whose name %s, street %s and postal code %s: what differs is flagged, and a policy that takes cards takes one whose name matches and of which nothing differs',
  (...matched) => {
    const evidence = evidenceIn(logOf(card(1, matched)), null)
    const flagged = (['name', 'street', 'postcode'] as const).filter((_, n) => matched[n] === 'differs')
    expect(evidence.flatMap(({ act }) => mismatchesIn(act))).toEqual(flagged)
    expect(isKnown(evidence, ['payment'])).toBe(matched[0] === 'matches' && flagged.length === 0)
    expect(isKnown(evidence, DEFAULT_POLICY.identitySuffices)).toBe(false)
  },
)

test('[A21g] no card opens or closes what stands open or closed by other evidence', () => {
  const others = fc.subarray([document(1), document(2, { name: 'differs' }), sight(3), met(4, '2026-05-04')])
  const cards = fc.array(fc.constantFrom(...CARDS), { minLength: 1, maxLength: 4 })
  const suffices = fc.subarray(IDENTITY_EVIDENCE.filter(kind => kind !== 'payment'))
  fc.assert(
    fc.property(others, cards, suffices, (acts, seen, kinds) => {
      const without = isKnown(evidenceIn(logOf(...acts), null), kinds)
      const beside = evidenceIn(logOf(...acts, ...seen.map((one, n) => card(10 + n, one))), null)
      expect(isKnown(beside, kinds)).toBe(without)
      const alone = seen.some(one => one[0] === 'matches' && !one.includes('differs'))
      expect(isKnown(beside, [...kinds, 'payment'])).toBe(without || alone)
    }),
  )
})

test('[A19c] a meeting has a day and a place; it is recommended where the case asks for more, and open otherwise', () => {
  expect(meetingAsked(DEFAULT_POLICY, NOTHING_DECIDED)).toBe('open')
  for (const more of [{ notes: ['animals'] }, { taken: ['M1'] }, { changed: ['M1'] }] as const)
    expect(meetingAsked(DEFAULT_POLICY, { ...NOTHING_DECIDED, ...more })).toBe('recommended')
  expect(meetingAsked(DEFAULT_POLICY, { ...NOTHING_DECIDED, taken: ['K1'] })).toBe('open')
  const strict = { meeting: { everyone: 'required', higherRisk: 'recommended' } } as const
  expect(meetingAsked(strict, { ...NOTHING_DECIDED, taken: ['M1'] })).toBe('required')
  expect(meetingIn([])).toBe('missing')
  expect(meetingIn(logOf(met(1, null)))).toBe('missing')
  expect(meetingIn(logOf(met(1, '2026-05-04')))).toBe('met')
  expect(meetingIn(logOf(met(1, '2026-05-04'), back(2, 1)))).toBe('missing')
  const passed: IdentityAct = { kind: 'no-meeting', id: id(5), reason: 'Lives abroad.' }
  expect(meetingIn(logOf(passed))).toBe('passed')
  expect(meetingIn(logOf(passed, back(6, 5)))).toBe('missing')
  expect(isKnown(evidenceIn(logOf(passed), null), IDENTITY_EVIDENCE)).toBe(false)
})

test('[A21h] evidence says of age the latest month that was seen, a month before a word; and nobody is taken for older than they are', () => {
  const of = (text: string): AgeSeen => ({ says: 'month', month: month(text) })
  expect(ageIn(logOf(document(1)))).toEqual(NOTHING)
  expect(ageIn(logOf(document(1, { age: { says: 'adult' } })))).toEqual({ says: 'adult' })
  const log = logOf(document(1, { age: of('2010-05') }), document(2, { age: { says: 'adult' } }))
  expect(ageIn(log)).toEqual(of('2010-05'))
  expect(bornBy(null, log)).toBe('2010-05')
  expect([bornBy(month('2008-01'), log), monthDiffers(month('2008-01'), log)]).toEqual(['2010-05', true])
  expect([bornBy(month('2012-01'), log), monthDiffers(month('2012-01'), log)]).toEqual(['2012-01', true])
  expect([bornBy(month('2010-05'), log), monthDiffers(month('2010-05'), log)]).toEqual(['2010-05', false])
  expect([bornBy(null, []), bornBy(month('2012-01'), [])]).toEqual([null, '2012-01'])
  expect(bornBy(null, logOf(document(1, { age: of('2010-05') }), back(2, 1)))).toBeNull()
  // Of two documents the one written last is not the one that counts: a sibling’s opens no door.
  const two = logOf(document(1, { age: of('2011-05') }), document(2, { age: of('2001-03') }))
  expect([bornBy(null, two), bornBy(month('2001-03'), two), monthDiffers(null, two)]).toEqual([
    '2011-05',
    '2011-05',
    true,
  ])
})
