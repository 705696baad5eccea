// Chances that are badly calibrated still have their recalibration: the worse they are, the more it is wanted.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibration } from './calibration.ts'
import { fitLogistic } from './logistic.ts'

const recalibrated = (chances: readonly number[], truth: readonly number[]) => {
  const got = calibration({ chances, truth })
  if (!got.ok || !got.value.recalibration.ok) throw new Error(JSON.stringify(got))
  return got.value.recalibration.value
}

test.each([
  ['near 0 where half of them came', [1e-9, 2e-9, 3e-9, 4e-9], [1, 0, 1, 0]],
  ['near 0 where most of them came', [1e-12, 2e-12, 3e-12, 4e-12, 5e-12], [1, 1, 0, 1, 1]],
  ['near 1 where few came', [1 - 1e-9, 1 - 2e-9, 1 - 3e-9, 1 - 4e-9], [0, 1, 0, 0]],
  ['turned round', [0.001, 0.002, 0.01, 0.99, 0.998, 0.999], [1, 1, 0, 1, 0, 0]],
  ['in two heaps far apart', [1e-12, 1.5e-8, 0.0025, 0.5, 0.9999, 0.9999, 0.9999, 0.999999], [1, 1, 1, 0, 1, 1, 1, 1]],
  ['of a hair', [1e-300, 2e-300, 1e-299, 3e-300], [1, 0, 0, 1]],
  ['next to nothing and next to all', [1e-15, 1 - 1e-15, 0.5, 1e-15, 1 - 1e-15, 0.5], [1, 0, 1, 0, 1, 0]],
] as const)('chances %s have a recalibration', (_, chances, truth) => {
  const { interceptInTheLarge, slope } = recalibrated(chances, truth)
  // At the maximum as many are expected as came (the score equation of the intercept).
  const expected = chances.reduce((s, p) => s + 1 / (1 + (Math.exp(-interceptInTheLarge.estimate) * (1 - p)) / p), 0)
  expect(expected).toBeCloseTo(
    truth.reduce<number>((s, y) => s + y, 0),
    6,
  )
  for (const { estimate, se } of [interceptInTheLarge, slope]) {
    expect(Number.isFinite(estimate)).toBe(true)
    expect(se).toBeGreaterThan(0)
  }
})

test('whatever overlaps is settled, however far off it is', () => {
  const person = fc.record({ at: fc.integer({ min: -34, max: 34 }), y: fc.nat(1) })
  fc.assert(
    fc.property(fc.array(person, { minLength: 2, maxLength: 25 }), all => {
      const chances = all.map(({ at }) => 1 / (1 + Math.exp(-at)))
      const got = calibration({ chances, truth: all.map(({ y }) => y) })
      if (got.ok && !got.value.recalibration.ok) expect(got.value.recalibration.error).not.toBe('not-settled')
    }),
  )
})

test('a whole step that overshoots is halved', () => {
  // From 0 the first step of an offset of 12 goes far past the place where half of them are expected.
  const fit = fitLogistic({ columns: [[1, 1, 1, 1]], truth: [1, 0, 1, 0], offset: [12, 12.5, 13, 13.5] })
  expect(fit.ok && fit.value.coefficients[0]).toBeCloseTo(-12.75, 6)
})
