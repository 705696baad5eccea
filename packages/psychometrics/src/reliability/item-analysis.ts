// What each item does, alone and among the others.
import { ok, type Result } from '@holdfast/domain'
import { type Figure, ratio } from '../defined.ts'
import { correlation, mean, sd, skewG1 } from '../moments.ts'
import { answersTo, type Columns, completeColumns, type Rows, type RowsRefusal, totals } from '../rows.ts'
import { rawAlpha } from './alpha.ts'
import { covariances, type Square } from './spread.ts'

/** The least and the most that an item can be answered with, as its publisher says; never what was seen. */
export type AnswerRange = { readonly least: number; readonly most: number }

/** One item: the first figures of all answers to it, the last three of complete rows alone. */
export type Item = {
  readonly n: number
  readonly missing: number
  readonly mean: Figure
  readonly sd: Figure
  readonly skewG1: Figure
  /** Percent of answers at the least and at the most possible. */
  readonly floorPercent: Figure
  readonly ceilingPercent: Figure
  readonly itemTotal: Figure
  readonly itemRest: Figure
  readonly alphaIfDropped: Figure
}

/** All items, and the totals of complete rows. */
export type ItemAnalysis = {
  readonly n: number
  readonly complete: number
  readonly k: number
  readonly totalMean: Figure
  readonly totalSd: Figure
  readonly totalLowest: number
  readonly totalHighest: number
  readonly items: readonly Item[]
}

/** Classical item analysis (Nunnally & Bernstein 1994), complete rows for what needs all items; undefined figures are null. */
export function itemAnalysis(rows: Rows, range: AnswerRange): Result<ItemAnalysis, RowsRefusal> {
  const columns = completeColumns(rows)
  if (!columns.ok) return columns
  const total = totals(columns.value)
  const rests = restsOf(columns.value)
  const together = covariances(columns.value)
  return ok({
    n: rows.length,
    complete: total.length,
    k: columns.value.length,
    totalMean: mean(total),
    totalSd: sd(total),
    totalLowest: total.reduce((least, x) => Math.min(least, x), Infinity),
    totalHighest: total.reduce((most, x) => Math.max(most, x), -Infinity),
    items: columns.value.map((_, i) => ({
      ...alone(answersTo(rows, i), rows.length, range),
      ...among(columns.value[i], { total, rest: rests[i] ?? total }),
      alphaIfDropped: rawAlpha(without(together, i)),
    })),
  })
}

function alone(answers: Float64Array, asked: number, range: AnswerRange) {
  return {
    n: answers.length,
    missing: asked - answers.length,
    mean: mean(answers),
    sd: sd(answers),
    skewG1: skewG1(answers),
    floorPercent: ratio(100 * answers.filter(x => x === range.least).length, answers.length),
    ceilingPercent: ratio(100 * answers.filter(x => x === range.most).length, answers.length),
  }
}

type Sums = { readonly total: Float64Array; readonly rest: Float64Array }

const among = (item: Float64Array = new Float64Array(), { total, rest }: Sums) => ({
  itemTotal: correlation(item, total),
  itemRest: correlation(item, rest),
})

/** A table of covariances without one of its items. */
const without = (square: Square, item: number): Square =>
  square.filter((_, i) => i !== item).map(row => row.filter((_, j) => j !== item))

/** For each item the sum of all others, which is added up and never taken off the total: that would leave crumbs where nothing varies. */
function restsOf(columns: Columns): Columns {
  const after: Float64Array[] = []
  let sum = new Float64Array(columns[0]?.length ?? 0)
  for (const column of columns.toReversed()) {
    after.unshift(sum)
    sum = sum.map((s, row) => s + (column[row] ?? 0))
  }
  let before = new Float64Array(sum.length)
  return columns.map((column, i) => {
    const rest = before.map((s, row) => s + (after[i]?.[row] ?? 0))
    before = before.map((s, row) => s + (column[row] ?? 0))
    return rest
  })
}
