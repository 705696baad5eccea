/** Tests of age by the month. */
import { expect, test } from 'vitest'
import { certainAge, parseMonth, type Month } from './born.ts'

const month = (text: string): Month => {
  const parsed = parseMonth(text)
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed.value
}

test.each([
  ['2010-06', '2026-05', 15],
  ['2010-06', '2026-06', 15],
  ['2010-06', '2026-07', 16],
  ['2010-12', '2026-12', 15],
  ['2010-12', '2027-01', 16],
  ['2026-06', '2026-06', 0],
  ['2026-06', '2026-05', 0],
  ['1950-01', '2026-11', 76],
])('someone born in %s has lived %s through %i whole years for certain', (born, now, years) => {
  expect(certainAge(month(born), month(now))).toBe(years)
})

test.each(['', '2010', '2010-13', '2010-00', '2010-6', '2010-06-01', '1850-01', ' 2010-06'])('%j is no month', text => {
  expect(parseMonth(text)).toEqual({ ok: false, error: 'not-a-month' })
})
