/** Tests of days as text, held against what JavaScript's own calendar gives back. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDay } from './day.ts'

const two = (x: number): string => String(x).padStart(2, '0')
/** A day that is not there comes back as another one, or not at all. */
function isThere(text: string): boolean {
  const time = Date.parse(`${text}T00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

test('a day is one that the calendar has', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(14), fc.nat(33), (year, month, day) => {
      const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
      expect(isDay(text), text).toBe(isThere(text))
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2026-04-31', false],
  ['2026-12-31', true],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['2026-01-01T00:00', false],
  [' 2026-01-01', false],
  ['', false],
])('“%s”: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})
