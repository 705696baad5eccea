// Agreement beyond the vectors: what holds for any ratings, and what is undefined.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fleissKappa } from './fleiss.ts'
import { gwet } from './gwet.ts'
import { icc } from './icc.ts'
import { kappa } from './kappa.ts'
import { krippendorffAlpha, type Level } from './krippendorff.ts'
import { limitsOfAgreement } from './limits.ts'
import { crossTable, type Weighting } from './table.ts'

const weightings: readonly Weighting[] = ['unweighted', 'linear', 'quadratic']
const levels: readonly Level[] = ['nominal', 'ordinal', 'interval', 'ratio']
const pairs = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 30 })
const get = <T>(got: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }): T => {
  if (!got.ok) throw new Error(got.error)
  return got.value
}
const square = (of: readonly (readonly [number, number])[]) => get(crossTable(of, [0, 1, 2, 3]))
const near = (a: number | null, b: number | null) => {
  if (a === null || b === null) expect(a).toBe(b)
  else expect(Math.abs(a - b)).toBeLessThan(1e-9)
}

test('raters who always agree have a kappa, an AC and an alpha of 1, or none if there is one category alone', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 2, maxLength: 20 }), said => {
      const varied = new Set(said).size > 1
      const table = square(said.map(x => [x, x] as const))
      for (const w of weightings) {
        near(get(kappa(table, w)).kappa, varied ? 1 : null)
        expect(get(kappa(table, w))).toMatchObject({ ase: varied ? expect.closeTo(0, 9) : null, kappa95: null })
        near(get(gwet(table, w)).coefficient, 1)
      }
      for (const level of levels)
        near(
          get(
            krippendorffAlpha(
              said.map(x => [x, x, null, x]),
              level,
            ),
          ).alpha,
          varied ? 1 : null,
        )
      const counts = said.map(x => [0, 1, 2, 3].map(c => (c === x ? 3 : 0)))
      near(get(fleissKappa(counts)).kappa, varied ? 1 : null)
      const same = get(icc(said.map(x => [x, x, x])))
      near(same.icc2.icc, varied ? 1 : null)
      expect(same.icc2).toMatchObject({ lower: null, upper: null, f: null, p: null })
    }),
  )
})

test('swapped raters, and rows in another order, change no kappa', () => {
  fc.assert(
    fc.property(pairs, of => {
      const here = square(of)
      const there = square(of.toReversed().map(([a, b]) => [b, a] as const))
      for (const w of weightings) {
        near(get(kappa(here, w)).kappa, get(kappa(there, w)).kappa)
        near(get(kappa(here, w)).ase, get(kappa(there, w)).ase)
        near(get(gwet(here, w)).coefficient, get(gwet(there, w)).coefficient)
      }
    }),
  )
})

test('no kappa and no alpha is above 1 or below its least', () => {
  fc.assert(
    fc.property(pairs, of => {
      const plain = get(kappa(square(of), 'unweighted')).kappa ?? 0
      expect(plain).toBeLessThanOrEqual(1 + 1e-9)
      expect(plain).toBeGreaterThanOrEqual(-1 - 1e-9)
      for (const level of levels) expect(get(krippendorffAlpha(of, level)).alpha ?? 0).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})

test('with two categories every weighting is the plain one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { minLength: 1 }), of => {
      const table = get(crossTable(of, [0, 1]))
      const plain = get(kappa(table, 'unweighted'))
      for (const w of weightings) expect(get(kappa(table, w)).kappa).toEqual(plain.kappa)
    }),
  )
})

test('quadratic kappa is the correlation of agreement: Lin’s with n', () => {
  fc.assert(
    fc.property(pairs, of => {
      const n = of.length
      const mean = (x: readonly number[]) => x.reduce((s, v) => s + v, 0) / n
      const [a, b] = [of.map(p => p[0]), of.map(p => p[1])]
      const [ma, mb] = [mean(a), mean(b)]
      const shared = mean(of.map(([x, y]) => (x - ma) * (y - mb)))
      const spread = mean(a.map(x => (x - ma) ** 2)) + mean(b.map(y => (y - mb) ** 2)) + (ma - mb) ** 2
      near(get(kappa(square(of), 'quadratic')).kappa, spread === 0 ? null : (2 * shared) / spread)
    }),
  )
})

test('interval alpha does not move when all values are moved and stretched', () => {
  fc.assert(
    fc.property(pairs, of => {
      const stretched = of.map(row => row.map(x => 10 * x - 7))
      near(get(krippendorffAlpha(of, 'interval')).alpha, get(krippendorffAlpha(stretched, 'interval')).alpha)
    }),
  )
})

