/** Tests of what tests start from: the clock that stands still and the seeded random. */
import { expect, test } from 'vitest'
import { makeTestClock, NOON, seededRandom } from './testing.ts'
import { after, MINUTE } from './time.ts'

test('noon of the test day is noon in UTC', () => {
  expect(new Date(NOON).toISOString()).toBe('2026-06-01T12:00:00.000Z')
})

test('a test clock stands still until it is moved', () => {
  const clock = makeTestClock()
  expect([clock(), clock()]).toEqual([NOON, NOON])
  expect(clock.move(5 * MINUTE)).toBe(after(NOON, 5 * MINUTE))
  expect(clock()).toBe(after(NOON, 5 * MINUTE))
})

test('the same seed gives the same bytes, another seed others, also for seed 0', () => {
  expect(seededRandom(4)(32)).toEqual(seededRandom(4)(32))
  expect(seededRandom(4)(32)).not.toEqual(seededRandom(5)(32))
  expect(new Set(seededRandom(0)(64)).size).toBeGreaterThan(16)
})

test('a seeded random goes on and does not begin again', () => {
  const random = seededRandom(9)
  expect(random(16)).not.toEqual(random(16))
})
