// The smooth line and rates along a score: what holds for any predictions, and what is undefined.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rateOfGroup } from './logit-norm.ts'
import { smoothCalibration } from './smooth.ts'

const person = fc.record({ p: fc.integer({ min: 0, max: 100 }).map(x => x / 100), y: fc.nat(1) })
type Person = { readonly p: number; readonly y: number }
const smoothOf = (all: readonly Person[]) => {
  const got = smoothCalibration({ chances: all.map(({ p }) => p), truth: all.map(({ y }) => y) })
  if (!got.ok) throw new Error(got.error)
  return got.value
}
const people = fc.array(person, { minLength: 1, maxLength: 40 })

test('the line has each chance once, in rising order, and its distances in order of size', () => {
  fc.assert(
    fc.property(people, all => {
      const { points, eAverage, e90, eMax } = smoothOf(all)
      const chances = [...new Set(all.map(({ p }) => p))].toSorted((a, b) => a - b)
      expect(points.map(({ chance }) => chance)).toEqual(chances)
      for (const figure of [...points.map(({ observed }) => observed), eAverage])
        expect(Number.isFinite(figure)).toBe(true)
      expect(eAverage).toBeLessThanOrEqual(eMax + 1e-12)
      expect(e90).toBeLessThanOrEqual(eMax + 1e-12)
    }),
  )
})

test('outcomes and chances that are both turned round have the line turned round', () => {
  fc.assert(
    fc.property(people, all => {
      const here = smoothOf(all)
      const there = smoothOf(all.map(({ p, y }) => ({ p: (100 - Math.round(p * 100)) / 100, y: 1 - y })))
      // Chances a hundredth apart lie on the edge of what is joined, which crumbs then decide: the ends are fitted always.
      expect(there.points.at(-1)?.observed).toBeCloseTo(1 - (here.points[0]?.observed ?? Number.NaN), 6)
    }),
  )
})

test('one chance for all has the rate that was seen', () => {
  const got = smoothOf([1, 0, 0, 1, 0].map(y => ({ p: 0.3, y })))
  expect(got.points).toEqual([{ chance: 0.3, observed: expect.closeTo(0.4, 12) }])
  expect([got.eAverage, got.e90, got.eMax]).toEqual([0.1, 0.1, 0.1].map(x => expect.closeTo(x, 12)))
})

test.each([
  ['nobody', [], [], 'empty'],
  ['a chance above 1', [1.2], [1], 'chance-not-0-to-1'],
] as const)('%s has no line, and that is said', (_, chances, truth, error) => {
  expect(smoothCalibration({ chances, truth })).toEqual({ ok: false, error })
})

test.each([[0], [1], [-0.2], [Number.NaN]])('a known rate of %d has no line through it', rate => {
  expect(rateOfGroup({ at: 2, rate, slope: 0.4 }, 3)).toBeNull()
})
