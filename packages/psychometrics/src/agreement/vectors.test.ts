// Agreement against the figures of R (psych, vcd) and of printed papers.
import { expect, test } from 'vitest'
import ratersCsv from '../../fixtures/data/synth_raters_3x3.csv?raw'
import retestCsv from '../../fixtures/data/synth_retest.csv?raw'
import refs from '../../fixtures/refs/agreement_synth.json'
import retest from '../../fixtures/refs/retest_icc_synth.json'
import textbook from '../../fixtures/refs/textbook_vectors.json'
import { cell, column, tableOf } from '../../fixtures/table.ts'
import { sd } from '../moments.ts'
import type { Rows } from '../rows.ts'
import { fleissKappa } from './fleiss.ts'
import { gwet } from './gwet.ts'
import { icc, type IccForms } from './icc.ts'
import { kappa } from './kappa.ts'
import { krippendorffAlpha } from './krippendorff.ts'
import { limitsOfAgreement } from './limits.ts'
import { minimalDetectableChange, standardErrorOfMeasurement } from './measurement-error.ts'
import { crossTable } from './table.ts'

const get = <T, E>(got: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }): T => {
  if (!got.ok) throw new Error(String(got.error))
  return got.value
}
const FORMS = {
  ICC1: 'icc1',
  ICC2: 'icc2',
  ICC3: 'icc3',
  ICC1k: 'icc1k',
  ICC2k: 'icc2k',
  ICC3k: 'icc3k',
} as const satisfies Record<string, keyof IccForms>
const forms = Object.keys(FORMS) as (keyof typeof FORMS)[]

const raters = tableOf(ratersCsv).map(row => [cell(row, 'raterA'), cell(row, 'raterB'), cell(row, 'raterC')])
const table = get(
  crossTable(
    raters.map(row => [row[0] ?? null, row[1] ?? null] as const),
    [0, 1, 2],
  ),
)

test('the square of counts is counted from the ratings', () => {
  expect(table).toEqual(refs.table)
})

test.each(['unweighted', 'linear', 'quadratic'] as const)('%s kappa and its errors are as in R', weighting => {
  const got = get(kappa(table, weighting))
  const wanted = refs[weighting]
  expect(got.observed).toBeCloseTo(wanted.po, 9)
  expect(got.expected).toBeCloseTo(wanted.pe, 9)
  expect(got.kappa).toBeCloseTo(wanted.kappa, 9)
  expect(got.ase).toBeCloseTo(wanted.ase, 9)
  expect(got.ase0).toBeCloseTo(wanted.ase0, 9)
  expect(got.kappa95?.lower).toBeCloseTo(wanted.lower, 9)
  expect(got.kappa95?.upper).toBeCloseTo(wanted.upper, 9)
})

test('kappa is what psych and vcd say', () => {
  expect(get(kappa(table, 'unweighted')).kappa).toBeCloseTo(refs.checks.psychUnweighted, 9)
  expect(get(kappa(table, 'unweighted')).kappa).toBeCloseTo(refs.checks.vcdUnweighted, 9)
  expect(get(kappa(table, 'unweighted')).ase).toBeCloseTo(refs.checks.vcdUnweightedASE, 9)
  expect(get(kappa(table, 'linear')).kappa).toBeCloseTo(refs.checks.vcdEqualSpacing, 9)
  expect(get(kappa(table, 'linear')).ase).toBeCloseTo(refs.checks.vcdEqualSpacingASE, 9)
  expect(get(kappa(table, 'quadratic')).kappa).toBeCloseTo(refs.checks.psychQuadratic, 9)
})

test('percent agreement and the adjusted kappa are as in R', () => {
  expect(get(kappa(table, 'unweighted')).observed).toBeCloseTo(refs.percentAgreement, 9)
  expect(get(kappa(table, 'unweighted')).pabak).toBeCloseTo(refs.pabak, 9)
})

test.each([
  ['unweighted', refs.ac1],
  ['linear', refs.ac2Linear],
  ['quadratic', refs.ac2Quadratic],
] as const)('%s AC is as in R', (weighting, wanted) => {
  const got = get(gwet(table, weighting))
  expect(got.observed).toBeCloseTo(wanted.pa, 9)
  expect(got.expected).toBeCloseTo(wanted.pe, 9)
  expect(got.coefficient).toBeCloseTo(wanted.coef, 9)
})

test('Fleiss’ kappa of three raters is as in R', () => {
  const counts = raters.map(row => [0, 1, 2].map(c => row.filter(x => x === c).length))
  const got = get(fleissKappa(counts))
  expect(got.observed).toBeCloseTo(refs.fleissThreeRaters.Pbar, 9)
  expect(got.expected).toBeCloseTo(refs.fleissThreeRaters.Pe, 9)
  expect(got.kappa).toBeCloseTo(refs.fleissThreeRaters.kappa, 9)
})

