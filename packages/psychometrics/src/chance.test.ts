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

test('all of 0 to below the limit comes up as often as any other, from any source', () => {
  const { fillBelow } = chanceFrom(seededRandom(3))
  for (const limit of [6, 1000, 3 * 2 ** 19, 3 * 2 ** 30]) {
    const drawn = new Uint32Array(60_000)
    fillBelow(limit, drawn)
    expect(drawn.every(x => x < limit)).toBe(true)
    const sixths = Array.from({ length: 6 }, (_, i) => drawn.filter(x => Math.floor((6 * x) / limit) === i).length)
    for (const count of sixths) expect(Math.abs(count - 10_000)).toBeLessThan(450)
  }
})

test('a word that would make one number likelier than the others is passed over', () => {
  // 2 ** 32 words and three numbers: the word 0 is one too many.
  const { fillBelow } = chanceFrom(length => new Uint8Array(length).fill(0xff).fill(0, 0, 4))
  const drawn = new Uint32Array(2)
  fillBelow(3, drawn)
  expect([...drawn]).toEqual([2, 2])
})
