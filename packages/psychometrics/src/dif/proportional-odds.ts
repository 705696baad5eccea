// An ordinal logistic regression: one slope per column, one threshold between neighbouring categories.
import { err, ok, type Result } from '@holdfast/domain'
import { logistic, logit } from '../logit.ts'
import type { Column } from '../moments.ts'
import { climb, type Slope } from '../newton.ts'

/** Estimates of P(Y <= k) = 1 / (1 + exp(-(threshold k - slopes · x))), so that a slope above 0 means more. */
export type OrdinalFit = {
  readonly thresholds: readonly number[]
  readonly slopes: readonly number[]
  readonly logLikelihood: number
}

/** Why there is no fit. */
export type OrdinalRefusal = 'one-category' | 'not-a-number' | 'not-settled'

/** A slope (of columns that are brought to spread 1) beyond this is on its way to the infinite: a column parts the categories. */
const RUNAWAY = 40

/** Maximum likelihood of proportional odds (McCullagh 1980) by Newton’s steps, halved where they overshoot; `response` are whole numbers, categories nobody chose are left out. */
export function fitProportionalOdds(response: Column, columns: readonly Column[]): Result<OrdinalFit, OrdinalRefusal> {
  const given = [response, ...columns].map(column => Array.from(column))
  if (given.some(column => column.length !== response.length || !column.every(Number.isFinite)))
    return err('not-a-number')
  const seen = [...new Set(Array.from(response))].toSorted((a, b) => a - b)
  if (seen.length < 2) return err('one-category')
  const scaled = columns.map(standardised)
  const data: Data = {
    category: Int32Array.from(response, y => seen.indexOf(y)),
    columns: scaled.map(s => s.values),
    borders: seen.length - 1,
  }
  const isLost = (at: readonly number[]) => at.slice(data.borders).some(x => Math.abs(x) > RUNAWAY)
  const top = climb(at => look(data, at), start(data, response.length), isLost)
  return top === null ? err('not-settled') : ok(unscaled(top.at, scaled, top.logLikelihood, data.borders))
}

type Data = { readonly category: Int32Array; readonly columns: readonly Float64Array[]; readonly borders: number }

function standardised(column: Column) {
  const n = column.length
  let middle = 0
  for (let i = 0; i < n; i++) middle += (column[i] ?? 0) / n
  const values = Float64Array.from({ length: n }, (_, i) => (column[i] ?? 0) - middle)
  const spread = Math.sqrt(values.reduce((s, x) => s + x * x, 0) / n)
  return { middle, spread, values: spread === 0 ? values : values.map(x => x / spread) }
}

/** The thresholds of the margins alone, and no slope. */
function start({ category, columns, borders }: Data, n: number): readonly number[] {
  const thresholds = Array.from({ length: borders }, (_, k) => {
    const share = category.reduce((s, c) => s + (c <= k ? 1 : 0), 0) / n
    return logit(share)
  })
  return [...thresholds, ...columns.map(() => 0)]
}

/** The log-likelihood at a place, how it rises, and its information (expected over the categories, so that it is never negative). */
function look({ category, columns, borders }: Data, at: readonly number[]): Slope {
  const size = borders + columns.length
  const gradient = Array<number>(size).fill(0)
  const information = Array.from({ length: size }, () => new Float64Array(size))
  let logLikelihood = 0
  for (let row = 0; row < category.length; row++) {
    const slope = columns.reduce((s, column, j) => s + (column[row] ?? 0) * (at[borders + j] ?? 0), 0)
    const below = Array.from({ length: borders }, (_, k) => logistic((at[k] ?? 0) - slope))
    const dense = below.map(f => f * (1 - f))
    const y = category[row] ?? 0
    const share = (k: number): number => (below[k] ?? 1) - (below[k - 1] ?? 0)
    if (!(share(y) > 0)) return { gradient, information: rowsOf(information), logLikelihood: -Infinity }
    logLikelihood += Math.log(share(y))
    for (let k = 0; k <= borders; k++) {
      const p = share(k)
      if (!(p > 0)) continue
      const rise = riseOf(k, dense, columns, row)
      for (let i = 0; i < size; i++) {
        if (k === y) gradient[i] = (gradient[i] ?? 0) + (rise[i] ?? 0) / p
        const line = information[i]
        for (let j = 0; line && j < size; j++) line[j] = (line[j] ?? 0) + ((rise[i] ?? 0) * (rise[j] ?? 0)) / p
      }
    }
  }
  return { gradient, information: rowsOf(information), logLikelihood }
}

const rowsOf = (table: readonly Float64Array[]): readonly (readonly number[])[] => table.map(row => Array.from(row))

/** How the chance of category `k` rises with each threshold and each slope. */
function riseOf(k: number, dense: readonly number[], columns: readonly Float64Array[], row: number): Float64Array {
  const rise = new Float64Array(dense.length + columns.length)
  if (k < dense.length) rise[k] = dense[k] ?? 0
  if (k > 0) rise[k - 1] = -(dense[k - 1] ?? 0)
  const between = (dense[k] ?? 0) - (k > 0 ? (dense[k - 1] ?? 0) : 0)
  columns.forEach((column, j) => (rise[dense.length + j] = -between * (column[row] ?? 0)))
  return rise
}

function unscaled(
  at: readonly number[],
  scaled: readonly { readonly middle: number; readonly spread: number }[],
  logLikelihood: number,
  borders: number,
): OrdinalFit {
  const slopes = scaled.map(({ spread }, j) => (spread === 0 ? 0 : (at[borders + j] ?? 0) / spread))
  const moved = slopes.reduce((s, b, j) => s + b * (scaled[j]?.middle ?? 0), 0)
  return { thresholds: at.slice(0, borders).map(t => t + moved), slopes, logLikelihood }
}
