// Tenths leave crumbs when they are added; no figure is ever made of crumbs alone.
import { expect, test } from 'vitest'
import { limitsOfAgreement } from '../agreement/limits.ts'
import { correlation, covariance, sd, skewG1, variance } from '../moments.ts'
import { completeColumns, type Rows } from '../rows.ts'
import { alpha } from './alpha.ts'
import { lambda2 } from './guttman.ts'
import { itemAnalysis } from './item-analysis.ts'
import { splitHalfOddEven } from './split-half.ts'

const columnsOf = (rows: Rows) => {
  const read = completeColumns(rows)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

test.each([3, 6, 7, 10, 11, 1000])('a tenth that %d people answered has variance 0, exactly', n => {
  const tenths = Array.from({ length: n }, () => 0.1)
  const others = tenths.map((_, i) => i % 4)
  expect([variance(tenths), sd(tenths), covariance(tenths, others), covariance(others, tenths)]).toEqual([0, 0, 0, 0])
  expect([skewG1(tenths), correlation(tenths, others)]).toEqual([null, null])
})

test('an item of tenths alone has a spread of 0 and goes with nothing', () => {
  const rows = [0, 1, 3, 2, 1, 0, 2].map((x, i) => [x, 0.1, (x + i) % 4])
  const got = itemAnalysis(rows, { least: 0, most: 3 })
  expect(got.ok && got.value.items[1]).toMatchObject({ sd: 0, skewG1: null, itemTotal: null, itemRest: null })
  const without = itemAnalysis(
    rows.map(([a = 0, , c = 0]) => [a, c]),
    { least: 0, most: 3 },
  )
  expect(got.ok && without.ok && got.value.items[1]?.alphaIfDropped).toBeCloseTo(
    alpha(columnsOf(rows.map(([a = 0, , c = 0]) => [a, c]))).raw ?? Number.NaN,
    12,
  )
})

test('beside constant tenths there is no rest to go with', () => {
  const got = itemAnalysis(
    [0, 1, 3, 2, 1, 0, 2].map(x => [0.1, x, 0.2, 0.7]),
    { least: 0, most: 3 },
  )
  expect(got.ok && got.value.items.map(({ itemRest }) => itemRest)).toEqual([null, null, null, null])
  expect(got.ok && got.value.items[1]?.alphaIfDropped).toBeNull()
})

test('totals that are one but for the order of adding have no variance', () => {
  const rows = [
    [0.1, 0.2, 0.3],
    [0.3, 0.2, 0.1],
    [0.2, 0.3, 0.1],
    [0.3, 0.1, 0.2],
  ]
  const columns = columnsOf(rows)
  expect(alpha(columns)).toMatchObject({ raw: null, feldt95: null, duhachekAse: null, duhachek95: null })
  expect(lambda2(columns)).toBeNull()
  expect(splitHalfOddEven(columns).guttmanFlanaganRulon).toBeNull()
  expect(itemAnalysis(rows, { least: 0, most: 1 })).toMatchObject({
    ok: true,
    value: { totalSd: 0, items: rows[0]?.map(() => ({ itemTotal: null })) },
  })
})

test('differences that are one but for crumbs have no interval and no test', () => {
  expect(limitsOfAgreement([0.1, 0.3, 0.7, 1.1], [0.3, 0.5, 0.9, 1.3])).toMatchObject({
    ok: true,
    value: { sdDifference: 0, meanDifference95: null, lowerLimit95: null, p: null },
  })
  expect(limitsOfAgreement([0.1 + 0.2, 0.7, 0.8], [0.3, 0.7, 0.8])).toMatchObject({
    ok: true,
    value: { sdDifference: 0, meanDifference95: null, p: null },
  })
})

test('what is small is not a crumb: a spread far below the mean stays one', () => {
  const moments = [1.7e12, 1.7e12 + 1, 1.7e12 + 2]
  expect(sd(moments)).toBeCloseTo(1, 9)
  expect(sd([1e-9, 2e-9, 3e-9])).toBeCloseTo(1e-9, 18)
})
