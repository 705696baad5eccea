// Tests of moments that run along: those of the whole column, at any time.
import { expect, test } from 'vitest'
import { mean, sd } from './moments.ts'
import { runningMoments } from './running.ts'

test('numbers that come one by one have the mean and the spread of their column, and none is undefined', () => {
  const { add, moments } = runningMoments()
  expect(moments()).toEqual({ n: 0, mean: null, sd: null })
  const column = [3, 1, 4, 1, 5, 9, 2, 6].map(x => x + 1e9)
  for (const [at, x] of column.entries()) {
    add(x)
    const before = column.slice(0, at + 1)
    expect(moments().n).toBe(before.length)
    expect(moments().mean).toBeCloseTo(mean(before) ?? Number.NaN, 6)
    if (at === 0) expect(moments().sd).toBeNull()
    else expect(moments().sd).toBeCloseTo(sd(before) ?? Number.NaN, 6)
  }
})
