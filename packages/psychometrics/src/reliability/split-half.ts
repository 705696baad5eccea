// One questionnaire as two halves, and what the whole would be worth.
import { type Figure, figure, ratio } from '../defined.ts'
import { correlation, covariance, variance } from '../moments.ts'
import { type Columns, totals } from '../rows.ts'
import { spearmanBrownProphecy } from './prophecy.ts'

/** The halves’ correlation and three ways to step it up to the whole; null where a half has no variance. */
export type SplitHalf = {
  readonly r: Figure
  readonly spearmanBrown: Figure
  readonly horst: Figure
  readonly guttmanFlanaganRulon: Figure
}

/** Items 1, 3, 5 … against 2, 4, 6 … (Spearman 1910, Brown 1910; Horst 1951 for unequal halves; Guttman 1945, Rulon 1939). */
export function splitHalfOddEven(columns: Columns): SplitHalf {
  const odd = columns.filter((_, i) => i % 2 === 0)
  const even = columns.filter((_, i) => i % 2 === 1)
  const a = totals(odd)
  const b = totals(even)
  const r = correlation(a, b)
  const whole = variance(totals(columns))
  const shared = covariance(a, b)
  return {
    r,
    spearmanBrown: r === null ? null : spearmanBrownProphecy(r, 2),
    horst: r === null ? null : horst(r, odd.length / columns.length),
    guttmanFlanaganRulon: whole === null || shared === null || r === null ? null : ratio(4 * shared, whole),
  }
}

function horst(r: number, share: number): Figure {
  const room = share * (1 - share) * (1 - r * r)
  if (r >= 1) return 1
  return room === 0 ? null : figure((r * Math.sqrt(r * r + 4 * room) - r * r) / (2 * room))
}
