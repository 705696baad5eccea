// Ranks of numbers, and whether two columns rise together.
import type { Figure } from './defined.ts'
import { type Column, correlation } from './moments.ts'

/** Each value’s place in rising order, from 1; equal ones share the mean of their places. */
export function ranksOf(x: Column): Float64Array {
  const order = Array.from({ length: x.length }, (_, i) => i).toSorted((i, j) => (x[i] ?? 0) - (x[j] ?? 0))
  const ranks = new Float64Array(x.length)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && x[order[to] ?? 0] === x[order[from] ?? 0]) to++
    for (let place = from; place < to; place++) ranks[order[place] ?? 0] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}

/** Spearman’s rank correlation, Pearson’s of the ranks with ties at their mean (Spearman 1904); null where a column has no variance, is no number or is shorter. */
export const rankCorrelation = (x: Column, y: Column): Figure =>
  [x, y].every(column => Array.from(column).every(Number.isFinite)) ? correlation(ranksOf(x), ranksOf(y)) : null
