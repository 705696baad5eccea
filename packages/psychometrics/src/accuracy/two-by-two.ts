// A test against the truth in four counts.
import { type Figure, ratio } from '../defined.ts'
import { type Proportion, proportion } from './proportion.ts'

/** How many the test called right and wrong. */
export type Counts = {
  readonly truePositive: number
  readonly falsePositive: number
  readonly falseNegative: number
  readonly trueNegative: number
}

/** What four counts say of a test; each figure is null where it would divide by nobody. */
export type TwoByTwo = Counts & {
  readonly sensitivity: Proportion
  readonly specificity: Proportion
  /** At the prevalence of the study itself; see `valuesAt` for another. */
  readonly ppv: Proportion
  readonly npv: Proportion
  readonly lrPositive: Figure
  readonly lrNegative: Figure
  readonly diagnosticOddsRatio: Figure
  readonly youden: Figure
  readonly accuracy: Figure
  readonly f1: Figure
  /** How many with a positive test must be seen to find one who has it. */
  readonly numberNeededToScreen: Figure
}

/** Measures of a test from four counts (Altman & Bland 1994; Youden 1950; Glas et al. 2003 for the odds ratio); every figure is null if one of them is no whole number from 0. */
export function twoByTwo(counts: Counts): TwoByTwo {
  const { truePositive, falsePositive, falseNegative, trueNegative } = counts
  const given = [truePositive, falsePositive, falseNegative, trueNegative]
  // What is made of NaN is undefined, and comes out as null.
  const [tp = Number.NaN, fp = Number.NaN, fn = Number.NaN, tn = Number.NaN] = given.every(
    x => Number.isSafeInteger(x) && x >= 0,
  )
    ? given
    : []
  const sensitivity = proportion(tp, tp + fn)
  const specificity = proportion(tn, tn + fp)
  const [se, sp] = [sensitivity.estimate, specificity.estimate]
  return {
    ...counts,
    sensitivity,
    specificity,
    ppv: proportion(tp, tp + fp),
    npv: proportion(tn, tn + fn),
    lrPositive: se === null || sp === null ? null : ratio(se, 1 - sp),
    lrNegative: se === null || sp === null ? null : ratio(1 - se, sp),
    diagnosticOddsRatio: ratio(tp * tn, fp * fn),
    youden: se === null || sp === null ? null : se + sp - 1,
    accuracy: ratio(tp + tn, tp + fp + fn + tn),
    f1: ratio(2 * tp, 2 * tp + fp + fn),
    numberNeededToScreen: ratio(tp + fp, tp),
  }
}

/** What a positive and a negative result are worth where `prevalence` of people have it. */
export type PredictiveValues = { readonly prevalence: number; readonly ppv: Figure; readonly npv: Figure }

/** Predictive values at a prevalence by Bayes (Altman & Bland 1994); null outside 0 to 1 or where nobody would get that result. */
export function valuesAt(prevalence: number, sensitivity: number, specificity: number): PredictiveValues {
  if (![prevalence, sensitivity, specificity].every(x => x >= 0 && x <= 1)) return { prevalence, ppv: null, npv: null }
  const [has, has0] = [prevalence, 1 - prevalence]
  return {
    prevalence,
    ppv: ratio(sensitivity * has, sensitivity * has + (1 - specificity) * has0),
    npv: ratio(specificity * has0, specificity * has0 + (1 - sensitivity) * has),
  }
}
