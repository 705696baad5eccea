// Gwet’s AC1 and AC2: agreement beyond chance that rare categories do not upset.
import { mapResult, type Result } from '@holdfast/domain'
import { type Figure, ratio } from '../defined.ts'
import { overCells, type Ratings2, type Ratings2Refusal, sharesOf, type Weighting, weightOf } from './table.ts'

/** Observed and chance agreement and what lies beyond; null where chance alone would agree always. */
export type Gwet = {
  readonly n: number
  readonly observed: number
  readonly expected: number
  readonly coefficient: Figure
}

/** AC1 when unweighted (Gwet 2008), AC2 when weighted (Gwet 2014), of two raters. */
export const gwet = (table: Ratings2, weighting: Weighting): Result<Gwet, Ratings2Refusal> =>
  mapResult(sharesOf(table), ({ n, k, cells, rows, columns }) => {
    const observed = overCells(k, (i, j) => weightOf(weighting, i, j, k) * (cells[i]?.[j] ?? 0))
    const weights = overCells(k, (i, j) => weightOf(weighting, i, j, k))
    const spread = rows.reduce((s, row, i) => {
      const share = (row + (columns[i] ?? 0)) / 2
      return s + share * (1 - share)
    }, 0)
    const expected = (weights / (k * (k - 1))) * spread
    return {
      n,
      observed,
      expected,
      coefficient: 1 - expected < 1e-12 ? null : ratio(observed - expected, 1 - expected),
    }
  })
