// Accuracy against the figures of R (pROC, epiR, cutpointr) and of printed papers.
import { expect, test } from 'vitest'
import cohort from '../../fixtures/data/synth_cohort_9x4.csv?raw'
import two from '../../fixtures/data/synth_two_scores.csv?raw'
import bootstrap from '../../fixtures/refs/bootstrap_cut_synth.json'
import design from '../../fixtures/refs/design_vectors.json'
import paired from '../../fixtures/refs/roc_paired_delong_synth.json'
import refs from '../../fixtures/refs/roc_synth_cohort.json'
import scoresCsv from '../../fixtures/refs/scores_synth_cohort.csv?raw'
import textbook from '../../fixtures/refs/textbook_vectors.json'
import { cell, column, tableOf } from '../../fixtures/table.ts'
import { randomOfSeed } from '../chance.ts'
import type { Figure, Interval } from '../defined.ts'
import { rankCorrelation } from '../ranks.ts'
import { auc } from './auc.ts'
import { bootstrapCut } from './bootstrap-cut.ts'
import { chooseCut } from './cut-off.ts'
import { pairedDelong } from './paired.ts'
import { type Proportion, proportion } from './proportion.ts'
import { rocTable } from './roc.ts'
import { buderer } from './sample-size.ts'
import type { Scored } from './scored.ts'
import { twoByTwo, valuesAt } from './two-by-two.ts'

const truths = new Map(tableOf(cohort).map(row => [row.id, cell(row, 'criterion')]))
const scored = tableOf(scoresCsv).flatMap(row => {
  const score = cell(row, 'prorate2_round')
  const truth = truths.get(row.id)
  return score === null || truth === null || truth === undefined ? [] : [{ score, truth }]
})
const data: Scored = { scores: scored.map(r => r.score), truth: scored.map(r => r.truth) }

const holds = (got: Figure | undefined, wanted: number | null, digits = 9): void => {
  if (wanted === null) expect(got).toBeNull()
  else expect(got).toBeCloseTo(wanted, digits)
}
const spans = (got: Interval | null | undefined, wanted: { lower: number; upper: number }): void => {
  holds(got?.lower, wanted.lower)
  holds(got?.upper, wanted.upper)
}
type Ends = { readonly est: number; readonly lower: number; readonly upper: number }
const isProportion = (got: Proportion | undefined, wilson: Ends, exact: Ends): void => {
  for (const { est } of [wilson, exact]) holds(got?.estimate, est)
  spans(got?.wilson, wilson)
  spans(got?.exact, exact)
}

test('the area and each of its errors are as in pROC', () => {
  const got = auc(data)
  if (!got.ok) throw new Error(got.error)
  expect(got.value).toMatchObject({ positives: refs.nPos, negatives: refs.nNeg, mannWhitneyU: refs.mannWhitneyU })
  expect(scored).toHaveLength(refs.n)
  holds(got.value.positives / scored.length, refs.prevalence)
  holds(got.value.auc, refs.auc)
  holds(got.value.delongVariance, refs.delong.var)
  holds(got.value.delongSe, refs.delong.se)
  spans(got.value.delong95, refs.delong)
  spans(got.value.delongLogit95, refs.delongLogit95)
  holds(got.value.hanleyMcNeilSe, refs.hanleyMcNeilSe)
})

const table = rocTable(
  data,
  refs.table.map(row => row.cut),
)

test.each(refs.table.map((row, i) => [row.cut, row, i] as const))('cut-off %i is as in R', (cut, row, i) => {
  const got = table.ok ? table.value[i] : undefined
  expect(got).toMatchObject({
    cut,
    truePositive: row.TP,
    falsePositive: row.FP,
    falseNegative: row.FN,
    trueNegative: row.TN,
  })
  holds(got?.sensitivity.estimate, row.sens)
  holds(got?.specificity.estimate, row.spec)
  holds(got?.ppv.estimate, row.ppv)
  holds(got?.npv.estimate, row.npv)
  holds(got?.lrPositive, row.lrPos)
  holds(got?.lrNegative, row.lrNeg)
  holds(got?.youden, row.youden)
  holds(got?.accuracy, row.accuracy)
  holds(got?.f1, row.f1)
  holds(got?.numberNeededToScreen, row.numberNeededToScreenPos)
  isProportion(got?.sensitivity, row.sensWilson, row.sensExact)
  isProportion(got?.specificity, row.specWilson, row.specExact)
  for (const [prevalence, wanted] of Object.entries(row.ppvAt))
    holds(valuesAt(Number(prevalence), row.sens, row.spec).ppv, wanted)
  for (const [prevalence, wanted] of Object.entries(row.npvAt))
    holds(valuesAt(Number(prevalence), row.sens, row.spec).npv, wanted)
})

