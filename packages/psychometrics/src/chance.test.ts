// Numbers from a random source: spread as they should be, repeated by their seed.
import { seededRandom } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { chanceFrom, randomOfSeed } from './chance.ts'

test('uniform numbers lie in 0 to 1 and are spread evenly', () => {
  const { uniform } = chanceFrom(randomOfSeed(11))
  const drawn = Array.from({ length: 20_000 }, uniform)
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...drawn)).toBeLessThan(1)
  const tenths = Array.from({ length: 10 }, (_, i) => drawn.filter(x => Math.floor(x * 10) === i).length)
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(220)
})

test('normal numbers have mean 0 and spread 1', () => {
  const { normal } = chanceFrom(randomOfSeed(12))
  const drawn = Array.from({ length: 20_000 }, normal)
  const mean = drawn.reduce((s, x) => s + x, 0) / drawn.length
  const spread = drawn.reduce((s, x) => s + (x - mean) ** 2, 0) / drawn.length
  expect(Math.abs(mean)).toBeLessThan(0.03)
  expect(Math.abs(spread - 1)).toBeLessThan(0.05)
})

test('a seed says the whole of a source, in pieces of any length of whole words', () => {
  const whole = randomOfSeed(7)(64)
  const source = randomOfSeed(7)
  expect([...source(16), ...source(48)]).toEqual([...whole])
  expect([...randomOfSeed(8)(64)]).not.toEqual([...whole])
  expect(randomOfSeed(7)(3)).toHaveLength(3)
})

test('all of 0 to below the limit comes up, from any source', () => {
  const { below } = chanceFrom(seededRandom(3))
  expect([...new Set(Array.from({ length: 500 }, () => below(6)))].toSorted((a, b) => a - b)).toEqual([
    0, 1, 2, 3, 4, 5,
  ])
})
