// The graded response model against the figures of R, and its simulation against itself.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import refs from '../../fixtures/refs/grm_vectors.json'
import generator from '../../fixtures/refs/synth_cohort_generator.json'
import { mean, sd } from '../moments.ts'
import { randomOfSeed } from '../chance.ts'
import { estimateTheta } from './estimate.ts'
import {
  categoryChances,
  expectedScore,
  expectedTotal,
  type GradedItem,
  itemInformation,
  parseGradedItems,
  testInformation,
} from './item.ts'
import { simulateAnswers, simulateCriterion, withHoles } from './simulate.ts'

const get = <T>(got: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }): T => {
  if (!got.ok) throw new Error(got.error)
  return got.value
}
const items: readonly GradedItem[] = generator.items.map(({ a, b }) => ({ slope: a, thresholds: b }))
const itemAt = (i: number): GradedItem => items[i] ?? { slope: Number.NaN, thresholds: [] }

test.each(refs.probabilities.map((item, i) => [item.item, item.p, i] as const))(
  'chances of %s are as in R',
  (_, p, i) => {
    refs.theta.forEach((theta, t) => {
      const got = categoryChances(itemAt(i), theta)
      expect(got).toHaveLength(p[t]?.length ?? 0)
      got.forEach((chance, k) => expect(chance).toBeCloseTo(p[t]?.[k] ?? Number.NaN, 9))
    })
  },
)

test.each(refs.itemInformation.map((item, i) => [item.item, item.info, i] as const))(
  'information of %s is as in R',
  (_, info, i) => {
    refs.theta.forEach((theta, t) => expect(itemInformation(itemAt(i), theta)).toBeCloseTo(info[t] ?? Number.NaN, 9))
  },
)

test('information and expected total of the whole are as in R', () => {
  refs.theta.forEach((theta, t) => {
    expect(testInformation(items, theta)).toBeCloseTo(refs.testInformation[t] ?? Number.NaN, 9)
    expect(expectedTotal(items, theta)).toBeCloseTo(refs.expectedTotal[t] ?? Number.NaN, 9)
  })
})

test.each(refs.eap)('EAP, spread and MAP of $pattern are as in R, to 1e-6', ({ pattern, eap, sd: spread, map }) => {
  const got = estimateTheta(items, pattern)
  if (!got.ok) throw new Error(got.error)
  expect(Math.abs(got.value.eap - eap)).toBeLessThan(1e-6)
  expect(Math.abs(got.value.sd - spread)).toBeLessThan(1e-6)
  expect(Math.abs(got.value.map - map)).toBeLessThan(1e-6)
})

const anyItem = fc
  .record({
    slope: fc.double({ min: 0.2, max: 4, noNaN: true }),
    steps: fc.array(fc.double({ min: 0.05, max: 2, noNaN: true }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ slope, steps }): GradedItem => ({
    slope,
    thresholds: steps.map((_, k) => steps.slice(0, k + 1).reduce((s, x) => s + x, -2)),
  }))

test('chances are chances, add up to 1 and make the expected score, wherever one stands', () => {
  fc.assert(
    fc.property(anyItem, fc.double({ min: -60, max: 60, noNaN: true }), (item, theta) => {
      const chances = categoryChances(item, theta)
      for (const p of chances) expect(p).toBeGreaterThanOrEqual(0)
      expect(chances.reduce((s, p) => s + p, 0)).toBeCloseTo(1, 12)
      expect(chances.reduce((s, p, k) => s + k * p, 0)).toBeCloseTo(expectedScore(item, theta), 9)
      expect(itemInformation(item, theta)).toBeGreaterThanOrEqual(0)
      expect(Number.isFinite(itemInformation(item, theta))).toBe(true)
    }),
  )
})

test('chances far out keep their digits on both sides', () => {
  const item = { slope: 2, thresholds: [0, 1] }
  expect((categoryChances(item, 30)[0] ?? 0) / Math.exp(-60)).toBeCloseTo(1, 9)
  expect((categoryChances(item, 30)[1] ?? 0) / (Math.exp(-58) - Math.exp(-60))).toBeCloseTo(1, 9)
  expect((categoryChances(item, -30)[2] ?? 0) / Math.exp(-62)).toBeCloseTo(1, 9)
})

test('information is the square of how the chances change, by small steps', () => {
  fc.assert(
    fc.property(anyItem, fc.double({ min: -3, max: 3, noNaN: true }), (item, theta) => {
      const [low, high] = [categoryChances(item, theta - 1e-5), categoryChances(item, theta + 1e-5)]
      const here = categoryChances(item, theta)
      const wanted = here.reduce((s, p, k) => s + (((high[k] ?? 0) - (low[k] ?? 0)) / 2e-5) ** 2 / p, 0)
      expect(itemInformation(item, theta)).toBeCloseTo(wanted, 5)
    }),
  )
})

test('one answer higher never places a person lower', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2), { minLength: 9, maxLength: 9 }), fc.nat(8), (answers, which) => {
      const here = estimateTheta(items, answers)
      const higher = estimateTheta(
        items,
        answers.map((x, i) => (i === which ? x + 1 : x)),
      )
      expect(here.ok && higher.ok && higher.value.eap > here.value.eap && higher.value.map > here.value.map).toBe(true)
    }),
    { numRuns: 20 },
  )
})

