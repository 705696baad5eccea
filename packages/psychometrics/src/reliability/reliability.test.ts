// Reliability beyond the vectors: what holds for any answers, and what is undefined.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calmRows } from '../../fixtures/calm-rows.ts'
import { minimalDetectableChange, standardErrorOfMeasurement } from '../agreement/measurement-error.ts'
import { completeColumns, type Rows } from '../rows.ts'
import { alpha } from './alpha.ts'
import { lambda2, lambda6 } from './guttman.ts'
import { itemAnalysis } from './item-analysis.ts'
import { omegaTotal } from './omega.ts'
import { lengthForReliability, spearmanBrownProphecy } from './prophecy.ts'
import { splitHalfOddEven } from './split-half.ts'

const columnsOf = (rows: Rows) => {
  const read = completeColumns(rows)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

const answers = fc.array(fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 20 })
const summary = (rows: Rows) => {
  const c = columnsOf(rows)
  return [alpha(c).raw, alpha(c).duhachekAse, lambda2(c), splitHalfOddEven(c).r]
}
const near = (a: number | null, b: number | null) =>
  a === null || b === null ? expect(a).toBe(b) : expect(Math.abs(a - b)).toBeLessThan(1e-9)

test('the order of rows changes nothing', () => {
  fc.assert(
    fc.property(answers, rows => {
      const turned = summary(rows.toReversed())
      summary(rows).forEach((x, i) => near(x, turned[i] ?? null))
    }),
  )
})

test('lambda 2 is never below alpha, and neither is above 1', () => {
  fc.assert(
    fc.property(answers, rows => {
      const c = columnsOf(rows)
      const a = alpha(c).raw
      const l = lambda2(c)
      if (a === null || l === null) {
        expect(a).toBe(l)
        return
      }
      expect(l).toBeGreaterThanOrEqual(a - 1e-9)
      expect(l).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})

test('no answers make a figure that is no number', () => {
  fc.assert(
    fc.property(answers, rows => {
      const analysis = itemAnalysis(rows, { least: 0, most: 3 })
      const c = columnsOf(rows)
      const said = JSON.stringify([analysis, alpha(c), lambda2(c), lambda6(c), splitHalfOddEven(c), omegaTotal(c)])
      expect(said).toBe(JSON.stringify(JSON.parse(said)))
      const figures = [...Object.values(alpha(c)), lambda2(c), lambda6(c), ...Object.values(splitHalfOddEven(c))]
      for (const f of figures) if (typeof f === 'number') expect(Number.isFinite(f)).toBe(true)
    }),
  )
})

test('the same item twice as two halves is worth 1', () => {
  const twice = columnsOf(calmRows.map(([a = 0]) => [a, a]))
  expect(splitHalfOddEven(twice)).toEqual({
    r: expect.closeTo(1, 12),
    spearmanBrown: expect.closeTo(1, 12),
    horst: expect.closeTo(1, 6),
    guttmanFlanaganRulon: expect.closeTo(1, 12),
  })
})

test('the length for a reliability is what prophecy brings there', () => {
  expect(lengthForReliability(0.7, 0.9)).toBeCloseTo(27 / 7, 9)
  expect(spearmanBrownProphecy(0.7, 27 / 7)).toBeCloseTo(0.9, 9)
})

test.each([
  ['no rows', [], 'empty'],
  ['rows of no items', [[], []], 'empty'],
  ['rows of different widths', [[1, 2], [1]], 'uneven-rows'],
  [
    'an answer that is no number',
    [
      [1, Number.NaN],
      [1, 2],
    ],
    'not-a-number',
  ],
  ['one item', [[1], [2], [3]], 'too-few-items'],
  [
    'one complete row',
    [
      [1, 2],
      [null, 2],
    ],
    'too-few-complete-rows',
  ],
  [
    'all missing',
    [
      [null, null],
      [null, null],
    ],
    'too-few-complete-rows',
  ],
] as const)('%s is refused by name', (_, rows, error) => {
  expect(completeColumns(rows)).toEqual({ ok: false, error })
  expect(itemAnalysis(rows, { least: 0, most: 3 })).toEqual({ ok: false, error })
})

test('answers without variance leave every coefficient undefined, and say so', () => {
  const flat = columnsOf(Array.from({ length: 5 }, () => [0.1, 0.2, 0.3]))
  expect(alpha(flat)).toMatchObject({
    raw: null,
    standardised: null,
    feldt95: null,
    duhachekAse: null,
    duhachek95: null,
  })
  expect([lambda2(flat), lambda6(flat)]).toEqual([null, null])
  expect(splitHalfOddEven(flat)).toEqual({ r: null, spearmanBrown: null, horst: null, guttmanFlanaganRulon: null })
  expect(omegaTotal(flat)).toEqual({ ok: false, error: 'no-variance' })
})

test('one item that is two others together leaves lambda 6 undefined', () => {
  expect(lambda6(columnsOf(calmRows.map(([a = 0, b = 0]) => [a, b, Number(a) + Number(b)])))).toBeNull()
})

test('two items have no factor of their own', () => {
  expect(omegaTotal(columnsOf(calmRows.map(row => row.slice(0, 2))))).toEqual({ ok: false, error: 'too-few-items' })
})

test('an item nobody answered has no mean, and of two items neither has an alpha when dropped', () => {
  const got = itemAnalysis(
    [
      [1, 2],
      [2, 2],
      [3, null],
    ],
    { least: 0, most: 3 },
  )
  expect(got).toMatchObject({
    ok: true,
    value: {
      items: [
        { n: 3, ceilingPercent: expect.closeTo(100 / 3, 9), alphaIfDropped: null },
        { n: 2, missing: 1, sd: 0, skewG1: null, itemTotal: null, itemRest: null },
      ],
    },
  })
})

test.each([
  [-1, 0.8],
  [5, 1.2],
  [5, -0.1],
  [5, Number.NaN],
])('no error of measurement from sd %s and reliability %s', (sd, reliability) => {
  expect(standardErrorOfMeasurement(sd, reliability)).toBeNull()
})

test.each([
  [0.8, 0],
  [0.8, -1],
  [-1, 2],
])('no prophecy for reliability %s made %s times as long', (r, factor) => {
  expect(spearmanBrownProphecy(r, factor)).toBeNull()
})

test('no length makes nothing reliable or something perfect', () => {
  expect([lengthForReliability(0, 0.9), lengthForReliability(0.7, 1)]).toEqual([null, null])
  expect(minimalDetectableChange(Number.NaN)).toBeNull()
})
