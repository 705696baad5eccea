// Cohen’s kappa of two raters, plain and weighted.
import { mapResult, type Result } from '@holdfast/domain'
import { type Figure, type Interval, interval, ratio } from '../defined.ts'
import { Z95 } from '../dist.ts'
import {
  overCells,
  type Ratings2,
  type Ratings2Refusal,
  type Shares,
  sharesOf,
  type Weighting,
  weightOf,
} from './table.ts'

/** Agreement beyond chance; all but the two shares are null where chance alone would agree always. */
export type Kappa = {
  readonly n: number
  readonly observed: number
  readonly expected: number
  readonly kappa: Figure
  /** The standard error for an interval. */
  readonly ase: Figure
  /** The standard error if kappa were 0, for a test. */
  readonly ase0: Figure
  readonly kappa95: Interval | null
  /** Prevalence- and bias-adjusted (Byrt, Bishop & Carlin 1993); of the plain kappa of any number of categories. */
  readonly pabak: Figure
}

/** Kappa (Cohen 1960, 1968) with both standard errors of Fleiss, Cohen & Everitt 1969. */
export const kappa = (table: Ratings2, weighting: Weighting): Result<Kappa, Ratings2Refusal> =>
  mapResult(sharesOf(table), shares => kappaOf(shares, weighting))

function kappaOf({ n, k, cells, rows, columns }: Shares, weighting: Weighting): Kappa {
  const w = (i: number, j: number): number => weightOf(weighting, i, j, k)
  const cell = (i: number, j: number): number => cells[i]?.[j] ?? 0
  const chance = (i: number, j: number): number => (rows[i] ?? 0) * (columns[j] ?? 0)
  const observed = overCells(k, (i, j) => w(i, j) * cell(i, j))
  const expected = overCells(k, (i, j) => w(i, j) * chance(i, j))
  const pabak = weighting === 'unweighted' ? (k * observed - 1) / (k - 1) : null
  const value = 1 - expected < 1e-12 ? null : ratio(observed - expected, 1 - expected)
  if (value === null) return { n, observed, expected, kappa: null, ase: null, ase0: null, kappa95: null, pabak }
  const ofRow = rows.map((_, i) => columns.reduce((s, c, j) => s + c * w(i, j), 0))
  const ofColumn = columns.map((_, j) => rows.reduce((s, r, i) => s + r * w(i, j), 0))
  const both = (i: number, j: number): number => (ofRow[i] ?? 0) + (ofColumn[j] ?? 0)
  // Both are variances of a term over the cells; taken about its mean, no difference of large numbers is left.
  const error = (share: (i: number, j: number) => number, term: (i: number, j: number) => number): number => {
    const middle = overCells(k, (i, j) => share(i, j) * term(i, j))
    return Math.sqrt(overCells(k, (i, j) => share(i, j) * (term(i, j) - middle) ** 2) / n) / (1 - expected)
  }
  const ase = error(cell, (i, j) => w(i, j) - both(i, j) * (1 - value))
  const ase0 = error(chance, (i, j) => w(i, j) - both(i, j))
  return {
    n,
    observed,
    expected,
    kappa: value,
    ase,
    ase0,
    // An error of 0 (never a disagreement) is not knowledge of no error.
    kappa95: ase < 1e-12 ? null : interval(value - Z95 * ase, value + Z95 * ase),
    pabak,
  }
}
