// Numbers from the random source that we are handed.
import type { Random } from '@holdfast/domain'

/** Draws, one after another, from one random source. */
export type Chance = {
  /** At or above 0 and below 1, with 53 random bits. */
  readonly uniform: () => number
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number
  /** From a standard normal distribution. */
  readonly normal: () => number
}

const DRAWS_AT_ONCE = 512

/** Draws from `random`, which is asked for bytes of many draws at once; normal ones by Box & Muller 1958. */
export function chanceFrom(random: Random): Chance {
  let words: DataView = new DataView(new ArrayBuffer(0))
  let at = 0
  const uniform = (): number => {
    if (at >= words.byteLength) {
      const bytes = random(8 * DRAWS_AT_ONCE)
      words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      at = 0
    }
    const high = words.getUint32(at) >>> 5
    const low = words.getUint32(at + 4) >>> 6
    at += 8
    return (high * 2 ** 26 + low) / 2 ** 53
  }
  return {
    uniform,
    below: limit => Math.floor(uniform() * limit),
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  }
}

/** A random source that a study can name and repeat: xoshiro128** (Blackman & Vigna 2021), its state from `seed` by splitmix32. For studies, never for secrets. */
export function randomOfSeed(seed: number): Random {
  let mix = seed >>> 0
  const next = (): number => {
    mix = (mix + 0x9e3779b9) >>> 0
    let z = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
  let [a, b, c, d] = [next(), next(), next(), next()]
  const word = (): number => {
    const turned = Math.imul(b, 5)
    const result = Math.imul((turned << 7) | (turned >>> 25), 9) >>> 0
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 11) | (d >>> 21)
    return result
  }
  return length => {
    const words = new DataView(new ArrayBuffer(Math.ceil(length / 4) * 4))
    for (let i = 0; i < words.byteLength; i += 4) words.setUint32(i, word())
    return new Uint8Array(words.buffer, 0, length)
  }
}
