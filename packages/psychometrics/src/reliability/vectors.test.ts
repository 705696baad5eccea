// Reliability against the figures of R (psych), within the tolerances that fixtures/README.md names.
import { expect, test } from 'vitest'
import cohort from '../../fixtures/data/synth_cohort_9x4.csv?raw'
import design from '../../fixtures/refs/design_vectors.json'
import refs from '../../fixtures/refs/item_analysis_synth_cohort.json'
import { cell, tableOf } from '../../fixtures/table.ts'
import { minimalDetectableChange, standardErrorOfMeasurement } from '../agreement/measurement-error.ts'
import { type Columns, completeColumns, type Rows } from '../rows.ts'
import { alpha } from './alpha.ts'
import { lambda2, lambda6 } from './guttman.ts'
import { itemAnalysis } from './item-analysis.ts'
import { omegaMinres, omegaTotal } from './omega.ts'
import { spearmanBrownProphecy } from './prophecy.ts'
import { splitHalfOddEven } from './split-half.ts'
import { sharedByHalves, splitHalves } from './split-halves.ts'
import { correlations, total } from './spread.ts'

const names = refs.items.map(item => item.item)
const rows: Rows = tableOf(cohort).map(row => names.map(name => cell(row, name)))
const read = completeColumns(rows)
const columns: Columns = read.ok ? read.value : []

test.each(refs.items.map((item, i) => [item.item, item, i] as const))('item %s is as in R', (_, item, i) => {
  const analysis = itemAnalysis(rows, { least: 0, most: 3 })
  const got = analysis.ok ? analysis.value.items[i] : undefined
  expect(got).toMatchObject({ n: item.n, missing: item.nMissing })
  expect(got?.mean).toBeCloseTo(item.mean, 9)
  expect(got?.sd).toBeCloseTo(item.sd, 9)
  expect(got?.skewG1).toBeCloseTo(item.skewG1, 9)
  expect(got?.floorPercent).toBeCloseTo(item.floorPct, 9)
  expect(got?.ceilingPercent).toBeCloseTo(item.ceilPct, 9)
  expect(got?.itemTotal).toBeCloseTo(item.itemTotalR, 9)
  expect(got?.itemRest).toBeCloseTo(item.itemRestR, 9)
  expect(got?.alphaIfDropped).toBeCloseTo(item.alphaIfDropped, 9)
})

test('the whole of the questionnaire is as in R', () => {
  const analysis = itemAnalysis(rows, { least: 0, most: 3 })
  expect(analysis).toMatchObject({
    ok: true,
    value: {
      n: refs.nTotal,
      complete: refs.nComplete,
      k: refs.k,
      totalLowest: refs.totalMin,
      totalHighest: refs.totalMax,
    },
  })
  expect(analysis.ok && analysis.value.totalMean).toBeCloseTo(refs.totalMean, 9)
  expect(analysis.ok && analysis.value.totalSd).toBeCloseTo(refs.totalSd, 9)
})

test('alpha, its standardised form and both its intervals are as in R', () => {
  const got = alpha(columns)
  expect(got.raw).toBeCloseTo(refs.alphaRaw, 9)
  expect(got.raw).toBeCloseTo(refs.psychAlphaCheck.raw, 9)
  expect(got.standardised).toBeCloseTo(refs.alphaStd, 9)
  expect(got.meanInterItem).toBeCloseTo(refs.meanInterItemR, 9)
  expect(got.feldt95?.lower).toBeCloseTo(refs.feldt95.lower, 9)
  expect(got.feldt95?.upper).toBeCloseTo(refs.feldt95.upper, 9)
  expect(got.duhachekAse).toBeCloseTo(refs.duhachek95.ase, 9)
  expect(got.duhachek95?.lower).toBeCloseTo(refs.duhachek95.lower, 9)
  expect(got.duhachek95?.upper).toBeCloseTo(refs.duhachek95.upper, 9)
  expect(got.standardised).toBeCloseTo(refs.psychAlphaCheck.std, 9)
  expect(got.meanInterItem).toBeCloseTo(refs.psychAlphaCheck.avr, 9)
  expect(got.duhachekAse).toBeCloseTo(refs.psychAlphaCheck.ase, 9)
  expect(got.feldt95?.lower).toBeCloseTo(refs.psychAlphaCheck.feldt['lower.ci.raw_alpha'], 9)
  expect(got.feldt95?.upper).toBeCloseTo(refs.psychAlphaCheck.feldt['upper.ci.raw_alpha'], 9)
})

