/** Tests of the memory of ids: it knows each again, and takes none for another. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SeenIds } from './seen.ts'

test('two hundred thousand ids are each new once and known after that', () => {
  const seen = new SeenIds()
  const ids = Array.from({ length: 200_000 }, (_, at) => (at % 2 === 0 ? `S${at}` : `person-${at.toString(36)}`))
  expect(ids.filter(id => seen.has(id))).toEqual([])
  expect(ids.every(id => seen.has(id))).toBe(true)
})

test('ids that are nearly alike are told apart', () => {
  const seen = new SeenIds()
  const alike = ['', ' ', 'a', 'A', 'ab', 'ba', 'a b', 'ab ', 'á', 'a\u0301', '1', '01', '10']
  expect(alike.filter(id => seen.has(id))).toEqual([])
})

test('ids that are counted up, in any order and written in any way, are known as a set of texts knows them', () => {
  const number = fc.integer({ min: 0, max: 25 })
  const id = fc.oneof(
    number.map(String),
    number.map(x => `S${String(x).padStart(2, '0')}`),
    fc.tuple(fc.constantFrom('', 'S', 'S0', '00', 'S1'), number).map(([before, x]) => `${before}${x}`),
    fc.constantFrom('', 'S', 'S1a', '9'.repeat(15), '9'.repeat(16), `1${'0'.repeat(15)}`),
  )
  const counted = fc
    .tuple(fc.constantFrom('', 'S', 'S0'), fc.constantFrom(1, 2, 3), number, number)
    .map(([before, width, from, count]) =>
      Array.from({ length: count }, (_, at) => `${before}${String(from + at).padStart(width, '0')}`),
    )
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          id.map(one => [one]),
          counted,
        ),
        { maxLength: 12 },
      ),
      parts => {
        const [seen, known] = [new SeenIds(), new Set<string>()]
        for (const text of parts.flat()) {
          // Whoever looks ahead asks nothing: not of this one, and not of one that comes later.
          seen.lookAhead([text, `later ${text}`])
          expect([text, seen.has(text)]).toEqual([text, known.has(text)])
          known.add(text)
        }
      },
    ),
    { numRuns: 2000 },
  )
})

test('a look ahead tells how many of the places are taken, and takes none', () => {
  const seen = new SeenIds()
  const ids = Array.from({ length: 1000 }, (_, at) => `person-${at.toString(36)}-x`)
  expect(seen.lookAhead(ids)).toBe(0)
  const [known, others] = [ids.slice(0, 500), ids.slice(500)]
  expect(known.filter(id => seen.has(id))).toEqual([])
  expect(seen.lookAhead(known)).toBe(500)
  expect(seen.lookAhead(known)).toBe(500)
  expect(others.filter(id => seen.has(id))).toEqual([])
  expect(seen.lookAhead([])).toBe(0)
})
