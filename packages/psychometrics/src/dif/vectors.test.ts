// Bias of items against the figures of R (MASS::polr, mantelhaen.test), and what is undefined.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import complete from '../../fixtures/data/synth_cohort_9x4_complete.csv?raw'
import refs from '../../fixtures/refs/dif_synth.json'
import { cell, tableOf } from '../../fixtures/table.ts'
import { mantelHaenszel } from './mantel-haenszel.ts'
import { ordinalDif } from './ordinal-dif.ts'
import { fitProportionalOdds } from './proportional-odds.ts'

const get = <T>(got: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }): T => {
  if (!got.ok) throw new Error(got.error)
  return got.value
}
const table = tableOf(complete)
const names = refs.items.map(({ item }) => item)
const rows = table.map(row => names.map(name => cell(row, name) ?? Number.NaN))
const total = rows.map(row => row.reduce((s, x) => s + x, 0))
const group = table.map(row => (row.group === 'A' ? ('reference' as const) : ('focal' as const)))
const items = refs.items.map((item, i) => [item.item, item, rows.map(row => row[i] ?? Number.NaN)] as const)

test.each(items)('Mantel and Haenszel of %s is as in R', (_, { mantelHaenszelBinary: wanted }, answers) => {
  const got = get(mantelHaenszel({ endorsed: answers.map(x => x >= 2), group, total }))
  expect(got.alpha).toBeCloseTo(wanted.alphaMH_refA_over_focalB, 9)
  expect(1 / (got.alpha ?? 0)).toBeCloseTo(wanted.commonOR_focalB_over_refA_for_endorsing, 9)
  expect(got.chiSquare).toBeCloseTo(wanted.chi2ContinuityCorrected, 9)
  expect(got.p).toBeCloseTo(wanted.p, 9)
  expect(got.dDif).toBeCloseTo(wanted.mhDDIF, 9)
})

test('the item with planted bias is in class C and easier for the focal group, and the others are not', () => {
  const classes = items.map(([name, , answers]) => {
    const got = get(mantelHaenszel({ endorsed: answers.map(x => x >= 2), group, total }))
    return [name, got.ets]
  })
  expect(Object.fromEntries(classes)).toEqual({
    q1: 'A',
    q2: 'A',
    q3: 'A',
    q4: 'A',
    q5: 'C',
    q6: 'A',
    q7: 'A',
    q8: 'A',
    q9: 'A',
  })
})

test.each(items)('the ordinal regression of %s is as in polr, to 1e-3', (_, { ordinalLogistic: wanted }, answers) => {
  const got = get(ordinalDif({ answers, group, total }))
  expect(got.n).toBe(refs.n)
  const away = [
    got.logLikelihoods[0] - wanted.ll0,
    got.logLikelihoods[1] - wanted.ll1,
    got.logLikelihoods[2] - wanted.ll2,
    got.uniform.chiSquare - wanted.chi2Uniform,
    got.uniform.p - wanted.pUniform,
    got.nonUniform.chiSquare - wanted.chi2NonUniform,
    got.nonUniform.p - wanted.pNonUniform,
    got.both.chiSquare - wanted.chi2Total,
    got.groupEffect - wanted.betaGroup,
    (got.deltaMcFadden ?? 9) - wanted.deltaMcFaddenUniform,
    (got.deltaNagelkerke ?? 9) - wanted.deltaNagelkerkeUniform,
  ]
  for (const distance of away) expect(Math.abs(distance)).toBeLessThan(1e-3)
})

const person = fc.record({
  answer: fc.nat(2),
  group: fc.constantFrom('reference' as const, 'focal' as const),
  total: fc.nat(4),
})
const people = fc
  .array(person, { minLength: 4, maxLength: 60 })
  .filter(all => new Set(all.map(p => p.group)).size === 2)
const matched = (
  all: readonly { readonly answer: number; readonly group: 'reference' | 'focal'; readonly total: number }[],
) => ({
  endorsed: all.map(p => p.answer > 0),
  group: all.map(p => p.group),
  total: all.map(p => p.total),
})
const swap = (g: 'reference' | 'focal') => (g === 'focal' ? ('reference' as const) : ('focal' as const))
const near = (a: number | null, b: number | null) => {
  if (a === null || b === null) expect(a).toBe(b)
  else expect(Math.abs(a - b)).toBeLessThan(1e-9)
}

test('swapped groups turn the sign, and neither order nor a moved total changes anything', () => {
  fc.assert(
    fc.property(people, all => {
      const here = get(mantelHaenszel(matched(all)))
      const swapped = get(mantelHaenszel(matched(all.map(p => ({ ...p, group: swap(p.group) })))))
      const moved = get(mantelHaenszel(matched(all.toReversed().map(p => ({ ...p, total: 3 * p.total + 7 })))))
      near(here.chiSquare, swapped.chiSquare)
      near(here.chiSquare, moved.chiSquare)
      near(here.dDif, moved.dDif)
      near(here.dDifSe, moved.dDifSe)
      if (here.dDif !== null && swapped.dDif !== null) near(here.dDif, -swapped.dDif)
      for (const f of [here.alpha, here.dDif, here.dDifSe, here.chiSquare, here.p])
        if (f !== null) expect(Number.isFinite(f)).toBe(true)
    }),
  )
})

