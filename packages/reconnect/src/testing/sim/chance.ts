/** All chance of a simulated hour, from one seed: the same seed gives the same hour, bit for bit. */

/** Draws from one seed. */
export type Chance = {
  /** From 0 up to but not including 1. */
  readonly part: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  /** True so often, from 0 to 1. */
  readonly is: (share: number) => boolean
}

/** Chance from a seed (any whole number), by the mulberry32 mixing of 32 bits. */
export function makeChance(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) >>> 0
  const part = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    part,
    whole: (low, high) => low + Math.floor(part() * (high - low + 1)),
    is: share => part() < share,
  }
}
