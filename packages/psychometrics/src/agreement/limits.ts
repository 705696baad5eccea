// Two measurements of the same people: how far apart they may be.
import { err, ok, type Result } from '@holdfast/domain'
import { type Figure, type Interval, interval } from '../defined.ts'
import { tQuantile, tTwoSided } from '../dist.ts'
import { correlation, isConstant, mean, sd } from '../moments.ts'

/** The mean difference (second less first), its spread, and the limits between which 95% of differences lie if they are normal. */
export type Limits = {
  readonly n: number
  readonly meanDifference: number
  readonly sdDifference: number
  readonly limits95: Interval
  /** How sure the mean difference and each limit are; null, as is the test of no mean difference, where all differences are one. */
  readonly meanDifference95: Interval | null
  readonly lowerLimit95: Interval | null
  readonly upperLimit95: Interval | null
  readonly p: Figure
  /** Pearson’s, for the record: two scales can correlate and never agree. */
  readonly correlation: Figure
}

/** Limits of agreement, 1.96 standard deviations to each side, with the t intervals of Bland & Altman 1986. */
export function limitsOfAgreement(
  first: readonly number[],
  second: readonly number[],
): Result<Limits, 'empty' | 'uneven-rows' | 'not-a-number' | 'too-few-rows'> {
  if (first.length === 0 && second.length === 0) return err('empty')
  if (first.length !== second.length) return err('uneven-rows')
  const difference = second.map((x, i) => x - (first[i] ?? 0))
  if (!difference.every(Number.isFinite)) return err('not-a-number')
  const [m, spread] = [mean(difference), sd(difference)]
  if (m === null || spread === null) return err('too-few-rows')
  const n = first.length
  const isFlat = isConstant(difference, largest(first, second))
  const s = isFlat ? 0 : spread
  const around = (x: number, variance: number): Interval | null => {
    const half = tQuantile(0.975, n - 1) * Math.sqrt(variance / n)
    return isFlat ? null : interval(x - half, x + half)
  }
  return ok({
    n,
    meanDifference: m,
    sdDifference: s,
    limits95: { lower: m - 1.96 * s, upper: m + 1.96 * s },
    meanDifference95: around(m, s * s),
    lowerLimit95: around(m - 1.96 * s, 3 * s * s),
    upperLimit95: around(m + 1.96 * s, 3 * s * s),
    p: isFlat ? null : tTwoSided(m / (s / Math.sqrt(n)), n - 1),
    correlation: correlation(first, second),
  })
}

/** The size of the numbers that differences are taken of. */
const largest = (...columns: readonly (readonly number[])[]): number =>
  columns.reduce((most, column) => column.reduce((m, x) => Math.max(m, Math.abs(x)), most), 0)
