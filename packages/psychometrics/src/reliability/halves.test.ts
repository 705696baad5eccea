// All halves of a questionnaire, against their definition, and omega by two fits.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calmRows } from '../../fixtures/calm-rows.ts'
import { correlation, covariance, mean, sd, variance } from '../moments.ts'
import { type Columns, completeColumns, type Rows, totals } from '../rows.ts'
import { omegaMinres, omegaTotal } from './omega.ts'
import { splitHalves } from './split-halves.ts'
import { correlations } from './spread.ts'

const columnsOf = (rows: Rows): Columns => {
  const read = completeColumns(rows)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const standardised = (columns: Columns): Columns => columns.map(c => c.map(x => (x - (mean(c) ?? 0)) / (sd(c) ?? 1)))

/** Three items that go together a little. */
const triple = [
  [0, 0, 0],
  [1, 0, 0],
  [1, 2, 1],
  [2, 1, 1],
  [3, 2, 3],
  [2, 3, 3],
  [3, 3, 1],
  [0, 1, 1],
] as const

/** Every set of half the items by the bits of a number; the mirror of one is another way to say the same. */
function byDefinition(columns: Columns): readonly number[] {
  const k = columns.length
  const whole = variance(totals(columns)) ?? 0
  return Array.from({ length: 2 ** k }, (_, bits) => bits).flatMap(bits => {
    const half = columns.filter((_, i) => (bits >> i) & 1)
    const rest = columns.filter((_, i) => !((bits >> i) & 1))
    const isTaken = half.length === Math.floor(k / 2) && (half.length < rest.length || bits & 1)
    return isTaken ? [(4 * (covariance(totals(half), totals(rest)) ?? 0)) / whole] : []
  })
}

const width = fc.integer({ min: 2, max: 7 })
const answers = width.chain(k =>
  fc.array(fc.array(fc.nat(3), { minLength: k, maxLength: k }), { minLength: 8, maxLength: 15 }),
)

test('all halves are those of the definition, each once', () => {
  fc.assert(
    fc.property(answers, rows => {
      const columns = columnsOf(rows)
      const got = splitHalves(columns)
      if (!got.ok) {
        expect(got.error).toBe('no-variance')
        return
      }
      const wanted = byDefinition(standardised(columns))
      expect(got.value.splits).toBe(wanted.length)
      expect(got.value.highest).toBeCloseTo(Math.max(...wanted), 9)
      expect(got.value.lowest).toBeCloseTo(Math.min(...wanted), 9)
      expect(got.value.mean).toBeCloseTo(wanted.reduce((s, x) => s + x, 0) / wanted.length, 9)
    }),
  )
})

test('two items have one pair of halves, worth what prophecy makes of their correlation', () => {
  const columns = columnsOf(calmRows.map(row => row.slice(0, 2)))
  const r = correlation(columns[0] ?? [], columns[1] ?? []) ?? 0
  expect(splitHalves(columns)).toMatchObject({
    ok: true,
    value: { splits: 1, mean: expect.closeTo((2 * r) / (1 + r), 9) },
  })
})

test.each([
  ['one item', [Float64Array.of(1, 2, 3)], 'too-few-items'],
  ['more than anybody waits for', Array.from({ length: 21 }, () => Float64Array.of(1, 2, 3)), 'too-many-items'],
  ['an item without variance', [Float64Array.of(1, 2, 3), Float64Array.of(1, 1, 1)], 'no-variance'],
  ['items that cancel each other', [Float64Array.of(1, 2, 3), Float64Array.of(3, 2, 1)], 'no-variance'],
] as const)('%s has no halves, and that is said', (_, columns, error) => {
  expect(splitHalves(columns)).toEqual({ ok: false, error })
})

test('three items have one factor that leaves nothing over, and both fits find it', () => {
  const columns = columnsOf(triple)
  const r = correlations(columns) ?? []
  const at = (i: number, j: number): number => r[i]?.[j] ?? Number.NaN
  const wanted = [
    Math.sqrt((at(0, 1) * at(0, 2)) / at(1, 2)),
    Math.sqrt((at(0, 1) * at(1, 2)) / at(0, 2)),
    Math.sqrt((at(0, 2) * at(1, 2)) / at(0, 1)),
  ]
  for (const fit of [omegaTotal(columns), omegaMinres(columns)]) {
    if (!fit.ok) throw new Error(fit.error)
    expect(fit.value.isHeywood).toBe(false)
    fit.value.loadings.forEach((l, i) => expect(l).toBeCloseTo(wanted[i] ?? Number.NaN, 6))
  }
})

test('an item that is two others together keeps nothing for itself, and that is said', () => {
  const columns = columnsOf(triple.map(([a = 0, b = 0]) => [a, b, a + b]))
  const fit = omegaMinres(columns)
  expect(fit).toMatchObject({ ok: true, value: { isHeywood: true } })
  expect(fit.ok && Math.min(...fit.value.uniquenesses)).toBeCloseTo(0.005, 9)
})

test('what has no factor by the one fit has none by the other', () => {
  expect(omegaMinres(columnsOf(calmRows.map(row => row.slice(0, 2))))).toEqual({ ok: false, error: 'too-few-items' })
  expect(omegaMinres(columnsOf(calmRows.map(row => [...row, 1])))).toEqual({ ok: false, error: 'no-variance' })
})
