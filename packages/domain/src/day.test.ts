/** Tests of days as text, held against what JavaScript's own calendar gives back. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAt, daysBetween, isDay, isToCome } from './day.ts'
import { NOON } from './testing.ts'
import { after, DAY, HOUR, instant } from './time.ts'

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

test('the day of a moment is that of universal time, whatever the clocks here say', () => {
  expect([instant(0), instant(DAY - 1), instant(DAY), NOON].map(dayAt)).toEqual([
    '1970-01-01',
    '1970-01-01',
    '1970-01-02',
    '2026-06-01',
  ])
})

test('a day is to come as long as it has begun nowhere: clocks are ahead of universal time by 14 hours at most', () => {
  const begins = after(NOON, -2 * HOUR) // 10:00 on the first is midnight of the second on Kiritimati
  expect(isToCome('2026-06-02', after(begins, -1))).toBe(true)
  expect(isToCome('2026-06-02', begins)).toBe(false)
  expect(isToCome('2026-06-01', begins)).toBe(false)
})

test.each([
  ['2026-06-01', '2026-06-01', 0],
  ['2026-02-28', '2026-03-01', 1],
  ['2028-02-28', '2028-03-01', 2],
  ['2026-03-01', '2026-02-28', -1],
  ['2026-03-28', '2026-03-30', 2],
])('from %s to %s there are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
})
