// What acting on a predicted chance is worth, against acting for all or for nobody.
import { err, ok, type Result } from '@holdfast/domain'
import { ratio } from '../defined.ts'
import { countBelow } from '../accuracy/scored.ts'
import { type Predicted, type PredictedRefusal, predictedRefusal } from './calibration.ts'

/** One threshold: the chance from which one would act, and the net benefit in true positives per person. */
export type DecisionPoint = {
  readonly threshold: number
  readonly truePositive: number
  readonly falsePositive: number
  readonly netBenefit: number
  readonly netBenefitAll: number
  readonly netBenefitNone: 0
  /** How many of a hundred people are spared without a true positive lost; null at a threshold of 0. */
  readonly avoidedPer100: number | null
}

/** Net benefit TP/n - FP/n · t/(1 - t) with p >= t (Vickers & Elkin 2006). */
export function decisionCurve(
  data: Predicted,
  thresholds: readonly number[],
): Result<readonly DecisionPoint[], PredictedRefusal | 'threshold-not-0-to-below-1'> {
  const refusal = predictedRefusal(data)
  if (refusal !== null) return err(refusal)
  if (!thresholds.every(t => t >= 0 && t < 1)) return err('threshold-not-0-to-below-1')
  const n = data.truth.length
  const having = chancesOf(data, 1)
  const without = chancesOf(data, 0)
  return ok(
    thresholds.map(threshold => {
      const odds = threshold / (1 - threshold)
      const truePositive = having.length - countBelow(having, threshold)
      const falsePositive = without.length - countBelow(without, threshold)
      const netBenefit = truePositive / n - (falsePositive / n) * odds
      const netBenefitAll = having.length / n - (without.length / n) * odds
      return {
        threshold,
        truePositive,
        falsePositive,
        netBenefit,
        netBenefitAll,
        netBenefitNone: 0,
        avoidedPer100: ratio(100 * (netBenefit - netBenefitAll), odds),
      }
    }),
  )
}

/** The chances of those with one outcome, in rising order. */
const chancesOf = ({ chances, truth }: Predicted, outcome: 0 | 1): Float64Array =>
  Float64Array.from(chances)
    .filter((_, i) => truth[i] === outcome)
    .sort()