test.each(['nominal', 'ordinal', 'interval'] as const)('Krippendorff’s %s alpha of three raters is as in R', level => {
  expect(get(krippendorffAlpha(raters, level)).alpha).toBeCloseTo(refs.krippendorffThreeRaters[level], 9)
})

test.each(forms)('%s of three raters is as in R', form => {
  expect(get(icc(raters))[FORMS[form]].icc).toBeCloseTo(refs.iccThreeRaters[form], 9)
})

const t1 = column(retestCsv, 't1')
const t2 = column(retestCsv, 't2')
const retested: Rows = t1.map((x, i) => [x, t2[i] ?? null])

test.each(retest.icc)('$type of a retest is as in psych, with its interval and test', wanted => {
  const form = forms.find(name => name === wanted.type) ?? 'ICC1'
  const got = get(icc(retested))[FORMS[form]]
  expect(form).toBe(wanted.type)
  expect(got).toMatchObject({ df1: wanted.df1, df2: wanted.df2 })
  expect(got.icc).toBeCloseTo(wanted.icc, 9)
  expect(got.f).toBeCloseTo(wanted.F, 9)
  expect(Math.abs((got.p ?? 1) / wanted.p - 1)).toBeLessThan(1e-6)
  expect(got.lower).toBeCloseTo(wanted.lower, 9)
  expect(got.upper).toBeCloseTo(wanted.upper, 9)
})

test('limits of agreement and the error of measurement of a retest are as in R', () => {
  const got = get(limitsOfAgreement(t1, t2))
  expect(got.n).toBe(retest.n)
  expect(got.correlation).toBeCloseTo(retest.pearson, 9)
  expect(got.meanDifference).toBeCloseTo(retest.blandAltman.meanDiff, 9)
  expect(got.sdDifference).toBeCloseTo(retest.blandAltman.sdDiff, 9)
  expect(got.limits95.lower).toBeCloseTo(retest.blandAltman.loaLower, 9)
  expect(got.limits95.upper).toBeCloseTo(retest.blandAltman.loaUpper, 9)
  const sem = standardErrorOfMeasurement(sd(t1) ?? Number.NaN, got.correlation ?? Number.NaN)
  expect(sem).toBeCloseTo(retest.sem, 9)
  expect(minimalDetectableChange(sem ?? Number.NaN)).toBeCloseTo(retest.mdc95, 9)
})

test.each(forms)('Shrout and Fleiss’ %s is as they printed it', form => {
  const { data, icc: wanted, lower, upper, published } = textbook.shroutFleiss1979
  const got = get(icc(data))[FORMS[form]]
  expect(got.icc).toBeCloseTo(wanted[form], 9)
  expect(got.lower).toBeCloseTo(lower[form], 9)
  expect(got.upper).toBeCloseTo(upper[form], 9)
  expect(got.icc).toBeCloseTo(published[form], 2)
})

test('Fleiss’ ten people and fourteen raters are as printed', () => {
  const { counts, result, published } = textbook.fleiss10x14
  const got = get(fleissKappa(counts))
  expect(got.observed).toBeCloseTo(result.Pbar, 9)
  expect(got.expected).toBeCloseTo(result.Pe, 9)
  expect(got.kappa).toBeCloseTo(result.kappa, 9)
  expect(got.kappa).toBeCloseTo(published, 2)
})

test.each(['nominal', 'ordinal', 'interval', 'ratio'] as const)(
  'Krippendorff’s %s alpha is as he printed it',
  level => {
    const { data, published, ...wanted } = textbook.krippendorff2011
    const units = Array.from({ length: 12 }, (_, unit) => data.map(observer => observer[unit] ?? null))
    const got = get(krippendorffAlpha(units, level))
    expect(got).toMatchObject({ units: 11, ratings: 40 })
    expect(got.alpha).toBeCloseTo(wanted[level], 9)
    expect(got.alpha).toBeCloseTo(published[level], 3)
  },
)

test('Gwet’s paradox is as he printed it', () => {
  const { table: t, pa, kappa: wanted, ac1, published } = textbook.gwetParadox
  const square = [
    [t.pp, t.pn],
    [t.np, t.nn],
  ]
  expect(get(gwet(square, 'unweighted')).observed).toBeCloseTo(pa, 9)
  expect(get(gwet(square, 'unweighted')).coefficient).toBeCloseTo(ac1, 9)
  expect(get(gwet(square, 'unweighted')).coefficient).toBeCloseTo(published.ac1, 4)
  expect(get(kappa(square, 'unweighted')).kappa).toBeCloseTo(wanted, 9)
  expect(get(kappa(square, 'unweighted')).kappa).toBeCloseTo(published.kappa, 4)
})

test('the error of measurement of Jacobson and Truax’ example is as printed', () => {
  const { sd, rxx, sem, published } = textbook.jacobsonTruax1991
  expect(standardErrorOfMeasurement(sd, rxx)).toBeCloseTo(sem, 9)
  expect(standardErrorOfMeasurement(sd, rxx)).toBeCloseTo(published.sem, 2)
})
