/** Tests of the lines for a crisis: what is dialled as it is dialled there, and nothing old or unseen without saying so. */
import { expect, test } from 'vitest'
import { crisisLinesFor } from './crisis-lines.ts'
import { CRISIS_LINES } from './data/crisis-lines.ts'
import { COUNTRIES } from './emergency.ts'

const TODAY = '2026-11-26'

test('a place has its own lines, with short numbers as they are dialled inside it', () => {
  expect(crisisLinesFor('US', TODAY).map(({ dial, keyword }) => [dial, keyword])).toEqual([
    ['988', null],
    ['741741', 'HOME'],
  ])
  expect(crisisLinesFor('FR', TODAY).map(({ dial }) => dial)).toEqual(['3114'])
  expect(crisisLinesFor('ZZ', TODAY)).toEqual([])
  expect(crisisLinesFor('toString', TODAY)).toEqual([])
})

test('a number for messages without a word to write is not among those to call', () => {
  expect(crisisLinesFor('AU', TODAY).map(({ dial }) => dial)).toEqual(['13 11 14'])
})

test('what was not seen in a source, or was read a year ago, says so', () => {
  const verified = (country: string, on: string) => crisisLinesFor(country, on).map(line => line.isVerified)
  expect(verified('ES', TODAY)).toEqual([false])
  expect(verified('GB', TODAY)).toEqual([true, true, false])
  expect(verified('GB', '2027-06-01')).toEqual([true, true, false])
  expect(verified('GB', '2027-06-02')).toEqual([false, false, false])
})

test('every row stands in a country that we know, with a day and a way to reach it', () => {
  expect(CRISIS_LINES).toHaveLength(39)
  for (const { country, name, channels, asOf, source } of CRISIS_LINES) {
    expect(COUNTRIES).toContain(country)
    expect([name, ...channels.map(({ dial }) => dial)]).not.toContain('')
    expect(channels.length).toBeGreaterThan(0)
    for (const { dial } of channels) expect(dial).toMatch(/^[\d -]+$/)
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(source).not.toBe('')
  }
})
