// Fleiss’ kappa: the same number of raters for everybody, not always the same ones.
import { err, ok, type Result } from '@holdfast/domain'
import { type Figure, ratio } from '../defined.ts'

/** Mean agreement of pairs, that of chance, and kappa; null where all ratings are one category. */
export type FleissKappa = {
  readonly n: number
  readonly raters: number
  readonly observed: number
  readonly expected: number
  readonly kappa: Figure
}

/** Kappa of many raters (Fleiss 1971): one row per person, how many raters chose each category. */
export function fleissKappa(
  counts: readonly (readonly number[])[],
): Result<FleissKappa, 'empty' | 'uneven-rows' | 'not-a-count' | 'uneven-raters' | 'one-rater'> {
  const n = counts.length
  const width = counts[0]?.length ?? 0
  if (width === 0) return err('empty')
  if (counts.some(row => row.length !== width)) return err('uneven-rows')
  if (counts.some(row => row.some(x => !Number.isSafeInteger(x) || x < 0))) return err('not-a-count')
  const raters = (counts[0] ?? []).reduce((s, x) => s + x, 0)
  if (counts.some(row => row.reduce((s, x) => s + x, 0) !== raters)) return err('uneven-raters')
  if (raters < 2) return err('one-rater')
  const observed =
    counts.reduce((s, row) => s + row.reduce((t, x) => t + x * (x - 1), 0), 0) / (n * raters * (raters - 1))
  const shares = Array.from({ length: width }, (_, j) => counts.reduce((s, row) => s + (row[j] ?? 0), 0) / (n * raters))
  const expected = shares.reduce((s, p) => s + p * p, 0)
  return ok({
    n,
    raters,
    observed,
    expected,
    kappa: 1 - expected < 1e-12 ? null : ratio(observed - expected, 1 - expected),
  })
}
