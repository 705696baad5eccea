// Accuracy beyond the vectors: what holds for any scores.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomOfSeed } from '../chance.ts'
import { auc } from './auc.ts'
import { bootstrapCut } from './bootstrap-cut.ts'
import { chooseCut } from './cut-off.ts'
import { pairedDelong } from './paired.ts'
import { proportion } from './proportion.ts'
import { rocTable } from './roc.ts'
import type { Scored } from './scored.ts'
import { twoByTwo } from './two-by-two.ts'

type Person = { readonly score: number; readonly other: number; readonly truth: number }
const person = fc.record({ score: fc.integer({ min: -4, max: 9 }), other: fc.nat(6), truth: fc.nat(1) })
/** People of whom at least two have it and two have not. */
const people = fc
  .array(person, { maxLength: 30 })
  .map(all => [...[0, 0, 1, 1].map((truth, i) => ({ score: i, other: 5 - i, truth })), ...all])
const scoredBy = (all: readonly Person[], score: (p: Person) => number = p => p.score): Scored => ({
  scores: all.map(score),
  truth: all.map(p => p.truth),
})
const aucOf = (data: Scored) => {
  const got = auc(data)
  if (!got.ok) throw new Error(got.error)
  return got.value
}
const near = (a: number | null, b: number | null) => {
  if (a === null || b === null) expect(a).toBe(b)
  else expect(Math.abs(a - b)).toBeLessThan(1e-9)
}

/** DeLong’s areas and covariances by their definition: each with each, n². */
function byDefinition(all: readonly Person[], scores: readonly ((p: Person) => number)[]) {
  const have = all.filter(p => p.truth === 1)
  const haveNot = all.filter(p => p.truth === 0)
  const psi = (x: number, y: number) => (x > y ? 1 : x === y ? 0.5 : 0)
  const mean = (x: readonly number[]) => x.reduce((s, v) => s + v, 0) / x.length
  const cov = (x: readonly number[], y: readonly number[]) =>
    x.reduce((s, v, i) => s + (v - mean(x)) * ((y[i] ?? 0) - mean(y)), 0) / (x.length - 1)
  const v10 = scores.map(s => have.map(x => mean(haveNot.map(y => psi(s(x), s(y))))))
  const v01 = scores.map(s => haveNot.map(y => mean(have.map(x => psi(s(x), s(y))))))
  const covariance = (i: number, j: number) =>
    cov(v10[i] ?? [], v10[j] ?? []) / have.length + cov(v01[i] ?? [], v01[j] ?? []) / haveNot.length
  return { areas: v10.map(mean), covariance }
}

test('the area and DeLong’s variance are those of the definition, placement by placement', () => {
  fc.assert(
    fc.property(people, all => {
      const wanted = byDefinition(all, [p => p.score])
      const got = aucOf(scoredBy(all))
      near(got.auc, wanted.areas[0] ?? null)
      near(got.delongVariance ?? 0, wanted.covariance(0, 0))
    }),
  )
})

test('the paired test’s covariance is that of the definition', () => {
  fc.assert(
    fc.property(people, all => {
      const wanted = byDefinition(all, [p => p.score, p => p.other])
      const got = pairedDelong({
        first: all.map(p => p.score),
        second: all.map(p => p.other),
        truth: all.map(p => p.truth),
      })
      expect(got.ok).toBe(true)
      near(got.ok ? got.value.covariance : null, wanted.covariance(0, 1))
    }),
  )
})

test('scores turned round have the rest of the area, and so do labels that are swapped', () => {
  fc.assert(
    fc.property(people, all => {
      const here = aucOf(scoredBy(all))
      const turned = aucOf(scoredBy(all, p => -p.score))
      const swapped = aucOf(scoredBy(all.map(p => ({ ...p, truth: 1 - p.truth }))))
      for (const other of [turned, swapped]) {
        near(here.auc, 1 - other.auc)
        near(here.delongVariance, other.delongVariance)
      }
    }),
  )
})

