// Mean and spread of numbers that come one by one, for a table that is too long to hold.
import type { Figure } from './defined.ts'

/** Takes numbers as they come; at any time it tells how many they were, their mean and their standard deviation with n - 1. */
type RunningMoments = {
  readonly add: (x: number) => void
  /** Null before the first number; `sd` below two. */
  readonly moments: () => { readonly n: number; readonly mean: Figure; readonly sd: Figure }
}

/** Begins with none (Welford 1962, whose sums stay near the numbers and lose no digits to a large mean). */
export function runningMoments(): RunningMoments {
  let [n, mean, squares] = [0, 0, 0]
  return {
    add: x => {
      n += 1
      const away = x - mean
      mean += away / n
      squares += away * (x - mean)
    },
    moments: () => ({ n, mean: n === 0 ? null : mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) }),
  }
}
