// Whether predicted chances come true as often as they say.
import { err, ok, type Result } from '@holdfast/domain'
import { type Figure, figure, ratio } from '../defined.ts'
import { normalTwoSided } from '../dist.ts'
import { nagelkerke } from '../likelihood.ts'
import { logit } from '../logit.ts'
import { sum } from '../moments.ts'
import { quantile7 } from '../quantile.ts'
import { fitLogistic } from './logistic.ts'

/** A predicted chance per person and what came (1) or not (0), at the same place. */
export type Predicted = { readonly chances: ArrayLike<number>; readonly truth: ArrayLike<number> }

/** Why predictions cannot be looked at. */
export type PredictedRefusal = 'empty' | 'uneven-rows' | 'chance-not-0-to-1' | 'truth-not-0-or-1'

/** An estimate with its standard error. */
export type Estimate = { readonly estimate: number; readonly se: number }

/** Why there is no recalibration: a chance of exactly 0 or 1 has no logit; outcomes all alike, or parted by the chance, have no finite fit. */
export type RecalibrationRefusal = 'chance-of-0-or-1' | 'no-overlap' | 'not-settled'

/** The line through outcomes on the logit scale, and Harrell’s measures of it. */
export type Recalibration = {
  /** With the slope held at 1: 0 is right, below 0 the chances were too high. */
  readonly interceptInTheLarge: Estimate
  readonly intercept: Estimate
  /** 1 is right, below 1 the chances were too extreme. */
  readonly slope: Estimate
  readonly r2Nagelkerke: Figure
  readonly discrimination: number
  readonly unreliability: number
  readonly quality: number
}

/** How well chances were calibrated; figures that the data leave undefined are null. */
export type Calibration = {
  readonly n: number
  readonly observed: number
  readonly expected: number
  readonly observedOverExpected: Figure
  readonly brier: number
  readonly brierScaled: Figure
  /** Of the chances as they were given; null where a chance of 0 came true or one of 1 did not. */
  readonly logLikelihood: Figure
  readonly spiegelhalterZ: Figure
  readonly spiegelhalterP: Figure
  readonly recalibration: Result<Recalibration, RecalibrationRefusal>
}

/** Refuses rows that are no predictions; null where all are. */
export function predictedRefusal({ chances, truth }: Predicted): PredictedRefusal | null {
  if (chances.length === 0 && truth.length === 0) return 'empty'
  if (chances.length !== truth.length) return 'uneven-rows'
  for (let i = 0; i < truth.length; i++) {
    const p = chances[i] ?? -1
    if (!(p >= 0 && p <= 1)) return 'chance-not-0-to-1'
    if (truth[i] !== 0 && truth[i] !== 1) return 'truth-not-0-or-1'
  }
  return null
}

/** Calibration in the large and by a line (Cox 1958; Steyerberg 2019), Brier 1950, the test of Spiegelhalter 1986, D, U and Q of Harrell 2015. */
export function calibration(data: Predicted): Result<Calibration, PredictedRefusal> {
  const refusal = predictedRefusal(data)
  if (refusal !== null) return err(refusal)
  const chances = Float64Array.from(data.chances)
  const truth = Float64Array.from(data.truth)
  const n = truth.length
  const [observed, expected] = [sum(truth), sum(chances)]
  const rate = observed / n
  const brier = sum(chances.map((p, i) => ((truth[i] ?? 0) - p) ** 2)) / n
  const off = sum(chances.map((p, i) => ((truth[i] ?? 0) - p) * (1 - 2 * p)))
  const spread = sum(chances.map(p => (1 - 2 * p) ** 2 * p * (1 - p)))
  const z = ratio(off, Math.sqrt(spread))
  return ok({
    n,
    observed,
    expected,
    observedOverExpected: ratio(observed, expected),
    brier,
    brierScaled: rate === 0 || rate === 1 ? null : 1 - brier / (rate * (1 - rate)),
    logLikelihood: figure(logLikelihood(chances, truth)),
    spiegelhalterZ: z,
    spiegelhalterP: z === null ? null : normalTwoSided(z),
    recalibration: recalibrate(chances, truth),
  })
}

const logLikelihood = (chances: Float64Array, truth: Float64Array): number =>
  sum(chances.map((p, i) => Math.log(truth[i] === 1 ? p : 1 - p)))

function recalibrate(chances: Float64Array, truth: Float64Array): Result<Recalibration, RecalibrationRefusal> {
  if (chances.some(p => p === 0 || p === 1)) return err('chance-of-0-or-1')
  if (!overlap(chances, truth)) return err('no-overlap')
  const logits = chances.map(logit)
  const ones = new Float64Array(truth.length).fill(1)
  // Counted from the middle one, so that far-off chances are not where the first step is taken.
  const middle = quantile7(logits.toSorted(), 0.5)
  const nothing = fitLogistic({ columns: [ones], truth })
  const large = fitLogistic({ columns: [ones], truth, offset: logits.map(x => x - middle) })
  const line = fitLogistic({ columns: [ones, logits], truth })
  if (!nothing.ok || !large.ok || !line.ok) return err('not-settled')
  const n = truth.length
  const gained = 2 * (logLikelihood(chances, truth) - nothing.value.logLikelihood)
  const discrimination = (gained - 1) / n
  const unreliability = (2 * (line.value.logLikelihood - logLikelihood(chances, truth)) - 2) / n
  const at = ({ coefficients, errors }: typeof line.value, i: number): Estimate => ({
    estimate: coefficients[i] ?? 0,
    se: errors[i] ?? 0,
  })
  return ok({
    interceptInTheLarge: { ...at(large.value, 0), estimate: (large.value.coefficients[0] ?? 0) - middle },
    intercept: at(line.value, 0),
    slope: at(line.value, 1),
    r2Nagelkerke: nagelkerke(nothing.value.logLikelihood, logLikelihood(chances, truth), n),
    discrimination,
    unreliability,
    quality: discrimination - unreliability,
  })
}

/** Whether the chances of those it came to and of the others overlap: only then is there a finite fit (Albert & Anderson 1984). */
function overlap(chances: Float64Array, truth: Float64Array): boolean {
  const came = chances.filter((_, i) => truth[i] === 1).sort()
  const not = chances.filter((_, i) => truth[i] === 0).sort()
  const isPast = (a: number | undefined, b: number | undefined) => a !== undefined && b !== undefined && a > b
  return isPast(came.at(-1), not[0]) && isPast(not.at(-1), came[0])
}