test('neither the order of rows nor a rising change of scale changes anything', () => {
  fc.assert(
    fc.property(people, all => {
      const here = aucOf(scoredBy(all))
      expect(aucOf(scoredBy(all.toReversed()))).toEqual(here)
      expect(aucOf(scoredBy(all, p => Math.exp(p.score)))).toEqual(here)
    }),
  )
})

test('areas and intervals stay inside 0 to 1, around the estimate', () => {
  fc.assert(
    fc.property(people, all => {
      const { auc: area, delong95, delongLogit95, hanleyMcNeilSe } = aucOf(scoredBy(all))
      for (const ends of [delong95, delongLogit95]) {
        if (ends === null) continue
        expect(ends.lower).toBeGreaterThanOrEqual(0)
        expect(ends.upper).toBeLessThanOrEqual(1)
        expect(ends.lower).toBeLessThanOrEqual(area)
        expect(ends.upper).toBeGreaterThanOrEqual(area)
      }
      expect(hanleyMcNeilSe).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('both intervals of a proportion hold it, and the exact one is never empty', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (x, rest) => {
      fc.pre(x + rest > 0)
      const { estimate, wilson, exact } = proportion(x, x + rest)
      for (const ends of [wilson, exact]) {
        expect(ends?.lower).toBeLessThanOrEqual(estimate ?? Number.NaN)
        expect(ends?.upper).toBeGreaterThanOrEqual(estimate ?? Number.NaN)
      }
      const mirrored = proportion(rest, x + rest)
      near(mirrored.wilson?.upper ?? null, 1 - (wilson?.lower ?? 0))
      near(mirrored.exact?.upper ?? null, 1 - (exact?.lower ?? 0))
    }),
  )
})

test('swapped labels and a swapped test turn sensitivity into specificity', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), (a, b, c, d) => {
      const here = twoByTwo({ truePositive: a, falsePositive: b, falseNegative: c, trueNegative: d })
      const there = twoByTwo({ truePositive: d, falsePositive: c, falseNegative: b, trueNegative: a })
      expect(there.sensitivity).toEqual(here.specificity)
      expect(there.ppv).toEqual(here.npv)
      expect(there.accuracy).toEqual(here.accuracy)
    }),
  )
})

test('the sensitive cut-off is the most specific of those sensitive enough', () => {
  fc.assert(
    fc.property(people, fc.constantFrom(0.5, 0.8, 0.9, 1), (all, sensitivity) => {
      const data = scoredBy(all)
      const chosen = chooseCut(data, { kind: 'sensitivity-at-least', sensitivity })
      const cuts = [...new Set(all.map(p => p.score))]
      const table = rocTable(data, cuts)
      const able = table.ok ? table.value.filter(row => (row.sensitivity.estimate ?? 0) >= sensitivity) : []
      near(chosen.ok ? chosen.value.reached : null, Math.max(...able.map(row => row.specificity.estimate ?? 0)))
    }),
  )
})

test('a seed repeats a bootstrap, and another seed does not', () => {
  const data = {
    scores: Array.from({ length: 60 }, (_, i) => (i * 7) % 23),
    truth: Array.from({ length: 60 }, (_, i) => (i % 23 > 9 ? 1 : 0)),
  }
  const run = (seed: number) => bootstrapCut(data, randomOfSeed(seed), { resamples: 50, rule: { kind: 'youden' } })
  expect(run(4)).toEqual(run(4))
  expect(run(4)).not.toEqual(run(5))
})

test('a million rows are as one in small: every row ten thousand times over has the same area', () => {
  const small = { scores: [1, 3, 2, 5, 4, 3, 6, 2, 7, 5], truth: [0, 0, 0, 1, 0, 1, 1, 1, 1, 0] }
  const n = 1_000_000
  const big = {
    scores: Float64Array.from({ length: n }, (_, i) => small.scores[i % 10] ?? 0),
    truth: Uint8Array.from({ length: n }, (_, i) => small.truth[i % 10] ?? 0),
  }
  near(aucOf(big).auc, aucOf(small).auc)
  expect(aucOf(big).delongSe).toBeLessThan(0.001)
})
