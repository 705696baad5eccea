// Two measurements of the same people: how far apart they may be.
import { err, ok, type Result } from '@holdfast/domain'
import type { Figure, Interval } from '../defined.ts'
import { correlation, mean, sd } from '../moments.ts'

/** The mean difference (second less first), its spread, and the limits between which 95% of differences lie if they are normal. */
export type Limits = {
  readonly n: number
  readonly meanDifference: number
  readonly sdDifference: number
  readonly limits95: Interval
  /** Pearson’s, for the record: two scales can correlate and never agree. */
  readonly correlation: Figure
}

/** Limits of agreement, 1.96 standard deviations to each side (Bland & Altman 1986). */
export function limitsOfAgreement(
  first: readonly number[],
  second: readonly number[],
): Result<Limits, 'empty' | 'uneven-rows' | 'not-a-number' | 'too-few-rows'> {
  if (first.length === 0 && second.length === 0) return err('empty')
  if (first.length !== second.length) return err('uneven-rows')
  const difference = second.map((x, i) => x - (first[i] ?? 0))
  if (!difference.every(Number.isFinite)) return err('not-a-number')
  const [m, s] = [mean(difference), sd(difference)]
  if (m === null || s === null) return err('too-few-rows')
  return ok({
    n: first.length,
    meanDifference: m,
    sdDifference: s,
    limits95: { lower: m - 1.96 * s, upper: m + 1.96 * s },
    correlation: correlation(first, second),
  })
}
