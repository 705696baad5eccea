// Calibration and the decision curve against the figures of R (glm, rms), and what is undefined.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import predictions from '../../fixtures/data/synth_predictions.csv?raw'
import refs from '../../fixtures/refs/calibration_synth.json'
import design from '../../fixtures/refs/design_vectors.json'
import curve from '../../fixtures/refs/decision_curve_synth.json'
import { column } from '../../fixtures/table.ts'
import { auc } from '../accuracy/auc.ts'
import { calibration } from './calibration.ts'
import { decisionCurve } from './decision-curve.ts'
import { calibrationCurve } from './groups.ts'
import { fitLogistic } from './logistic.ts'
import { rateOfGroup } from './logit-norm.ts'
import { smoothCalibration } from './smooth.ts'

const get = <T>(got: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }): T => {
  if (!got.ok) throw new Error(got.error)
  return got.value
}
const data = { chances: column(predictions, 'p'), truth: column(predictions, 'y') }

test('calibration in the large, Brier and Spiegelhalter are as in R', () => {
  const got = get(calibration(data))
  expect(got).toMatchObject({ n: refs.n, observed: refs.observed })
  expect(got.expected).toBeCloseTo(refs.expected, 9)
  expect(got.observedOverExpected).toBeCloseTo(refs.OE, 9)
  expect(got.brier).toBeCloseTo(refs.brier, 9)
  expect(got.brierScaled).toBeCloseTo(refs.brierScaled, 9)
  expect(got.logLikelihood).toBeCloseTo(refs.logLik, 9)
  expect(got.spiegelhalterZ).toBeCloseTo(refs.spiegelhalterZ, 9)
  expect(got.spiegelhalterZ).toBeCloseTo(refs.rmsValProb['S:z'], 9)
  expect(got.spiegelhalterP).toBeCloseTo(refs.rmsValProb['S:p'], 9)
})

test('the recalibration is as in R', () => {
  const got = get(get(calibration(data)).recalibration)
  expect(got.interceptInTheLarge.estimate).toBeCloseTo(refs.interceptInTheLarge, 9)
  expect(Math.abs(got.interceptInTheLarge.se - refs.interceptInTheLargeSe)).toBeLessThan(1e-6)
  // glm stops a little before the maximum (by 4e-9 here); rms goes on to it, and there we meet to 1e-9.
  expect(Math.abs(got.intercept.estimate - refs.recalIntercept)).toBeLessThan(1e-6)
  expect(Math.abs(got.slope.estimate - refs.recalSlope)).toBeLessThan(1e-6)
  expect(got.intercept.estimate).toBeCloseTo(refs.rmsValProb.Intercept, 9)
  expect(got.slope.estimate).toBeCloseTo(refs.rmsValProb.Slope, 9)
  // glm takes its errors from the weights of the step before the last (0.0866748 at that step, 0.0866792 at the maximum).
  expect(Math.abs(got.slope.se - refs.recalSlopeSe)).toBeLessThan(1e-5)
})

test('Harrell’s measures are as in rms, to 1e-6', () => {
  const got = get(get(calibration(data)).recalibration)
  const area = get(auc({ scores: data.chances, truth: data.truth })).auc
  const wanted = refs.rmsValProb
  const away = [
    2 * area - 1 - wanted.Dxy,
    area - wanted['C (ROC)'],
    (got.r2Nagelkerke ?? 9) - wanted.R2,
    got.discrimination - wanted.D,
    got.unreliability - wanted.U,
    got.quality - wanted.Q,
    get(calibration(data)).brier - wanted.Brier,
    got.intercept.estimate - wanted.Intercept,
    got.slope.estimate - wanted.Slope,
  ]
  for (const distance of away) expect(Math.abs(distance)).toBeLessThan(1e-6)
})

test('the distances from a smooth line are as in rms, whose smoother is R’s lowess', () => {
  const got = get(smoothCalibration(data))
  const { Eavg, E90, Emax } = refs.rmsValProb
  expect(Math.abs(got.eAverage - Eavg)).toBeLessThan(1e-9)
  expect(Math.abs(got.e90 - E90)).toBeLessThan(1e-9)
  expect(Math.abs(got.eMax - Emax)).toBeLessThan(1e-9)
})

test.each(design.logitNorm.flatMap(norm => Object.entries(norm.at).map(([s, wanted]) => [s, norm, wanted] as const)))(
  'the rate of groups with a score of %s lies on the line through the known one',
  (score, { p2, b }, wanted) => {
    expect(rateOfGroup({ at: 2, rate: p2, slope: b }, Number(score))).toBeCloseTo(wanted, 12)
  },
)

test('Hosmer and Lemeshow’s test is as in R', () => {
  const got = get(calibrationCurve(data, { groups: 10 }))
  expect(got.points).toHaveLength(refs.hosmerLemeshow.groups)
  expect(got.df).toBe(refs.hosmerLemeshow.df)
  expect(got.chiSquare).toBeCloseTo(refs.hosmerLemeshow.chisq, 9)
  expect(got.p).toBeCloseTo(refs.hosmerLemeshow.p, 9)
})

