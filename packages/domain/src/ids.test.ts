/** Tests of ids: made ones are read back, and text that is not an id of the kind is refused. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idPattern, isId, makeId, parseId, type IdKind } from './ids.ts'
import { seededRandom, testId } from './testing.ts'

const PREFIXES: Record<IdKind, string> = {
  patient: 'pat',
  practitioner: 'pra',
  relatedPerson: 'rel',
  encounter: 'enc',
  appointment: 'app',
  agreement: 'agr',
  seat: 'sea',
  screening: 'scr',
  message: 'msg',
  note: 'not',
  matter: 'mat',
  help: 'hlp',
  responder: 'res',
  licence: 'lic',
  identity: 'idn',
  login: 'log',
  audit: 'aud',
}
const KINDS = Object.keys(PREFIXES) as IdKind[]
const aKind = fc.constantFrom(...KINDS)
const aSeed = fc.integer({ min: 1 })

test('an id that was made is read back as itself', () => {
  fc.assert(
    fc.property(aKind, aSeed, (kind, seed) => {
      const id = makeId(kind, seededRandom(seed))
      expect(id).toMatch(new RegExp(`^${PREFIXES[kind]}_[0-9a-z]{26}$`))
      expect(parseId(kind, id)).toEqual({ ok: true, value: id })
      expect(isId(kind)(id)).toBe(true)
    }),
  )
})

test('an id of one kind is never taken for another', () => {
  fc.assert(
    fc.property(aKind, aKind, aSeed, (kind, other, seed) => {
      const id = makeId(kind, seededRandom(seed))
      expect(parseId(other, id).ok).toBe(kind === other)
    }),
  )
})

test('an id with one character more, less or outside the alphabet is refused', () => {
  const id = makeId('encounter', seededRandom(3))
  const wrong = ['', 'enc_', `${id}0`, id.slice(0, -1), ` ${id}`, `${id}\n`, id.toUpperCase(), id.replace('_', '-')]
  for (const letter of ['i', 'l', 'o', 'u', '/', 'é']) wrong.push(id.slice(0, -1) + letter)
  for (const text of wrong) expect(parseId('encounter', text)).toEqual({ ok: false, error: 'not-an-id' })
})

test('no text but an id is an id', () => {
  fc.assert(
    fc.property(aKind, fc.string(), (kind, text) => {
      expect(isId(kind)(text)).toBe(false)
    }),
  )
})

test('the pattern of a kind fits its ids from end to end, each time it is asked, and no other kind', () => {
  fc.assert(
    fc.property(aKind, aKind, aSeed, (kind, other, seed) => {
      const id = makeId(kind, seededRandom(seed))
      expect(idPattern(other).test(id)).toBe(kind === other)
      expect(idPattern(kind).test(id)).toBe(true)
      expect(idPattern(kind).test(`${id}0`) || idPattern(kind).test(`x${id}`)).toBe(false)
    }),
  )
})

test('what is not text is no id', () => {
  for (const value of [null, undefined, 3, {}, [makeId('seat', seededRandom(1))]]) {
    expect(isId('seat')(value)).toBe(false)
  }
})

test('test ids are the same for the same number and differ for different ones', () => {
  expect(testId('patient', 5)).toBe(testId('patient', 5))
  expect(new Set(Array.from({ length: 2000 }, (_, n) => testId('patient', n))).size).toBe(2000)
})
