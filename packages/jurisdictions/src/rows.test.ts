/** Tests of our own rows: that each says where it comes from and until when, and that the lists are those that were read. */
import { expect, test } from 'vitest'
import { ROWS } from './data/all.ts'
import { READ_ON } from './data/written.ts'
import { day, yearAfter } from './day.ts'
import { isPlace } from './place.ts'
import { COMPACTS, rowsOf, type CompactCode } from './row.ts'

test('[JU3] every row has a source, the day of which it speaks, how sure it is, and a last day', () => {
  for (const { id, place, source, asOf, confidence, reviewBy, own } of ROWS) {
    expect(source.length, id).toBeGreaterThan(10)
    expect(asOf, id).toMatch(/^(\d{4}(-\d{2}){0,2}|before \d{4}|never read)$/)
    expect(['S', 'L', 'L-'], id).toContain(confidence)
    expect(day(reviewBy), id).toBe(reviewBy)
    expect(isPlace(place), id).toBe(true)
    expect(own, id).toBeNull()
  }
})

test('[JU3] nothing is believed for longer than a year after the first day of which it can speak', () => {
  for (const { id, asOf, reviewBy } of ROWS) {
    if (/^\d/.test(asOf)) {
      const first = day(`${asOf}-01-01`.slice(0, 10))
      expect(first <= READ_ON, id).toBe(true)
      expect(reviewBy <= yearAfter(first), id).toBe(true)
    } else expect(reviewBy < READ_ON, id).toBe(true)
  }
})

test('[JU3] a row has one id, and what was never read is never called seen', () => {
  const ids = ROWS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9.-]{2,99}$/)
  for (const { id, asOf, confidence } of ROWS) if (asOf === 'never read') expect(confidence, id).not.toBe('S')
})

const members = (compact: CompactCode) => rowsOf(ROWS, 'member').filter(row => row.compact === compact)

test.each<readonly [CompactCode, number, number]>([
  ['psypact', 43, 41],
  ['counseling', 39, 6],
  ['social-work', 27, 0],
])('[JU21] of %s we know %i members, %i of them issuing', (compact, known, issuing) => {
  expect(members(compact)).toHaveLength(known)
  expect(members(compact).filter(({ issuingSince }) => issuingSince !== null)).toHaveLength(issuing)
})

test('[JU21] no member issues before it has enacted, and each compact stands in one row', () => {
  for (const { id, enactedOn, effectiveOn, issuingSince, asOf } of rowsOf(ROWS, 'member')) {
    const days = [enactedOn, effectiveOn, issuingSince].filter(one => one !== null)
    expect(days, id).toEqual(days.toSorted())
    for (const one of days) expect(one <= READ_ON, `${id} ${asOf}`).toBe(true)
  }
  expect(rowsOf(ROWS, 'compact').map(({ compact }) => compact)).toEqual(COMPACTS)
})

test('[JU10] no profession has two rows on licences at one place', () => {
  const pairs = rowsOf(ROWS, 'licensing').flatMap(({ place, professions }) => professions.map(one => `${place} ${one}`))
  expect(new Set(pairs).size).toBe(pairs.length)
})
