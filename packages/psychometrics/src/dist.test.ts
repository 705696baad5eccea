// Tails of distributions, where a difference from 1 would have lost every digit.
import { expect, test } from 'vitest'
import { chiSquareAbove, fAbove, normalTwoSided, tTwoSided } from './dist.ts'

/** The upper tail of a chi-square as the finite sum that it is for whole degrees of freedom (even: Poisson terms; odd: the normal tail first). */
function tailSum(x: number, df: number): number {
  const isEven = df % 2 === 0
  let term = isEven ? Math.exp(-x / 2) : Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2)
  let sum = isEven ? 0 : normalTwoSided(Math.sqrt(x))
  for (let i = 0; i < Math.floor(df / 2); i++) {
    sum += term
    term *= isEven ? x / 2 / (i + 1) : x / (2 * i + 3)
  }
  return sum
}

test.each([1, 2, 3, 8, 9, 60])('the tail of a chi-square with %d degrees of freedom keeps its digits far out', df => {
  for (const x of [1e-6, 0.5, 4, 40, 200, 900]) expect(chiSquareAbove(x, df) / tailSum(x, df)).toBeCloseTo(1, 11)
})

test.each([
  [0, 3],
  [-1, 3],
])('all of a chi-square lies above %d', (x, df) => {
  expect(chiSquareAbove(x, df)).toBe(1)
})

test('the far tails of t and F keep their digits too: t with 1 degree is Cauchy’s, F its square', () => {
  // Above a large t lies 1 / (π t) on either side.
  expect(tTwoSided(1e8, 1) / (2 / (Math.PI * 1e8))).toBeCloseTo(1, 9)
  expect(fAbove(1e8, 1, 1) / (2 / (Math.PI * 1e4))).toBeCloseTo(1, 7)
})
