/** Tests of card checks: how a name compares, what a bank's words come to, how long an asking waits, and that an answer is kept once. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOON, testId } from '../testing.ts'
import { after } from '../time.ts'
import { BANK_CHECKS, CARD_PAGE_OPEN, CARD_READABLE, cardWaiting, matchingOf, namesCompared } from './card.ts'
import { stepIdentity } from './identity-log.ts'
import { MATCHINGS, type IdentityAct, type IdentityLog } from './identity.ts'
import { evidenceIn, isKnown } from './known.ts'

const id = (n: number) => testId('identity', n)
const entry = (act: IdentityAct, at = NOON) => ({
  person: testId('patient', 1),
  by: testId('practitioner', 1),
  at,
  act,
})
const asked = (n: number): IdentityAct => ({ kind: 'card-asked', id: id(n) })
const all = { name: 'matches', street: 'matches', postcode: 'matches' } as const
const answer = (n: number, of: number): IdentityAct => ({ kind: 'payment', id: id(n), asked: id(of), ...all })
const back = (n: number, of: number): IdentityAct => ({ kind: 'taken-back', id: id(n), of: id(of), reason: 'No.' })
const logOf = (...acts: readonly IdentityAct[]): IdentityLog => acts.map(act => entry(act))

test.each([
  ['Ben Ortiz', 'BEN ORTIZ', 'matches'],
  ['Ben Ortiz', 'Ortiz, Ben', 'matches'],
  ['Ben Ortiz', 'Mr Ben Carlos Ortiz Vega', 'matches'],
  ['José Núñez', 'JOSE NUNEZ', 'matches'],
  ['Søren Łukasz Weiß', 'SOREN LUKASZ WEISS', 'matches'],
  ['Nora O’Brien', 'NORA OBRIEN', 'matches'],
  ['Anne-Marie Roy', 'Anne Marie Roy', 'matches'],
  ['Анна Петрова', 'ПЕТРОВА АННА', 'matches'],
  ['Ana Ortiz', 'Ben Ortiz', 'differs'],
  ['Ben Ortiz', 'Ben Novak', 'differs'],
  ['Ben Ortiz', 'B Ortiz', 'not-compared'],
  ['Ben Ortiz', 'B. O.', 'not-compared'],
  ['Ben', 'Ben Ortiz', 'not-compared'],
  ['Ben Ortiz', 'Ortiz', 'not-compared'],
  ['Анна Петрова', 'Anna Petrova', 'not-compared'],
  ['山田 太郎', '田中 太郎', 'not-compared'],
  ['Ben Ortiz', '', 'not-compared'],
  ['Ben Ortiz', null, 'not-compared'],
  ['Ben Ortiz', '4242 4242', 'not-compared'],
] as const)('[A21g] %s here and %s on a card: %s', (known, onCard, came) => {
  expect(namesCompared(known, onCard)).toBe(came)
})

test('[A21g] of any two texts it is said the same whichever is on the card, and a text beside itself never differs', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      (a, b) => {
        expect(namesCompared(a, b)).toBe(namesCompared(b, a))
        expect(namesCompared(a, a)).not.toBe('differs')
      },
    ),
  )
})

test('[A21g] a bank that cannot say has not said that it differs', () => {
  expect(BANK_CHECKS.map(matchingOf)).toEqual(['matches', 'differs', 'not-compared', 'not-compared'])
  expect(matchingOf(null)).toBe('not-compared')
})

test('[A21g] an asking waits while it stands, nothing came of it and it is not a day old; the latest counts', () => {
  expect(cardWaiting([], NOON)).toBeNull()
  const log = logOf(asked(1))
  expect(cardWaiting(log, NOON)).toEqual({ id: id(1), at: NOON, open: after(NOON, CARD_PAGE_OPEN) })
  expect(cardWaiting(log, after(NOON, CARD_READABLE - 1))?.id).toBe(id(1))
  expect(cardWaiting(log, after(NOON, CARD_READABLE))).toBeNull()
  expect(cardWaiting(logOf(asked(1), asked(2)), NOON)?.id).toBe(id(2))
  expect(cardWaiting(logOf(asked(1), back(2, 1)), NOON)).toBeNull()
  expect(cardWaiting(logOf(asked(1), answer(2, 1)), NOON)).toBeNull()
  expect(cardWaiting(logOf(asked(1), answer(2, 1), back(3, 2)), NOON)).toBeNull()
})

test('[A21g] what a provider says is kept once, and of an asking that stands; it goes with its asking', () => {
  const step = (log: IdentityLog, act: IdentityAct) => stepIdentity(log, entry(act))
  expect(step([], answer(2, 1))).toEqual({ ok: false, error: 'no-such-entry' })
  expect(step(logOf(asked(1), back(3, 1)), answer(2, 1))).toEqual({ ok: false, error: 'no-such-entry' })
  const log = logOf(asked(1), answer(2, 1))
  expect(step(logOf(asked(1)), answer(2, 1))).toEqual({ ok: true, value: log })
  const again = step(log, answer(4, 1))
  expect(again.ok && again.value).toBe(log)
  expect(step([...log, entry(back(5, 2))], answer(4, 1))).toEqual({ ok: false, error: 'taken-back-before' })
  expect(evidenceIn(log, null).map(({ act }) => act)).toEqual([answer(2, 1)])
  expect(evidenceIn([...log, entry(back(5, 1))], null)).toEqual([])
})

test('[A21g] where a provider was asked, a name that somebody typed counts only with something that a bank said', () => {
  for (const name of MATCHINGS)
    for (const street of MATCHINGS)
      for (const postcode of MATCHINGS) {
        const words = { name, street, postcode }
        const evidence = evidenceIn(logOf(asked(1), { kind: 'payment', id: id(2), asked: id(1), ...words }), null)
        const isByBank = street === 'matches' || postcode === 'matches'
        const differs = Object.values(words).includes('differs')
        expect(isKnown(evidence, ['payment'])).toBe(name === 'matches' && isByBank && !differs)
      }
})
