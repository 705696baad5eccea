/** Tests of days: to when a licence holds, and what becomes of a yes whose rows should have been read again. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROWS } from './data/all.ts'
import { day, yearAfter } from './day.ts'
import type { Licence } from './licence.ts'
import { mayPractise, mayPractiseBy } from './may-practise.ts'
import type { Row } from './row.ts'
import { anyAsking, anyPlace, licence, TODAY } from './testing/licences.ts'

const codes = (licences: readonly Licence[], place: string, date = TODAY): readonly string[] => {
  const { verdict, reasons } = mayPractise(licences, place, date)
  return [verdict, ...reasons.map(({ code }) => code)]
}

const psychologist = (place: string) => licence('psychologist', place)
test('[JU11] a licence holds to the end of its last day', () => {
  const ends = licence('psychologist', 'US-TN', { expires: TODAY })
  expect(codes([ends], 'US-TN')[0]).toBe('allowed')
  expect(codes([ends], 'US-TN', day('2026-11-27'))).toEqual(['blocked', 'licence-expired'])
  expect(codes([licence('psychologist', 'US-TN', { expires: 'never' })], 'US-TN')[0]).toBe('allowed')
})

test('[JU12] where a board has acted against one licence, another is not taken as good unseen', () => {
  const taken = licence('psychologist', 'US-KY', { status: 'revoked' })
  expect(codes([psychologist('US-TN'), taken], 'US-TN')).toEqual(['verify-with-board', 'board-has-acted'])
})

test('[JU4] a yes becomes a question for the board on the first day after any of its rows should have been read', () => {
  let yeses = 0
  const forever = anyAsking.map(({ licences, place }) => ({
    place,
    licences: licences.map((one): Licence => ({ ...one, status: 'active', expires: 'never' })),
  }))
  fc.assert(
    fc.property(forever, fc.nat({ max: 30 }), ({ licences, place }, years) => {
      const now = mayPractise(licences, place, TODAY)
      if (!now.verdict.startsWith('allowed')) return
      yeses += 1
      const first = now.sources.map(({ reviewBy }) => reviewBy).toSorted()[0] ?? TODAY
      expect(mayPractise(licences, place, first).verdict).toBe(now.verdict)
      const later = Array.from({ length: years }).reduce<typeof first>(yearAfter, nextDay(first))
      const then = mayPractiseBy(ROWS.filter(row => now.sources.some(({ id }) => id === row.id)))(
        licences,
        place,
        later,
      )
      expect(then.verdict).toBe('verify-with-board')
      expect(then.reasons.map(({ code }) => code)).toContain('rule-stale')
    }),
    { numRuns: 2000 },
  )
  expect(yeses).toBeGreaterThan(100)
})

test('[JU4] after the last day of all our rows nothing is allowed anywhere', () => {
  const last =
    ROWS.map(({ reviewBy }) => reviewBy)
      .toSorted()
      .at(-1) ?? TODAY
  fc.assert(
    fc.property(anyAsking, fc.nat({ max: 200 }), ({ licences, place }, years) => {
      const forever = licences.map((one): Licence => ({ ...one, status: 'active', expires: 'never' }))
      const later = Array.from({ length: years }).reduce<typeof last>(yearAfter, nextDay(last))
      expect(mayPractise(forever, place, later).verdict).not.toMatch(/^allowed/)
    }),
    { numRuns: 1000 },
  )
})

test('[JU4] by rows that nobody saw at their source nothing is allowed', () => {
  const unread = ROWS.map((row): Row => ({ ...row, confidence: 'L' }))
  fc.assert(
    fc.property(anyAsking, ({ licences, place }) => {
      expect(mayPractiseBy(unread)(licences, place, TODAY).verdict).not.toMatch(/^allowed/)
    }),
    { numRuns: 2000 },
  )
  expect(mayPractiseBy(unread)([psychologist('US-TN')], 'US-TN', TODAY).reasons[0]?.code).toBe('rule-not-read')
})

test('[JU11] no licence that has run out or is not active ever opens a place', () => {
  fc.assert(
    fc.property(anyAsking, anyPlace, ({ licences }, place) => {
      const dead = licences.map((one): Licence => ({ ...one, expires: day('2026-11-25') }))
      const asleep = licences.map((one): Licence => ({ ...one, status: 'inactive' }))
      for (const held of [dead, asleep]) expect(mayPractise(held, place, TODAY).verdict).not.toMatch(/^allowed/)
    }),
    { numRuns: 1000 },
  )
})

function nextDay(from: ReturnType<typeof day>): ReturnType<typeof day> {
  // oxlint-disable-next-line no-restricted-globals -- a calendar in a test, given a day, reads no clock
  return day(new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10))
}