test.each([
  ['no items', [], 'no-items'],
  ['a slope of 0', [{ slope: 0, thresholds: [1] }], 'slope-not-above-0'],
  ['a slope that is no number', [{ slope: Number.NaN, thresholds: [1] }], 'slope-not-above-0'],
  ['no threshold', [{ slope: 1, thresholds: [] }], 'no-thresholds'],
  ['thresholds that do not rise', [{ slope: 1, thresholds: [1, 1] }], 'thresholds-not-rising'],
] as const)('items with %s are refused by name', (_, bad, error) => {
  expect(parseGradedItems(bad)).toEqual({ ok: false, error })
  expect(simulateAnswers(bad, randomOfSeed(1), asked)).toEqual({ ok: false, error })
  expect(parseGradedItems(items)).toEqual({ ok: true, value: items })
})

test.each([
  ['too few answers', [1, 2], 'uneven-rows'],
  ['an answer past the last category', [4, 0, 0, 0, 0, 0, 0, 0, 0], 'no-such-category'],
  ['half an answer', [0.5, 0, 0, 0, 0, 0, 0, 0, 0], 'no-such-category'],
  ['no answer at all', Array.from({ length: 9 }, () => null), 'all-missing'],
] as const)('%s cannot be placed, and that is said', (_, answers, error) => {
  expect(estimateTheta(items, answers)).toEqual({ ok: false, error })
})

test('an answer that nobody between -8 and 8 can give is said to be beyond', () => {
  expect(estimateTheta([{ slope: 500, thresholds: [20] }], [1])).toEqual({ ok: false, error: 'beyond-range' })
})

const asked = { people: 3000, population: { mean: 0.5, sd: 1.2 } }
const invented = get(simulateAnswers(items, randomOfSeed(5), asked))

test('invented people stand as asked and answer as the model says', () => {
  expect(mean(invented.thetas)).toBeCloseTo(0.5, 1)
  expect(sd(invented.thetas)).toBeCloseTo(1.2, 1)
  items.forEach((item, j) => {
    const wanted = invented.thetas.reduce((s, theta) => s + expectedScore(item, theta), 0) / asked.people
    expect(Math.abs((mean(invented.rows.map(row => row[j] ?? 0)) ?? 9) - wanted)).toBeLessThan(0.06)
  })
})

test('a seed repeats people, and another makes others', () => {
  const few = { ...asked, people: 20 }
  expect(simulateAnswers(items, randomOfSeed(5), few)).toEqual(simulateAnswers(items, randomOfSeed(5), few))
  expect(simulateAnswers(items, randomOfSeed(6), few)).not.toEqual(simulateAnswers(items, randomOfSeed(5), few))
})

test('a criterion comes as often as its logit says', () => {
  const criterion = get(simulateCriterion(invented.thetas, randomOfSeed(8), { intercept: -2.6, slope: 1.9 }))
  const wanted = invented.thetas.reduce((s, t) => s + 1 / (1 + Math.exp(2.6 - 1.9 * t)), 0) / asked.people
  expect(Math.abs((mean(criterion) ?? 9) - wanted)).toBeLessThan(0.03)
})

const lostIn = (rows: readonly (readonly (number | null)[])[]) =>
  rows.flat().filter(x => x === null).length / rows.flat().length

test('holes by chance are as many as asked, and change no answer that stays', () => {
  const holed = get(withHoles(invented.rows, randomOfSeed(9), { kind: 'mcar', share: 0.2 }))
  expect(Math.abs(lostIn(holed) - 0.2)).toBeLessThan(0.01)
  holed.forEach((row, i) => row.forEach((x, j) => expect(x === null || x === invented.rows[i]?.[j]).toBe(true)))
})

test('holes by an answer leave that answer, and come more often where it is high', () => {
  const holed = get(withHoles(invented.rows, randomOfSeed(10), { kind: 'mar', share: 0.2, by: 2 }))
  expect(holed.every(row => row[2] !== null)).toBe(true)
  const others = (answer: number) => holed.filter(row => row[2] === answer).map(row => row.filter((_, j) => j !== 2))
  expect(lostIn(others(3))).toBeGreaterThan(lostIn(others(0)) + 0.1)
  expect(Math.abs(lostIn(holed.map(row => row.filter((_, j) => j !== 2))) - 0.2)).toBeLessThan(0.02)
})

test.each([
  ['nobody', { ...asked, people: 0 }, 'no-people'],
  ['half a person', { ...asked, people: 1.5 }, 'no-people'],
  ['a spread below 0', { ...asked, population: { mean: 0, sd: -1 } }, 'not-a-population'],
  ['a mean that is no number', { ...asked, population: { mean: Number.NaN, sd: 1 } }, 'not-a-population'],
] as const)('%s cannot be invented, and that is said', (_, of, error) => {
  expect(simulateAnswers(items, randomOfSeed(1), of)).toEqual({ ok: false, error })
})

test.each([
  ['more than all', { kind: 'mcar', share: 1.1 }, 'share-out-of-range'],
  ['no number of', { kind: 'mcar', share: Number.NaN }, 'share-out-of-range'],
  ['more than half by an answer of', { kind: 'mar', share: 0.6, by: 0 }, 'share-out-of-range'],
  ['holes by an item that is not in', { kind: 'mar', share: 0.2, by: 9 }, 'no-such-item'],
] as const)('%s the answers cannot be lost, and that is said', (_, holes, error) => {
  expect(withHoles(invented.rows, randomOfSeed(1), holes)).toEqual({ ok: false, error })
})

test('a criterion of no number is refused', () => {
  expect(simulateCriterion([1, 2], randomOfSeed(1), { intercept: Number.NaN, slope: 1 })).toEqual({
    ok: false,
    error: 'not-a-number',
  })
})
