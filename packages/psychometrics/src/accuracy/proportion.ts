// A proportion with its two intervals.
import { type Figure, type Interval, ratio } from '../defined.ts'
import { betaQuantile, normalQuantile } from '../dist.ts'

/** Successes of trials, with 95% by two ways; all null without a trial. */
export type Proportion = {
  readonly estimate: Figure
  readonly wilson: Interval | null
  readonly exact: Interval | null
}

/** A proportion with the intervals of Wilson 1927 and of Clopper & Pearson 1934. */
export const proportion = (successes: number, trials: number): Proportion => ({
  estimate: isCountOf(successes, trials) ? ratio(successes, trials) : null,
  wilson: wilson(successes, trials),
  exact: clopperPearson(successes, trials),
})

const isCountOf = (x: number, n: number): boolean => n > 0 && x >= 0 && x <= n
const isShare = (confidence: number): boolean => confidence > 0 && confidence < 1

/** The score interval without continuity correction (Wilson 1927); null without a trial or with a confidence that is not between 0 and 1. */
export function wilson(x: number, n: number, confidence = 0.95): Interval | null {
  if (!isCountOf(x, n) || !isShare(confidence)) return null
  const z = normalQuantile((1 + confidence) / 2)
  const p = x / n
  const middle = p + (z * z) / (2 * n)
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  const whole = 1 + (z * z) / n
  // The ends of 0 and of n are exactly 0 and 1; subtraction alone would leave a crumb.
  return { lower: x === 0 ? 0 : (middle - half) / whole, upper: x === n ? 1 : (middle + half) / whole }
}

/** The exact interval by the beta distribution (Clopper & Pearson 1934); null without a trial or with a confidence that is not between 0 and 1. */
export function clopperPearson(x: number, n: number, confidence = 0.95): Interval | null {
  if (!isCountOf(x, n) || !isShare(confidence)) return null
  const tail = (1 - confidence) / 2
  return {
    lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    upper: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  }
}
