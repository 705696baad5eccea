/** The wait before the next try, as properties. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backoff, BACKOFF_CAP, BACKOFF_FIRST } from './backoff.ts'

const failures = fc.nat({ max: 100_000 })
const chance = fc.double({ min: 0, max: 1, noNaN: true })

test('[RC1] the first try starts at once', () => {
  fc.assert(
    fc.property(chance, c => {
      expect(backoff(0, c)).toBe(0)
    }),
  )
})

test('[RC2] no wait is longer than five seconds, however many tries have failed', () => {
  fc.assert(
    fc.property(failures, chance, (n, c) => {
      const wait = backoff(n, c)
      expect(Number.isInteger(wait)).toBe(true)
      expect(wait).toBeLessThanOrEqual(BACKOFF_CAP)
    }),
  )
})

test('[RC3] after a failure there is always some wait, and chance takes at most half of it', () => {
  fc.assert(
    fc.property(failures, chance, (n, c) => {
      const [wait, longest] = [backoff(n + 1, c), backoff(n + 1, 0)]
      expect(wait).toBeGreaterThanOrEqual(BACKOFF_FIRST / 2)
      expect(wait).toBeGreaterThanOrEqual(longest / 2)
      expect(wait).toBeLessThanOrEqual(longest)
    }),
  )
})

test('[RC4] with the same chance one more failure never makes the wait shorter', () => {
  fc.assert(
    fc.property(failures, chance, (n, c) => {
      expect(backoff(n + 1, c)).toBeGreaterThanOrEqual(backoff(n, c))
    }),
  )
})

test('[RC2] the waits without chance are as written', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7].map(n => backoff(n, 0))).toEqual([0, 250, 500, 1000, 2000, 4000, 5000, 5000])
})

test('[RC3] a chance outside 0 to 1 is taken as the nearer end', () => {
  expect([backoff(3, -5), backoff(3, 7)]).toEqual([1000, 500])
})