test.each(curve.map((row, i) => [row.threshold, row, i] as const))('net benefit at %d is as in R', (_, wanted, i) => {
  const got = get(
    decisionCurve(
      data,
      curve.map(row => row.threshold),
    ),
  )[i]
  expect(got).toMatchObject({
    truePositive: wanted.TP,
    falsePositive: wanted.FP,
    netBenefitNone: wanted.netBenefitNone,
  })
  expect(got?.netBenefit).toBeCloseTo(wanted.netBenefitModel, 9)
  expect(got?.netBenefitAll).toBeCloseTo(wanted.netBenefitAll, 9)
  expect(got?.avoidedPer100).toBeCloseTo(wanted.netInterventionsAvoidedPer100, 9)
})

const anyone = fc.record({ p: fc.integer({ min: 1, max: 99 }).map(x => x / 100), y: fc.nat(1) })
const people = fc.array(anyone, { minLength: 1, maxLength: 40 })
const dataOf = (all: readonly { readonly p: number; readonly y: number }[]) => ({
  chances: all.map(a => a.p),
  truth: all.map(a => a.y),
})

test('every person is in one group, and the groups add up to the whole', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 2, max: 12 }), (all, groups) => {
      const { points } = get(calibrationCurve(dataOf(all), { groups }))
      const whole = get(calibration(dataOf(all)))
      expect(points.reduce((s, p) => s + p.n, 0)).toBe(whole.n)
      expect(points.reduce((s, p) => s + p.observed, 0)).toBe(whole.observed)
      expect(points.reduce((s, p) => s + p.expected, 0)).toBeCloseTo(whole.expected, 9)
      for (const [i, p] of points.entries()) expect(p.meanChance).toBeGreaterThan(points[i - 1]?.meanChance ?? 0)
    }),
  )
})

test('swapped outcomes with swapped chances have the same Brier score and the slope of before', () => {
  fc.assert(
    fc.property(people, all => {
      const here = get(calibration(dataOf(all)))
      const there = get(calibration(dataOf(all.map(a => ({ p: 1 - a.p, y: 1 - a.y })))))
      expect(there.brier).toBeCloseTo(here.brier, 9)
      expect(there.recalibration.ok).toBe(here.recalibration.ok)
      if (here.recalibration.ok && there.recalibration.ok)
        expect(there.recalibration.value.slope.estimate).toBeCloseTo(here.recalibration.value.slope.estimate, 6)
    }),
  )
})

test('acting for all is what the model does at a threshold below every chance', () => {
  fc.assert(
    fc.property(people, all => {
      const [lowest] = get(decisionCurve(dataOf(all), [0.005]))
      expect(lowest?.netBenefit).toBeCloseTo(lowest?.netBenefitAll ?? Number.NaN, 12)
    }),
  )
})

test.each([
  ['nobody', [], [], 'empty'],
  ['more chances than people', [0.1, 0.2], [1], 'uneven-rows'],
  ['a chance above 1', [1.2], [1], 'chance-not-0-to-1'],
  ['a chance that is no number', [Number.NaN], [1], 'chance-not-0-to-1'],
  ['an outcome that is neither', [0.2], [2], 'truth-not-0-or-1'],
] as const)('%s is refused by name', (_, chances, truth, error) => {
  const refused = { ok: false, error }
  expect(calibration({ chances, truth })).toEqual(refused)
  expect(calibrationCurve({ chances, truth }, { groups: 10 })).toEqual(refused)
  expect(decisionCurve({ chances, truth }, [0.1])).toEqual(refused)
})

test.each([
  ['a chance of 0', [0, 0.4, 0.6], [0, 1, 0], 'chance-of-0-or-1'],
  ['one outcome alone', [0.2, 0.4, 0.6], [0, 0, 0], 'no-overlap'],
  ['outcomes that the chance parts', [0.2, 0.4, 0.6], [0, 0, 1], 'no-overlap'],
  ['one chance for all', [0.4, 0.4, 0.4], [0, 1, 0], 'no-overlap'],
] as const)('%s has no recalibration, and says why', (_, chances, truth, error) => {
  expect(get(calibration({ chances, truth })).recalibration).toEqual({ ok: false, error })
})

test('what certainty or one outcome leave undefined is null', () => {
  expect(get(calibration({ chances: [0, 0], truth: [0, 0] }))).toMatchObject({
    observedOverExpected: null,
    brierScaled: null,
    spiegelhalterZ: null,
    spiegelhalterP: null,
    logLikelihood: 0,
  })
  expect(get(calibration({ chances: [0, 1], truth: [1, 1] })).logLikelihood).toBeNull()
})

test('one chance for all makes one group and no test, and one group is refused', () => {
  const same = { chances: [0.3, 0.3, 0.3], truth: [0, 1, 0] }
  expect(get(calibrationCurve(same, { groups: 5 }))).toMatchObject({ chiSquare: null, p: null, points: [{ n: 3 }] })
  expect(calibrationCurve(same, { groups: 1 })).toEqual({ ok: false, error: 'too-few-groups' })
})

test('a threshold of 1 is refused, and one of 0 spares nobody countable', () => {
  const some = { chances: [0.3, 0.6], truth: [0, 1] }
  expect(decisionCurve(some, [1])).toEqual({ ok: false, error: 'threshold-not-0-to-below-1' })
  expect(get(decisionCurve(some, [0]))[0]?.avoidedPer100).toBeNull()
})

test('a column that repeats another has no fit', () => {
  const x = [1, 2, 3, 4, 5, 6]
  expect(fitLogistic({ columns: [x, x], truth: [0, 1, 0, 1, 1, 0] })).toEqual({ ok: false, error: 'not-settled' })
})
