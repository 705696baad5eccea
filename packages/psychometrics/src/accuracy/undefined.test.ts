// Accuracy where it is undefined: each refusal has its name, each missing figure is null.
import { expect, test } from 'vitest'
import { randomOfSeed } from '../chance.ts'
import { auc } from './auc.ts'
import { bootstrapCut } from './bootstrap-cut.ts'
import { chooseCut } from './cut-off.ts'
import { pairedDelong } from './paired.ts'
import { clopperPearson, proportion, wilson } from './proportion.ts'
import { rocTable } from './roc.ts'
import { buderer } from './sample-size.ts'
import type { Scored } from './scored.ts'
import { twoByTwo, valuesAt } from './two-by-two.ts'

const aucOf = (data: Scored) => {
  const got = auc(data)
  if (!got.ok) throw new Error(got.error)
  return got.value
}

test.each([
  ['nobody', [], [], 'empty'],
  ['more scores than truths', [1, 2], [1], 'uneven-rows'],
  ['a score that is no number', [1, Number.NaN], [0, 1], 'not-a-number'],
  ['an endless score', [1, Number.POSITIVE_INFINITY], [0, 1], 'not-a-number'],
  ['a truth that is neither', [1, 2, 3], [0, 1, 2], 'truth-not-0-or-1'],
  ['nobody who has it', [1, 2], [0, 0], 'one-class'],
  ['nobody who has it not', [1, 2], [1, 1], 'one-class'],
] as const)('%s is refused by name', (_, scores, truth, error) => {
  const refused = { ok: false, error }
  expect(auc({ scores, truth })).toEqual(refused)
  expect(rocTable({ scores, truth }, [1])).toEqual(refused)
  expect(chooseCut({ scores, truth }, { kind: 'youden' })).toEqual(refused)
  expect(pairedDelong({ first: scores, second: scores, truth })).toEqual(refused)
  expect(bootstrapCut({ scores, truth }, randomOfSeed(1), { resamples: 10, rule: { kind: 'youden' } })).toEqual(refused)
})

test('a second score that is no score is refused too', () => {
  expect(pairedDelong({ first: [1, 2], second: [1, Number.NaN], truth: [0, 1] })).toEqual({
    ok: false,
    error: 'not-a-number',
  })
})

test.each([
  ['all scores are one', [3, 3, 3, 3], 0.5],
  ['nothing overlaps', [1, 2, 8, 9], 1],
])('where %s the error is unknown, not 0', (_, scores, area) => {
  const got = aucOf({ scores, truth: [0, 0, 1, 1] })
  expect(got).toMatchObject({ auc: area, delongVariance: null, delongSe: null, delong95: null, delongLogit95: null })
})

test('one person on a side has an area but no DeLong error', () => {
  expect(aucOf({ scores: [1, 2, 3], truth: [0, 1, 0] })).toMatchObject({ auc: 0.5, delongVariance: null })
  expect(pairedDelong({ first: [1, 2, 3], second: [2, 1, 3], truth: [0, 1, 0] })).toMatchObject({
    ok: true,
    value: { auc1: 0.5, covariance: null, z: null, p: null, difference95: null },
  })
})

test('a score against itself has no test', () => {
  const first = [1, 4, 2, 5, 3]
  expect(pairedDelong({ first, second: first, truth: [0, 1, 0, 1, 1] })).toMatchObject({
    ok: true,
    value: { difference: 0, z: null, p: null },
  })
})

test('minus zero is zero', () => {
  expect(aucOf({ scores: [-0, 0], truth: [0, 1] }).auc).toBe(0.5)
})

test('four counts of nobody are undefined throughout', () => {
  const nobody = { estimate: null, wilson: null, exact: null }
  expect(twoByTwo({ truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 })).toEqual({
    truePositive: 0,
    falsePositive: 0,
    falseNegative: 0,
    trueNegative: 0,
    sensitivity: nobody,
    specificity: nobody,
    ppv: nobody,
    npv: nobody,
    lrPositive: null,
    lrNegative: null,
    diagnosticOddsRatio: null,
    youden: null,
    accuracy: null,
    f1: null,
    numberNeededToScreen: null,
  })
})

test.each([[-1], [0.5], [Number.NaN], [Number.POSITIVE_INFINITY]])(
  'a count of %d makes every figure undefined',
  count => {
    const { sensitivity, specificity, ppv, accuracy, f1, youden, diagnosticOddsRatio, numberNeededToScreen } = twoByTwo(
      {
        truePositive: count,
        falsePositive: 2,
        falseNegative: 3,
        trueNegative: 4,
      },
    )
    const nothing = { estimate: null, wilson: null, exact: null }
    expect([sensitivity, specificity, ppv]).toEqual([nothing, nothing, nothing])
    expect([accuracy, f1, youden, diagnosticOddsRatio, numberNeededToScreen]).toEqual([null, null, null, null, null])
  },
)

test.each([
  [-1, 5],
  [6, 5],
  [0, 0],
  [Number.NaN, 5],
])('%d of %d is no proportion', (successes, trials) => {
  expect(proportion(successes, trials)).toEqual({ estimate: null, wilson: null, exact: null })
})

test('a confidence of all or nothing has no interval, and less of it a shorter one', () => {
  expect([wilson(3, 9, 1), wilson(3, 9, 0), clopperPearson(3, 9, 1), clopperPearson(3, 9, Number.NaN)]).toEqual([
    null,
    null,
    null,
    null,
  ])
  for (const of of [wilson, clopperPearson]) expect(of(3, 9, 0.8)?.lower).toBeGreaterThan(of(3, 9)?.lower ?? 1)
})

test('a cut-off that is no number is refused', () => {
  expect(rocTable({ scores: [1, 2], truth: [0, 1] }, [1, Number.NaN])).toEqual({ ok: false, error: 'not-a-number' })
})

test('predictive values outside 0 to 1 are undefined', () => {
  expect(valuesAt(1.2, 0.9, 0.8)).toEqual({ prevalence: 1.2, ppv: null, npv: null })
  expect(valuesAt(0, 0.9, 1)).toEqual({ prevalence: 0, ppv: null, npv: 1 })
})

test('a sensitivity nobody reaches has no cut-off', () => {
  expect(
    chooseCut({ scores: [1, 2], truth: [0, 1] }, { kind: 'sensitivity-at-least', sensitivity: 1.1 }),
  ).toMatchObject({ ok: true, value: { cuts: [], reached: null } })
})

test.each([
  [{ sensitivity: 1.1 }, 0.05, 0.1],
  [{ sensitivity: 0.9 }, 0, 0.1],
  [{ sensitivity: 0.9 }, 0.05, 0],
  [{ specificity: 0.9 }, 0.05, 1],
])('no number is enough for %o within %d at %d', (expected, halfWidth, prevalence) => {
  expect(buderer(expected, { halfWidth, prevalence })).toBeNull()
})

test('resamples with people on one side alone are counted, and no resamples are refused', () => {
  const few = { scores: [1, 2], truth: [0, 1] }
  const got = bootstrapCut(few, randomOfSeed(2), { resamples: 200, rule: { kind: 'youden' } })
  expect(got).toMatchObject({ ok: true, value: { outOfBagJ: null, optimism: null } })
  expect(got.ok && got.value.unusable).toBeGreaterThan(60)
  expect(bootstrapCut(few, randomOfSeed(2), { resamples: 0, rule: { kind: 'youden' } })).toEqual({
    ok: false,
    error: 'no-resamples',
  })
})