test('cut-offs by Youden and by the corner are as in R', () => {
  const youden = chooseCut(data, { kind: 'youden' })
  expect(youden.ok && youden.value.cuts).toEqual(refs.youdenCuts)
  holds(youden.ok ? youden.value.reached : null, refs.youdenMax)
  const corner = chooseCut(data, { kind: 'closest-top-left' })
  expect(corner.ok && corner.value.cuts).toEqual(refs.closestTopLeftCuts)
})

const truth = column(two, 'criterion')
const total = column(two, 'total')
const short = column(two, 'short2')

test('the paired test is as in pROC', () => {
  const got = pairedDelong({ first: total, second: short, truth })
  if (!got.ok) throw new Error(got.error)
  holds(got.value.auc1, paired.auc1)
  holds(got.value.auc2, paired.auc2)
  holds(got.value.covariance, paired.cov)
  holds(got.value.z, paired.z)
  holds(got.value.p, paired.p)
  holds(rankCorrelation(total, short), paired.spearmanBetweenScores)
})

test('the bootstrap of a cut-off is as in R, within what chance allows', () => {
  const got = bootstrapCut({ scores: total, truth }, randomOfSeed(20261121), {
    resamples: bootstrap.B,
    rule: { kind: 'youden' },
  })
  if (!got.ok) throw new Error(got.error)
  holds(got.value.inSampleJ, bootstrap.inSampleJ)
  expect(Math.abs(got.value.cutMedian - bootstrap.cutMedian)).toBeLessThanOrEqual(1)
  expect(Math.abs(got.value.cut95.lower - (bootstrap.cutPercentile95[0] ?? 0))).toBeLessThanOrEqual(1)
  expect(Math.abs(got.value.cut95.upper - (bootstrap.cutPercentile95[1] ?? 0))).toBeLessThanOrEqual(1)
  expect(Math.abs(got.value.bootMeanJ - bootstrap.bootMeanJ)).toBeLessThan(0.02)
  const shareOf = (times: number) => times / bootstrap.B
  for (const [cut, times] of Object.entries(bootstrap.cutFrequencies)) {
    const found = got.value.frequencies.find(f => f.cut === Number(cut))?.times ?? 0
    expect(Math.abs(shareOf(found) - shareOf(times))).toBeLessThan(0.05)
  }
  expect(Math.abs((got.value.outOfBagJ ?? 1) - bootstrap.oobMeanJ)).toBeLessThan(0.02)
})

test('Altman and Bland’s liver scan is as they printed it', () => {
  const liver = textbook.altmanBland
  const got = twoByTwo({
    truePositive: liver.TP,
    falsePositive: liver.FP,
    falseNegative: liver.FN,
    trueNegative: liver.TN,
  })
  holds(got.sensitivity.estimate, liver.sens)
  holds(got.specificity.estimate, liver.spec)
  holds(got.ppv.estimate, liver.ppv)
  holds(got.npv.estimate, liver.npv)
  holds(got.lrPositive, liver.lrPos)
  holds(got.lrNegative, liver.lrNeg)
  holds(got.diagnosticOddsRatio, liver.dor)
  isProportion(got.sensitivity, liver.wilsonSens, liver.exactSens)
  isProportion(got.specificity, liver.wilsonSpec, liver.exactSpec)
  const at = valuesAt(0.25, liver.sens, liver.spec)
  holds(at.ppv, liver.ppvAt25)
  holds(at.npv, liver.npvAt25)
  const printed = [0.9, 0.63, 0.88, 0.67]
  const figures = [got.sensitivity, got.specificity, got.ppv, got.npv].map(p => p.estimate)
  figures.forEach((f, i) => holds(f, printed[i] ?? null, 2))
  holds(got.lrPositive, 2.4, 1)
  holds(at.ppv, 0.45, 2)
  holds(at.npv, 0.95, 2)
})

test('none of twenty has an interval all the same', () => {
  const { x, n, wilson, exact } = textbook.wilsonZero
  isProportion(proportion(x, n), wilson, exact)
})

test.each(design.bayes.flatMap(b => b.table.map(row => [b.name, row.prev, b, row] as const)))(
  'predictive values of %s at %d',
  (_, prevalence, { sens, spec }, row) => {
    const got = valuesAt(prevalence, sens, spec)
    holds(got.ppv, row.ppv)
    holds(got.npv, row.npv)
  },
)

test.each(design.buderer)('Buderer’s sample size: $n', ({ sens, spec, halfWidth, prevalence, n }) => {
  const aim = sens === undefined ? ({ specificity: spec ?? Number.NaN } as const) : ({ sensitivity: sens } as const)
  expect(buderer(aim, { halfWidth, prevalence })).toBe(n)
})
