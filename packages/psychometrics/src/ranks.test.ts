// Ranks and their correlation.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankCorrelation, ranksOf } from './ranks.ts'

test('equal numbers share the mean of their places', () => {
  expect([...ranksOf([10, 30, 20, 20, -5])]).toEqual([2, 5, 3.5, 3.5, 1])
})

test('without ties it is one less what the squared distances of ranks come to', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 3, maxLength: 20 }), x => {
      const y = x.map(v => (v * 7919) % 104_729)
      fc.pre(new Set(y).size === y.length)
      const [a, b] = [ranksOf(x), ranksOf(y)]
      const n = x.length
      const squares = a.reduce((s, r, i) => s + (r - (b[i] ?? 0)) ** 2, 0)
      expect(rankCorrelation(x, y)).toBeCloseTo(1 - (6 * squares) / (n * (n * n - 1)), 9)
    }),
  )
})

test('a rising change of either column changes nothing, a falling one the sign', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 30 }), all => {
      const [x, y] = [all.map(([a]) => a), all.map(([, b]) => b)]
      const here = rankCorrelation(x, y)
      const risen = rankCorrelation(
        x.map(v => v ** 3 + v),
        y.map(Math.exp),
      )
      const fallen = rankCorrelation(
        x.map(v => -v),
        y,
      )
      if (here === null) {
        expect([risen, fallen]).toEqual([null, null])
        return
      }
      expect(risen).toBeCloseTo(here, 9)
      expect(fallen).toBeCloseTo(-here, 9)
    }),
  )
})

test.each([
  ['no variance', [1, 1, 1], [1, 2, 3]],
  ['a row too few', [1, 2], [1, 2, 3]],
  ['a number that is none', [1, Number.NaN, 3], [1, 2, 3]],
])('%s has no correlation', (_, x, y) => {
  expect(rankCorrelation(x, y)).toBeNull()
})