test('a distance of one half is one half in any order of people, and is corrected to nothing', () => {
  const all = (
    [
      [1, 'reference', 3],
      [0, 'reference', 1],
      [0, 'reference', 2],
      [1, 'reference', 2],
      [0, 'focal', 1],
      [1, 'focal', 1],
      [0, 'focal', 2],
      [0, 'focal', 3],
    ] as const
  ).map(([answer, of, points]) => ({ answer, group: of, total: points }))
  for (const people of [all, all.toReversed(), all.map(p => ({ ...p, group: swap(p.group) }))])
    expect(get(mantelHaenszel(matched(people))).chiSquare).toBeCloseTo(0, 12)
})

test('with no slope the thresholds are the margins, and the likelihood is theirs', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 2, maxLength: 40 }), answers => {
      fc.pre(new Set(answers).size > 1)
      const counts = [0, 1, 2, 3].map(c => answers.filter(a => a === c).length).filter(n => n > 0)
      const wanted = counts.reduce((s, n) => s + n * Math.log(n / answers.length), 0)
      expect(get(fitProportionalOdds(answers, [])).logLikelihood).toBeCloseTo(wanted, 7)
    }),
  )
})

test.each([
  ['nobody', [], [], [], 'empty'],
  ['a group too few', [1, 0], ['focal'], [1, 2], 'uneven-rows'],
  ['a total that is no number', [1, 0], ['focal', 'reference'], [1, Number.NaN], 'not-a-number'],
  ['one group', [1, 0], ['focal', 'focal'], [1, 2], 'one-group'],
] as const)('%s is refused by name', (_, answers, groups, totals, error) => {
  const refused = { ok: false, error }
  expect(mantelHaenszel({ endorsed: answers.map(a => a > 0), group: groups, total: totals })).toEqual(refused)
  expect(ordinalDif({ answers, group: groups, total: totals })).toEqual(refused)
})

test('groups that share no total cannot be compared, and that is said', () => {
  const apart = {
    endorsed: [true, false, true, false],
    group: ['focal', 'focal', 'reference', 'reference'],
    total: [1, 1, 2, 2],
  } as const
  expect(mantelHaenszel(apart)).toEqual({
    ok: true,
    value: { strata: 0, alpha: null, dDif: null, dDifSe: null, chiSquare: null, p: null, ets: null },
  })
})

test('an item nobody endorses has no odds', () => {
  const none = {
    endorsed: [false, false, false, false],
    group: ['focal', 'reference', 'focal', 'reference'],
    total: [1, 1, 2, 2],
  } as const
  expect(get(mantelHaenszel(none))).toMatchObject({ strata: 2, alpha: null, chiSquare: null, ets: null })
})

test('a column that is no number or too short has no ordinal fit', () => {
  expect(fitProportionalOdds([0, 1, 1], [[1, 2, Number.NaN]])).toEqual({ ok: false, error: 'not-a-number' })
  expect(fitProportionalOdds([0, 1, 1], [[1, 2]])).toEqual({ ok: false, error: 'not-a-number' })
  expect(fitProportionalOdds([0, 1, 1], [[2, 2, 2]])).toEqual({ ok: false, error: 'not-settled' })
})

test('answers of one category, or parted by the total, have no ordinal fit', () => {
  const groups = ['focal', 'reference', 'focal', 'reference'] as const
  expect(ordinalDif({ answers: [2, 2, 2, 2], group: groups, total: [1, 2, 3, 4] })).toEqual({
    ok: false,
    error: 'one-category',
  })
  expect(ordinalDif({ answers: [0, 0, 1, 1], group: groups, total: [1, 2, 3, 4] })).toEqual({
    ok: false,
    error: 'not-settled',
  })
})

test('with one stratum the error of the delta is that of Woolf’s odds ratio', () => {
  const counts = { reference: [7, 4], focal: [3, 9] } as const
  const all = (['reference', 'focal'] as const).flatMap(g =>
    counts[g].flatMap((n, side) => Array.from({ length: n }, () => ({ answer: 1 - side, group: g, total: 5 }))),
  )
  const got = get(mantelHaenszel(matched(all)))
  expect(got.alpha).toBeCloseTo((7 * 9) / (4 * 3), 9)
  expect(got.dDifSe).toBeCloseTo(2.35 * Math.sqrt(1 / 7 + 1 / 4 + 1 / 3 + 1 / 9), 9)
})
