// Scores of those who have it and of those who have not, each sorted once: what every ROC figure is read from.
import { err, ok, type Result } from '@holdfast/domain'

/** One score per person and whether they have it (1) or not (0), at the same place; plain or typed arrays. */
export type Scored = { readonly scores: ArrayLike<number>; readonly truth: ArrayLike<number> }

/** Why there is no ROC: nobody, a row that is no score or no 0/1, or all people on one side. */
export type ScoredRefusal = 'empty' | 'uneven-rows' | 'not-a-number' | 'truth-not-0-or-1' | 'one-class'

/** Both groups’ scores in rising order. */
export type Groups = { readonly positive: Float64Array; readonly negative: Float64Array }

/** Parts the scores by truth and sorts each part: n log n, and no object per row. */
export function groupsOf({ scores, truth }: Scored): Result<Groups, ScoredRefusal> {
  const n = scores.length
  if (n === 0 && truth.length === 0) return err('empty')
  if (n !== truth.length) return err('uneven-rows')
  let have = 0
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(scores[i])) return err('not-a-number')
    if (truth[i] !== 0 && truth[i] !== 1) return err('truth-not-0-or-1')
    have += truth[i] ?? 0
  }
  if (have === 0 || have === n) return err('one-class')
  const positive = new Float64Array(have)
  const negative = new Float64Array(n - have)
  for (let i = 0, p = 0, q = 0; i < n; i++) {
    // Adding 0 makes one zero of -0 and 0, which are one score.
    if (truth[i] === 1) positive[p++] = (scores[i] ?? 0) + 0
    else negative[q++] = (scores[i] ?? 0) + 0
  }
  return ok({ positive: positive.sort(), negative: negative.sort() })
}

/** How many of sorted scores lie below `x`. */
export function countBelow(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < x) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of sorted scores lie at or below `x`. */
export function countAtOrBelow(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= x) low = middle + 1
    else high = middle
  }
  return low
}
