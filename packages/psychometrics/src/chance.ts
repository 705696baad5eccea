// Numbers from the random source that we are handed.
import type { Random } from '@holdfast/domain'

/** Draws, one after another, from one random source. */
export type Chance = {
  /** At or above 0 and below 1, with 53 random bits. */
  readonly uniform: () => number
  /** Fills an array with whole numbers from 0 to below `limit`, each as likely as any other. */
  readonly fillBelow: (limit: number, into: Uint32Array) => void
  /** From a standard normal distribution. */
  readonly normal: () => number
}

const WORDS_AT_ONCE = 1024

/** How many numbers a word of 32 bits can be. */
const WORD = 2 ** 32

/** A word times more than this is no whole number of 53 bits. */
const MOST_OF_A_WORD = 2 ** 21

/** Draws from `random`, which is asked for bytes of many draws at once; whole numbers by Lemire 2019, normal ones by Box & Muller 1958. */
export function chanceFrom(random: Random): Chance {
  let words: DataView = new DataView(new ArrayBuffer(0))
  let at = 0
  const more = (): void => {
    const bytes = random(4 * WORDS_AT_ONCE)
    words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    at = 0
  }
  const word = (): number => {
    if (at >= words.byteLength) more()
    at += 4
    return words.getUint32(at - 4)
  }
  const uniform = (): number => {
    const high = word() >>> 5
    return (high * 2 ** 26 + (word() >>> 6)) / 2 ** 53
  }
  const fillBelow = (limit: number, into: Uint32Array): void => {
    if (limit > MOST_OF_A_WORD) {
      for (let i = 0; i < into.length; i++) into[i] = Math.floor(uniform() * limit)
      return
    }
    const uneven = WORD % limit
    for (let i = 0; i < into.length;) {
      if (at >= words.byteLength) more()
      // A bootstrap draws a hundred million of them: what is walked through here is held here.
      const held = words
      let next = at
      for (; next < held.byteLength && i < into.length; next += 4) {
        const product = held.getUint32(next) * limit
        const whole = Math.floor(product / WORD)
        if (product - whole * WORD >= uneven) into[i++] = whole
      }
      at = next
    }
  }
  return {
    uniform,
    fillBelow,
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
