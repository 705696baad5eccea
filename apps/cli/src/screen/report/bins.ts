/** How a score is spread over those who met the criterion and those who did not: by each score, or by stretches where there are many. */
import { proportion } from '@holdfast/psychometrics'
import type { ScoreDeclaration } from '@holdfast/risk-screening'
import type { Bin } from './facts.ts'

/** Scores and truths of the rows that have both. */
export type ScoredRows = { readonly scores: readonly number[]; readonly truth: readonly number[] }

/** Whole scores of a range up to this wide are shown one by one. */
const MOST_SINGLE = 60

/** Stretches of a wider or a finer range. */
const STRETCHES = 20

/** Each score that the range holds, or stretches of equal width; those of nobody are left out. */
export function binsOf({ scores, truth }: ScoredRows, { range: [low, high] }: ScoreDeclaration): readonly Bin[] {
  const isSingle = high - low <= MOST_SINGLE && scores.every(score => Number.isInteger(score))
  const width = isSingle ? 1 : (high - low) / STRETCHES
  const count = isSingle ? high - low + 1 : STRETCHES
  const met = new Float64Array(count)
  const unmet = new Float64Array(count)
  for (const [at, score] of scores.entries()) {
    const place = Math.min(count - 1, Math.max(0, Math.floor((score - low) / width)))
    const side = truth[at] === 1 ? met : unmet
    side[place] = (side[place] ?? 0) + 1
  }
  const [metInAll, unmetInAll] = [met.reduce((sum, x) => sum + x, 0), unmet.reduce((sum, x) => sum + x, 0)]
  return Array.from({ length: count }, (_, place): Bin => {
    const from = low + place * width
    // Sums of fractions miss the end of the range by a crumb.
    const to = isSingle ? from : place === count - 1 ? high : from + width
    const here = { met: met[place] ?? 0, unmet: unmet[place] ?? 0 }
    return {
      from,
      to,
      drawn: isSingle ? [from - 0.5, from + 0.5] : [from, to],
      ...here,
      shareOfMet: metInAll === 0 ? 0 : here.met / metInAll,
      shareOfUnmet: unmetInAll === 0 ? 0 : here.unmet / unmetInAll,
      rate: proportion(here.met, here.met + here.unmet),
    }
  }).filter(({ met: some, unmet: others }) => some + others > 0)
}
