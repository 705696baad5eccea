// Intraclass correlations: how much of what differs lies between people and not between raters or days.
import { err, ok, type Result } from '@holdfast/domain'
import { type Figure, figure, type Interval, interval, ratio } from '../defined.ts'
import { fAbove, fQuantile } from '../dist.ts'
import { spearmanBrownProphecy } from '../reliability/prophecy.ts'
import { type Rows, widthOf } from '../rows.ts'

/** One form by the names of Shrout and Fleiss; `k` forms are of the mean of all raters. Everything is null where nothing differs. */
export type Icc = {
  readonly icc: Figure
  readonly lower: Figure
  readonly upper: Figure
  /** Against a coefficient of 0. */
  readonly f: Figure
  readonly df1: number
  readonly df2: number
  readonly p: Figure
}

/** All six forms, of complete rows. */
export type IccForms = {
  readonly n: number
  readonly raters: number
  readonly icc1: Icc
  readonly icc2: Icc
  readonly icc3: Icc
  readonly icc1k: Icc
  readonly icc2k: Icc
  readonly icc3k: Icc
}

/** Why there is no coefficient. */
export type IccRefusal = 'empty' | 'uneven-rows' | 'not-a-number' | 'one-rater' | 'too-few-complete-rows'

/** The six forms with 95% F intervals (Shrout & Fleiss 1979; for ICC2 Satterthwaite’s degrees of freedom as they print them); one row per person, one place per rater. */
export function icc(ratings: Rows): Result<IccForms, IccRefusal> {
  const width = widthOf(ratings)
  if (!width.ok) return width
  const k = width.value
  if (k < 2) return err('one-rater')
  const rows = ratings.flatMap(row => (row.includes(null) ? [] : [row.map(x => x ?? 0)]))
  const n = rows.length
  if (n < 2) return err('too-few-complete-rows')
  const squares = meanSquares(rows, k)
  const single = {
    icc1: oneWay(squares),
    icc2: twoWayRandom(squares),
    icc3: twoWayMixed(squares),
  }
  return ok({
    n,
    raters: k,
    ...single,
    icc1k: averaged(single.icc1, k),
    icc2k: {
      ...averaged(single.icc2, k),
      icc: ratio(squares.rows - squares.error, squares.rows + (squares.raters - squares.error) / n),
    },
    icc3k: averaged(single.icc3, k),
  })
}

type MeanSquares = {
  readonly n: number
  readonly k: number
  readonly rows: number
  readonly within: number
  readonly raters: number
  readonly error: number
}

function meanSquares(rows: readonly (readonly number[])[], k: number): MeanSquares {
  const n = rows.length
  const all = rows.flat()
  const grand = all.reduce((s, x) => s + x, 0) / all.length
  const rowMeans = rows.map(row => row.reduce((s, x) => s + x, 0) / k)
  const raterMeans = Array.from({ length: k }, (_, j) => rows.reduce((s, row) => s + (row[j] ?? 0), 0) / n)
  const between = k * rowMeans.reduce((s, m) => s + (m - grand) ** 2, 0)
  const within = rows.reduce((s, row, i) => s + row.reduce((t, x) => t + (x - (rowMeans[i] ?? 0)) ** 2, 0), 0)
  const ofRaters = n * raterMeans.reduce((s, m) => s + (m - grand) ** 2, 0)
  const left = rows.reduce(
    (s, row, i) => s + row.reduce((t, x, j) => t + (x - (rowMeans[i] ?? 0) - (raterMeans[j] ?? 0) + grand) ** 2, 0),
    0,
  )
  // Sums of squares that are rounding alone are 0: a share of them would be invented.
  const crumb = 1e-12 * all.reduce((s, x) => s + x * x, 0)
  const clean = (x: number): number => (x <= crumb ? 0 : x)
  return {
    n,
    k,
    rows: clean(between) / (n - 1),
    within: clean(within) / (n * (k - 1)),
    raters: clean(ofRaters) / (k - 1),
    error: clean(left) / ((n - 1) * (k - 1)),
  }
}

const tested = (f: Figure, df1: number, df2: number) => ({ f, df1, df2, p: f === null ? null : fAbove(f, df1, df2) })

/** F over and times its 97.5% points, as every interval of these forms begins. */
const spread = (f: Figure, df1: number, df2: number): Interval | null =>
  f === null ? null : interval(f / fQuantile(0.975, df1, df2), f * fQuantile(0.975, df2, df1))

const stepped = (f: Interval | null, k: number) => ({
  lower: f === null ? null : figure((f.lower - 1) / (f.lower + k - 1)),
  upper: f === null ? null : figure((f.upper - 1) / (f.upper + k - 1)),
})

function oneWay({ n, k, rows, within }: MeanSquares): Icc {
  const [df1, df2] = [n - 1, n * (k - 1)]
  const f = ratio(rows, within)
  return {
    icc: ratio(rows - within, rows + (k - 1) * within),
    ...stepped(spread(f, df1, df2), k),
    ...tested(f, df1, df2),
  }
}

function twoWayMixed({ n, k, rows, error }: MeanSquares): Icc {
  const [df1, df2] = [n - 1, (n - 1) * (k - 1)]
  const f = ratio(rows, error)
  return {
    icc: ratio(rows - error, rows + (k - 1) * error),
    ...stepped(spread(f, df1, df2), k),
    ...tested(f, df1, df2),
  }
}

function twoWayRandom({ n, k, rows, raters, error }: MeanSquares): Icc {
  const [df1, df2] = [n - 1, (n - 1) * (k - 1)]
  const f = ratio(rows, error)
  const coefficient = ratio(rows - error, rows + (k - 1) * error + (k * (raters - error)) / n)
  const fj = ratio(raters, error)
  if (coefficient === null || fj === null) return { icc: coefficient, lower: null, upper: null, ...tested(f, df1, df2) }
  const share = n * (1 + (k - 1) * coefficient) - k * coefficient
  const v = (df2 * (k * coefficient * fj + share) ** 2) / (df1 * (k * coefficient * fj) ** 2 + share ** 2)
  const over = fQuantile(0.975, df1, v)
  const under = fQuantile(0.975, v, df1)
  const rest = k * raters + (k * n - k - n) * error
  return {
    icc: coefficient,
    lower: figure((n * (rows - over * error)) / (over * rest + n * rows)),
    upper: figure((n * (under * rows - error)) / (rest + n * under * rows)),
    ...tested(f, df1, df2),
  }
}

/** The mean of k raters by Spearman and Brown’s step, which for these forms is exact. */
function averaged(one: Icc, k: number): Icc {
  const up = (x: Figure): Figure => (x === null ? null : spearmanBrownProphecy(x, k))
  return { ...one, icc: up(one.icc), lower: up(one.lower), upper: up(one.upper) }
}
