/** The clock that goes on in sleep and never back. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSteadyClock } from './clock.ts'

test('[CK1] it follows the steady clock, counts sleep that the steady one missed, and is not set by people', () => {
  let [steady, wall] = [1000, 5_000_000]
  const now = makeSteadyClock(
    () => steady,
    () => wall,
  )
  expect(now()).toBe(5_000_000)
  steady += 100
  wall += 130
  expect(now()).toBe(5_000_100)
  // Asleep for a minute: only the wall went on.
  wall += 60_000
  expect(now()).toBe(5_060_100)
  // Set back by an hour, and both go on.
  wall -= 3_600_000
  expect(now()).toBe(5_060_100)
  steady += 10
  wall += 10
  expect(now()).toBe(5_060_110)
})

test('[CK2] whatever the wall clock does, it never goes back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5000), fc.integer({ min: -100_000, max: 100_000 }))), moves => {
      let [steady, wall] = [0, 1_000_000_000]
      const now = makeSteadyClock(
        () => steady,
        () => wall,
      )
      let last = now()
      for (const [span, jump] of moves) {
        steady += span
        wall += span + jump
        const next = now()
        expect(next).toBeGreaterThanOrEqual(last + span)
        last = next
      }
    }),
  )
})
