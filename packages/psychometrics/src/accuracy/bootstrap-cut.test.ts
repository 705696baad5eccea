// The bootstrap of a cut-off by each rule: what it says fits together, and is that of the people and not of their order.
import { expect, test } from 'vitest'
import { randomOfSeed } from '../chance.ts'
import { bootstrapCut } from './bootstrap-cut.ts'
import { chooseCut, type CutRule } from './cut-off.ts'
import { rocTable } from './roc.ts'
import type { Scored } from './scored.ts'

/** Two hundred invented people whose score tells something, and not all. */
const data: Scored = {
  scores: Array.from({ length: 200 }, (_, i) => ((i * 37) % 29) + (i % 4 === 0 ? 6 : 0)),
  truth: Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 1 : 0)),
}
const resampled = (rule: CutRule, of = data) => {
  const got = bootstrapCut(of, randomOfSeed(9), { resamples: 300, rule })
  if (!got.ok) throw new Error(got.error)
  return got.value
}

test.each<CutRule>([
  { kind: 'youden' },
  { kind: 'closest-top-left' },
  { kind: 'sensitivity-at-least', sensitivity: 0.9 },
])('by $kind the choice among all is that of the rule, and looks too good where it was made', rule => {
  const chosen = chooseCut(data, rule)
  if (!chosen.ok) throw new Error(chosen.error)
  const row = rocTable(data, chosen.value.cuts.slice(0, 1))
  const [here] = row.ok ? row.value : []
  const got = resampled(rule)
  expect(got.rule).toEqual(rule)
  expect(got.sensitivity.inSample).toBeCloseTo(here?.sensitivity.estimate ?? Number.NaN, 12)
  expect(got.specificity.inSample).toBeCloseTo(here?.specificity.estimate ?? Number.NaN, 12)
  expect(got.inSampleJ).toBeCloseTo(here?.youden ?? Number.NaN, 12)
  expect(got.outOfBagJ).toBeCloseTo((got.sensitivity.outOfBag ?? 0) + (got.specificity.outOfBag ?? 0) - 1, 12)
  expect(got.optimism).toBeCloseTo((got.sensitivity.optimism ?? 0) + (got.specificity.optimism ?? 0), 12)
  expect(got.optimism).toBeGreaterThan(0)
  expect(got.frequencies.reduce((sum, { times }) => sum + times, 0)).toBe(got.resamples - got.unusable)
})

test('a sensitivity that was asked for is reached where it is chosen, and not quite among those left out', () => {
  const { sensitivity } = resampled({ kind: 'sensitivity-at-least', sensitivity: 0.9 })
  expect(sensitivity.bootMean).toBeGreaterThanOrEqual(0.9)
  expect(sensitivity.outOfBag).toBeLessThan(sensitivity.bootMean)
  expect(resampled({ kind: 'sensitivity-at-least', sensitivity: 1 }).sensitivity.bootMean).toBe(1)
})

test('rules choose differently', () => {
  expect(resampled({ kind: 'sensitivity-at-least', sensitivity: 0.9 }).cutMedian).toBeLessThan(
    resampled({ kind: 'youden' }).cutMedian,
  )
})

test('the same people in another order have the same bootstrap', () => {
  const turned = { scores: Array.from(data.scores).toReversed(), truth: Array.from(data.truth).toReversed() }
  expect(resampled({ kind: 'youden' }, turned)).toEqual(resampled({ kind: 'youden' }))
})

test('no figure is other than if each resample were written out row by row', () => {
  const few: Scored = { scores: [1, 2, 2, 3, 4, 5], truth: [0, 0, 1, 0, 1, 1] }
  // A source that draws 0, 1, 2 … of six people in turn: each resample is all of them, and nobody is left out.
  let next = 0
  const inTurn = (length: number): Uint8Array => {
    const bytes = new DataView(new ArrayBuffer(length))
    for (let at = 0; at < length; at += 4) bytes.setUint32(at, Math.ceil((((next++ % 6) + 0.5) * 2 ** 32) / 6))
    return new Uint8Array(bytes.buffer)
  }
  const got = bootstrapCut(few, inTurn, { resamples: 5, rule: { kind: 'closest-top-left' } })
  // At 4: two of three who have it, none who has not. At 2: all, and two of three who have not. At 4 the corner is nearest.
  expect(got).toMatchObject({
    ok: true,
    value: { cutMedian: 4, unusable: 0, outOfBagJ: null, optimism: null, frequencies: [{ cut: 4, times: 5 }] },
  })
})
