// Every way to part a questionnaire into two halves, and how much better or worse than alpha each would look.
import { err, ok, type Result } from '@holdfast/domain'
import type { Columns } from '../rows.ts'
import { correlations, type Square, totalVariance } from './spread.ts'

/** The coefficients of all halves, each once: the highest is lambda 4, the lowest is what the questionnaire is worth if its items measure two things. */
export type SplitHalves = {
  readonly splits: number
  readonly highest: number
  readonly lowest: number
  readonly mean: number
}

/** Why there are none. */
export type SplitHalvesRefusal = 'too-few-items' | 'too-many-items' | 'no-variance'

/** With more items there are more ways than anybody waits for: 92,378 of twenty. */
const MOST_ITEMS = 20

/** All halves of standardised items by 4 cov / var of the total (Guttman 1945, Rulon 1939; the lowest as by Revelle 1979); of an odd number one half has an item more. */
export function splitHalves(columns: Columns): Result<SplitHalves, SplitHalvesRefusal> {
  const k = columns.length
  if (k < 2) return err('too-few-items')
  if (k > MOST_ITEMS) return err('too-many-items')
  const r = correlations(columns)
  const whole = r === null ? 0 : totalVariance(r)
  if (r === null || whole === 0) return err('no-variance')
  let [splits, highest, lowest, sum] = [0, -Infinity, Infinity, 0]
  for (const shared of sharedByHalves(r)) {
    const coefficient = (4 * shared) / whole
    splits++
    highest = Math.max(highest, coefficient)
    lowest = Math.min(lowest, coefficient)
    sum += coefficient
  }
  return ok({ splits, highest, lowest, mean: sum / splits })
}

/** What two halves share, for each pair of halves: the smaller half in rising order of its items; of even numbers only the half with the first item, since the other is its mirror. */
export function* sharedByHalves(r: Square): Generator<number> {
  const k = r.length
  const size = Math.floor(k / 2)
  const withOthers = r.map((row, i) => row.reduce((s, x, j) => (i === j ? s : s + x), 0))
  function* grow(half: readonly number[], from: number, shared: number): Generator<number> {
    if (half.length === size) {
      yield shared
      return
    }
    const last = half.length === 0 && size * 2 === k ? 0 : k - (size - half.length)
    for (let i = from; i <= last; i++) {
      const inside = half.reduce((s, j) => s + (r[i]?.[j] ?? 0), 0)
      yield* grow([...half, i], i + 1, shared + (withOthers[i] ?? 0) - 2 * inside)
    }
  }
  yield* grow([], 0, 0)
}
