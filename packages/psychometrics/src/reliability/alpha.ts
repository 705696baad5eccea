// Cronbach’s alpha with two intervals, and its standardised form.
import { type Figure, figure, type Interval, interval } from '../defined.ts'
import { fQuantile } from '../dist.ts'
import type { Columns } from '../rows.ts'
import { spearmanBrownProphecy } from './prophecy.ts'
import { covariances, meanInterItem, type Square, total, totalVariance, trace } from './spread.ts'

/** Alpha of a set of items with what is known of its error; null where the total has no variance. */
export type Alpha = {
  readonly n: number
  readonly k: number
  readonly raw: Figure
  /** From the mean correlation of items; null if an item has no variance. */
  readonly standardised: Figure
  readonly meanInterItem: Figure
  readonly feldt95: Interval | null
  readonly duhachekAse: Figure
  /** 1.96 standard errors to each side. */
  readonly duhachek95: Interval | null
}

/** Alpha in the covariance form (Cronbach 1951) with the F interval of Feldt 1965 and the standard error of Duhachek & Iacobucci 2004. */
export function alpha(columns: Columns): Alpha {
  const n = columns[0]?.length ?? 0
  const k = columns.length
  const c = covariances(columns)
  const raw = rawAlpha(c)
  const ase = raw === null ? null : duhachekAse(c, n)
  const r = meanInterItem(columns)
  return {
    n,
    k,
    raw,
    standardised: r === null ? null : spearmanBrownProphecy(r, k),
    meanInterItem: r,
    feldt95: raw === null ? null : feldt(raw, n, k),
    duhachekAse: ase,
    duhachek95: raw === null || ase === null ? null : interval(raw - 1.96 * ase, raw + 1.96 * ase),
  }
}

/** Alpha alone, of a table of covariances (Cronbach 1951); null below two items or where the total has no variance. */
export function rawAlpha(c: Square): Figure {
  const k = c.length
  const all = totalVariance(c)
  return k < 2 || all === 0 ? null : figure((k / (k - 1)) * (1 - trace(c) / all))
}

/** The interval of Feldt, Woodruff & Salih 1987: F with n - 1 and (n - 1)(k - 1). */
function feldt(raw: number, n: number, k: number): Interval | null {
  const ends = [n - 1, (n - 1) * (k - 1)] as const
  return interval(1 - (1 - raw) * fQuantile(0.975, ...ends), 1 - (1 - raw) * fQuantile(0.025, ...ends))
}

/** The asymptotic standard error of van Zyl, Neudecker & Nel 2000, as printed by Duhachek & Iacobucci 2004. */
function duhachekAse(c: Square, n: number): Figure {
  const k = c.length
  const all = total(c)
  const diagonal = trace(c)
  const squares = c.reduce((s, row) => row.reduce((t, x) => t + x * x, s), 0)
  const rowSums = c.map(row => row.reduce((s, x) => s + x, 0))
  const squaredTotal = rowSums.reduce((s, x) => s + x * x, 0)
  const q = ((2 * k * k) / ((k - 1) ** 2 * all ** 3)) * (all * (squares + diagonal ** 2) - 2 * diagonal * squaredTotal)
  return figure(Math.sqrt(Math.max(0, q) / n))
}