test('lambda 2 and lambda 6 are as in R', () => {
  expect(lambda2(columns)).toBeCloseTo(refs.lambda2, 9)
  expect(lambda6(columns)).toBeCloseTo(refs.lambda6, 9)
  expect(lambda6(columns)).toBeCloseTo(refs.psychAlphaCheck.G6, 9)
})

test('the split half is as in R', () => {
  const got = splitHalfOddEven(columns)
  expect(got.r).toBeCloseTo(refs.splitHalfOddEven.r, 9)
  expect(got.spearmanBrown).toBeCloseTo(refs.splitHalfOddEven.spearmanBrown, 9)
  expect(got.horst).toBeCloseTo(refs.splitHalfOddEven.hortsUnequal, 9)
  expect(got.guttmanFlanaganRulon).toBeCloseTo(refs.splitHalfOddEven.guttmanFlanaganRulon, 9)
  expect(got.guttmanFlanaganRulon).toBeCloseTo(refs.splitHalfOddEven.guttmanVarForm, 9)
})

test('omega total and its loadings are as in R’s maximum likelihood, to 1e-4', () => {
  const got = omegaTotal(columns)
  expect(got.ok && Math.abs(got.value.omega - refs.omegaTotal1F.omega)).toBeLessThan(1e-4)
  const loadings = got.ok ? got.value.loadings : []
  const away = Object.values(refs.omegaTotal1F.loadings).map((l, i) => Math.abs(l - (loadings[i] ?? 0)))
  expect(away).toHaveLength(9)
  expect(Math.max(...away)).toBeLessThan(1e-4)
})

test('omega total by the least residuals is as in psych, to 1e-6', () => {
  const got = omegaMinres(columns)
  expect(got.ok && Math.abs(got.value.omega - refs.psychOmegaNf1.omegaTot)).toBeLessThan(1e-6)
  expect(alpha(columns).standardised).toBeCloseTo(refs.psychOmegaNf1.alpha, 9)
})

test('the best of all halves is as in psych, whose lowest and mean are those of the first half of the halves', () => {
  const got = splitHalves(columns)
  const r = correlations(columns) ?? []
  expect(got).toMatchObject({
    ok: true,
    value: { splits: 126, highest: expect.closeTo(refs.splitHalfAllSplits.maxrb, 9) },
  })
  // Of an odd number of items psych 2.2.9 looks at 63 of 126, as if each had a mirror among the others.
  const first = [...sharedByHalves(r)].slice(0, 63).map(shared => (4 * shared) / total(r))
  expect(Math.min(...first)).toBeCloseTo(refs.splitHalfAllSplits.minrb, 9)
  expect(first.reduce((s, x) => s + x, 0) / 63).toBeCloseTo(refs.splitHalfAllSplits.meanR, 9)
  expect(Math.max(...first)).toBeCloseTo(refs.splitHalfAllSplits.maxrb, 9)
})

test('the error of measurement from alpha is as in R', () => {
  const sem = standardErrorOfMeasurement(refs.totalSd, refs.alphaRaw)
  expect(sem).toBeCloseTo(refs.semFromAlpha, 9)
  expect(minimalDetectableChange(sem ?? Number.NaN)).toBeCloseTo(refs.mdc95, 9)
})

test.each(design.spearmanBrownProphecy)('prophecy: $r made $factor times as long', ({ r, factor, out }) => {
  expect(spearmanBrownProphecy(r, factor)).toBeCloseTo(out, 9)
})
