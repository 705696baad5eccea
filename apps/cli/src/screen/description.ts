/** What a questionnaire did in one table: each item, and how far its score can be trusted. */
import { mapResult, type Result } from '@holdfast/domain'
import {
  alpha,
  completeColumns,
  itemAnalysis,
  lambda2,
  lambda6,
  minimalDetectableChange,
  omegaTotal,
  splitHalfOddEven,
  standardErrorOfMeasurement,
  totals,
  type Columns,
  type ItemAnalysis,
  type Rows,
  type RowsRefusal,
} from '@holdfast/psychometrics'
import { itemsOf, rangeOf, type Scale } from './scale.ts'

/** All that is said of a score and its items. */
export type Description = ReturnType<typeof figuresOf>

/** Analyses answers that are turned one way, a row per person. */
export const describe = (rows: Rows, scale: Scale): Result<Description, RowsRefusal> =>
  mapResult(completeColumns(rows), columns => figuresOf(rows, columns, scale))

function figuresOf(rows: Rows, columns: Columns, scale: Scale) {
  const { instrument, score } = scale
  const reliability = alpha(columns)
  const factor = omegaTotal(columns)
  const whole = analysed(rows, scale)
  const sem =
    whole.totalSd === null || reliability.raw === null
      ? null
      : standardErrorOfMeasurement(whole.totalSd, reliability.raw)
  return {
    instrument: instrument.id,
    title: instrument.title,
    version: instrument.version,
    scale: score.id,
    n: whole.n,
    complete: whole.complete,
    k: whole.k,
    total: { mean: whole.totalMean, sd: whole.totalSd, ...endsOf(columns, scale) },
    alpha: reliability,
    omega: factor.ok ? factor.value : null,
    omegaRefusal: factor.ok ? null : factor.error,
    lambda2: lambda2(columns),
    lambda6: lambda6(columns),
    splitHalf: splitHalfOddEven(columns),
    sem,
    mdc95: sem === null ? null : minimalDetectableChange(sem),
    items: whole.items,
    hasSkips: instrument.skips.some(skip => skip.items.some(id => score.items.includes(id))),
  }
}

const NO_RANGE = { least: 0, most: 0 }

/** The analysis of all items, each by its own range of answers. */
function analysed(rows: Rows, scale: Scale) {
  const byRange = new Map<string, ItemAnalysis>()
  const of = (range: { readonly least: number; readonly most: number }): ItemAnalysis => {
    const name = `${range.least} ${range.most}`
    const before = byRange.get(name)
    if (before) return before
    const analysis = itemAnalysis(rows, range)
    if (!analysis.ok) throw new Error(analysis.error)
    byRange.set(name, analysis.value)
    return analysis.value
  }
  const ranges = itemsOf(scale).map(rangeOf)
  const items = itemsOf(scale).flatMap((item, at) => {
    const analysis = of(ranges[at] ?? NO_RANGE).items[at]
    const isReversed = scale.score.reversed?.includes(item.id) ?? false
    return analysis ? [{ id: item.id, topic: item.topic, isReversed, ...analysis }] : []
  })
  return { ...of(ranges[0] ?? NO_RANGE), items }
}

/** Percent of complete rows at the lowest and at the highest total that is possible. */
function endsOf(columns: Columns, scale: Scale) {
  const ranges = itemsOf(scale).map(rangeOf)
  const [least, most] = [ranges.reduce((s, r) => s + r.least, 0), ranges.reduce((s, r) => s + r.most, 0)]
  const total = totals(columns)
  const share = (end: number): number => (100 * total.filter(x => Math.abs(x - end) < 1e-9).length) / total.length
  return { floorPercent: share(least), ceilingPercent: share(most) }
}
