// Items that tell people apart all but at once: who answered them is placed, or said to be beyond.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateTheta } from './estimate.ts'
import type { GradedItem } from './item.ts'

const placed = (items: readonly GradedItem[], answers: readonly (number | null)[]) => {
  const got = estimateTheta(items, answers)
  if (!got.ok) throw new Error(got.error)
  return got.value
}
const steep = (slope: number, ...thresholds: readonly number[]): GradedItem => ({ slope, thresholds })

test('a narrow place between two steep thresholds is found, wherever the steps of integration lie', () => {
  const { eap, map, sd } = placed([steep(1e6, 1.2341, 1.2342)], [1])
  for (const at of [eap, map]) {
    expect(at).toBeGreaterThan(1.234)
    expect(at).toBeLessThan(1.2343)
  }
  expect(sd).toBeGreaterThan(0)
  // Evenly spread between the two: a width over √12.
  expect(sd).toBeCloseTo(1e-4 / Math.sqrt(12), 5)
})

test('above one steep threshold a person stands as the tail of the prior does', () => {
  // The mean of a standard normal above 1 is φ(1) / Q(1), its likeliest place the threshold itself.
  const { eap, map, sd } = placed([steep(1e5, 1)], [1])
  expect(eap).toBeCloseTo(1.525, 2)
  expect(sd).toBeCloseTo(Math.sqrt(1 + 1.525135 - 1.525135 ** 2), 2)
  expect(map).toBeCloseTo(1, 3)
})

test.each([
  ['above', 1, 3],
  ['below', 0, -3],
])('the likeliest place is found also where most of the range cannot be (%s)', (_, answer, threshold) => {
  expect(placed([steep(400, threshold)], [answer]).map).toBeCloseTo(threshold, 1)
})

test('two steep items that contradict each other meet in the middle', () => {
  const { eap, map } = placed([steep(2000, -1), steep(2000, 1)], [0, 1])
  expect(map).toBeCloseTo(0, 2)
  expect(eap).toBeCloseTo(0, 2)
})

test('who would have to stand beyond -8 or 8 is said to be beyond', () => {
  expect(estimateTheta([steep(500, 20)], [1])).toEqual({ ok: false, error: 'beyond-range' })
  expect(estimateTheta([steep(500, -20)], [0])).toEqual({ ok: false, error: 'beyond-range' })
  expect(estimateTheta([steep(1e308, 1e308)], [1])).toEqual({ ok: false, error: 'beyond-range' })
})

test('whatever the slopes, a place is a number inside the range, and the likeliest is where the chance is highest', () => {
  const item = fc.record({
    slope: fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
    thresholds: fc
      .uniqueArray(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 4 })
      .map(all => all.toSorted((a, b) => a - b).map(b => b / 1000)),
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(item, fc.nat(4)), { minLength: 1, maxLength: 6 }), all => {
      const items = all.map(([one]) => one)
      const answers = all.map(([one, answer]) => Math.min(answer, one.thresholds.length))
      const { eap, sd, map } = placed(items, answers)
      for (const figure of [eap, sd, map]) expect(Number.isFinite(figure)).toBe(true)
      expect(Math.abs(eap)).toBeLessThan(8)
      expect(Math.abs(map)).toBeLessThan(8)
      expect(sd).toBeGreaterThan(0)
    }),
  )
})
