// What each cut-off would do: the table behind a ROC curve.
import { err, mapResult, type Result } from '@holdfast/domain'
import { countBelow, type Groups, groupsOf, type Scored, type ScoredRefusal } from './scored.ts'
import { type Counts, type TwoByTwo, twoByTwo } from './two-by-two.ts'

/** A cut-off, at or above which a score counts as positive, and all that it does. */
export type CutRow = TwoByTwo & { readonly cut: number }

/** A row for each of the cut-offs asked for, positive at or above it (Hanley & McNeil 1982). */
export function rocTable(data: Scored, cuts: readonly number[]): Result<readonly CutRow[], ScoredRefusal> {
  if (!cuts.every(Number.isFinite)) return err('not-a-number')
  return mapResult(groupsOf(data), groups => cuts.map(cut => ({ cut, ...twoByTwo(countsAt(groups, cut)) })))
}

/** Each score that was seen, in rising order, with how many of either side lie below it; columns, since there may be a million. */
export type SeenCuts = {
  readonly cuts: Float64Array
  readonly falseNegatives: Float64Array
  readonly trueNegatives: Float64Array
}

/** Every point of the curve but the one where all are negative, in one walk through both groups. */
export function seenCuts({ positive, negative }: Groups): SeenCuts {
  const size = positive.length + negative.length
  const [cuts, falseNegatives, trueNegatives] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  let [p, q, count] = [0, 0, 0]
  while (p < positive.length || q < negative.length) {
    const cut = Math.min(positive[p] ?? Infinity, negative[q] ?? Infinity)
    cuts[count] = cut
    falseNegatives[count] = p
    trueNegatives[count] = q
    count++
    while (positive[p] === cut) p++
    while (negative[q] === cut) q++
  }
  return {
    cuts: cuts.slice(0, count),
    falseNegatives: falseNegatives.slice(0, count),
    trueNegatives: trueNegatives.slice(0, count),
  }
}

function countsAt({ positive, negative }: Groups, cut: number): Counts {
  const falseNegative = countBelow(positive, cut)
  const trueNegative = countBelow(negative, cut)
  return {
    truePositive: positive.length - falseNegative,
    falsePositive: negative.length - trueNegative,
    falseNegative,
    trueNegative,
  }
}
