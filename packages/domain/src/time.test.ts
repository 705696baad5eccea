/** Tests of points and lengths of time. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOON } from './testing.ts'
import { after, between, DAY, HOUR, instant, isWithin, MINUTE, parseInstant, SECOND } from './time.ts'

const LAST = 8_640_000_000_000_000
const anInstant = fc.integer({ min: -1e14, max: 1e14 }).map(instant)
const aSpan = fc.integer({ min: -1e12, max: 1e12 })

test('the lengths are milliseconds', () => {
  expect([SECOND, MINUTE, HOUR, DAY]).toEqual([1000, 60_000, 3_600_000, 86_400_000])
})

test.each([0, 1, -1, LAST, -LAST])('%d is an instant', value => {
  expect(parseInstant(value)).toEqual({ ok: true, value })
  expect(instant(value)).toBe(value)
})

test.each([0.5, Number.NaN, Infinity, -Infinity, LAST + 1, -LAST - 1])('%d is not an instant', value => {
  expect(parseInstant(value)).toEqual({ ok: false, error: 'not-an-instant' })
  expect(() => instant(value)).toThrow(RangeError)
})

test('what lies between two instants leads from one to the other', () => {
  fc.assert(
    fc.property(anInstant, aSpan, (from, span) => {
      const to = after(from, span)
      expect(between(from, to)).toBe(span)
      expect(after(from, between(from, to))).toBe(to)
      expect(between(to, from) + between(from, to)).toBe(0)
    }),
  )
})

test('a stretch of time contains its start and not its end', () => {
  const hour = { start: NOON, end: after(NOON, HOUR) }
  expect(isWithin(hour.start, hour)).toBe(true)
  expect(isWithin(after(hour.end, -1), hour)).toBe(true)
  expect(isWithin(hour.end, hour)).toBe(false)
  expect(isWithin(after(hour.start, -1), hour)).toBe(false)
})

test('two stretches that touch share no instant', () => {
  fc.assert(
    fc.property(anInstant, anInstant, anInstant, anInstant, (a, b, c, at) => {
      const [first, middle, last] = [a, b, c].toSorted((x, y) => x - y)
      if (first === undefined || middle === undefined || last === undefined) throw new Error('three of them')
      const before = isWithin(at, { start: first, end: middle })
      const behind = isWithin(at, { start: middle, end: last })
      expect(before && behind).toBe(false)
      expect(before || behind).toBe(isWithin(at, { start: first, end: last }))
    }),
  )
})