test('a constant between raters costs agreement and not consistency', () => {
  const got = get(icc([1, 2, 4, 7, 9].map(x => [x, x + 3])))
  expect(got.icc3.icc).toBeCloseTo(1, 9)
  expect(got.icc2.icc).toBeLessThan(0.9)
  expect(got.icc3.lower).toBeNull()
})

test('a pair with a hole is left out, and a category nobody named is refused', () => {
  expect(
    crossTable(
      [
        ['a', 'b'],
        ['a', null],
        [null, 'b'],
      ],
      ['a', 'b'],
    ),
  ).toEqual({
    ok: true,
    value: [
      [0, 1],
      [0, 0],
    ],
  })
  expect(crossTable([['a', 'c']], ['a', 'b'])).toEqual({ ok: false, error: 'unknown-category' })
  expect(crossTable([['c', 'a']], ['a', 'b'])).toEqual({ ok: false, error: 'unknown-category' })
})

test.each([
  ['no categories', [], 'empty'],
  [
    'nobody rated',
    [
      [0, 0],
      [0, 0],
    ],
    'empty',
  ],
  ['no square', [[1, 2]], 'not-square'],
  [
    'less than nobody',
    [
      [1, -2],
      [0, 3],
    ],
    'not-a-count',
  ],
  ['one category', [[4]], 'one-category'],
] as const)('a table with %s is refused by name', (_, table, error) => {
  expect(kappa(table, 'linear')).toEqual({ ok: false, error })
  expect(gwet(table, 'linear')).toEqual({ ok: false, error })
})

test.each([
  ['nobody', [], 'empty'],
  ['different widths', [[1, 2], [1]], 'uneven-rows'],
  ['a rating that is no number', [[1, Number.NaN]], 'not-a-number'],
  ['one rater', [[1], [2]], 'one-rater'],
  [
    'one complete row',
    [
      [1, 2],
      [1, null],
    ],
    'too-few-complete-rows',
  ],
  ['all missing', [[null, null]], 'too-few-complete-rows'],
] as const)('ratings of %s have no ICC', (_, rows, error) => {
  expect(icc(rows)).toEqual({ ok: false, error })
})

test('ratings without any variance have an undefined ICC', () => {
  const flat = get(icc(Array.from({ length: 3 }, () => [0.1, 0.1])))
  for (const form of [flat.icc1, flat.icc2, flat.icc3, flat.icc1k, flat.icc2k, flat.icc3k])
    expect(form).toMatchObject({ icc: null, lower: null, upper: null, f: null, p: null })
})

test.each([
  ['nobody', [], 'empty'],
  ['rows of different width', [[1, 2], [1]], 'uneven-rows'],
  ['half a rater', [[0.5, 1.5]], 'not-a-count'],
  [
    'more raters for one',
    [
      [1, 2],
      [2, 2],
    ],
    'uneven-raters',
  ],
  ['one rater', [[1, 0]], 'one-rater'],
] as const)('Fleiss’ counts of %s are refused by name', (_, counts, error) => {
  expect(fleissKappa(counts)).toEqual({ ok: false, error })
})

test.each([
  ['nobody', [], 'nominal', 'empty'],
  [
    'units rated once',
    [
      [1, null],
      [null, 2],
    ],
    'nominal',
    'no-unit-rated-twice',
  ],
  ['all missing', [[null, null]], 'nominal', 'no-unit-rated-twice'],
  ['less than nothing', [[-1, 1]], 'ratio', 'negative-amount'],
] as const)('Krippendorff’s units of %s are refused by name', (_, units, level, error) => {
  expect(krippendorffAlpha(units, level)).toEqual({ ok: false, error })
})

test.each([
  ['nobody', [], [], 'empty'],
  ['one side more', [1, 2], [1], 'uneven-rows'],
  ['no number', [1, 2], [1, Number.NaN], 'not-a-number'],
  ['one row', [1], [2], 'too-few-rows'],
] as const)('limits of agreement of %s are refused by name', (_, first, second, error) => {
  expect(limitsOfAgreement(first, second)).toEqual({ ok: false, error })
})

test('a perfect correlation is no agreement, and a flat measurement has none', () => {
  expect(get(limitsOfAgreement([1, 2, 3], [11, 12, 13]))).toEqual({
    n: 3,
    meanDifference: 10,
    sdDifference: 0,
    limits95: { lower: 10, upper: 10 },
    meanDifference95: null,
    lowerLimit95: null,
    upperLimit95: null,
    p: null,
    correlation: expect.closeTo(1, 12),
  })
  expect(get(limitsOfAgreement([1, 1, 1], [1, 2, 3])).correlation).toBeNull()
})
