// Two scores of the same people: is one area larger than the other?
import { ok, type Result } from '@holdfast/domain'
import { type Figure, type Interval, interval } from '../defined.ts'
import { normalTwoSided, Z95 } from '../dist.ts'
import { coMoment, sum } from '../moments.ts'
import { countBelow, groupsOf, type ScoredRefusal } from './scored.ts'

/** Two scores of each person and whether they have it (1) or not (0). */
export type PairedScores = {
  readonly first: ArrayLike<number>
  readonly second: ArrayLike<number>
  readonly truth: ArrayLike<number>
}

/** Both areas and their difference; covariance, z and p are null where nothing differs or with one person in a group. */
export type PairedTest = {
  readonly auc1: number
  readonly auc2: number
  readonly difference: number
  readonly covariance: Figure
  readonly difference95: Interval | null
  readonly z: Figure
  readonly p: Figure
}

/** The paired test of DeLong, DeLong & Clarke-Pearson 1988. */
export function pairedDelong({ first, second, truth }: PairedScores): Result<PairedTest, ScoredRefusal> {
  const a = groupsOf({ scores: first, truth })
  if (!a.ok) return a
  const b = groupsOf({ scores: second, truth })
  if (!b.ok) return b
  const [m, n] = [a.value.positive.length, a.value.negative.length]
  const over = [placed(first, truth, 1, a.value.negative), placed(second, truth, 1, b.value.negative)] as const
  const auc1 = sum(over[0]) / m
  const auc2 = sum(over[1]) / m
  const difference = auc1 - auc2
  const nothing = { auc1, auc2, difference, covariance: null, difference95: null, z: null, p: null }
  if (m < 2 || n < 2) return ok(nothing)
  const under = [placed(first, truth, 0, a.value.positive), placed(second, truth, 0, b.value.positive)] as const
  const shared = (i: 0 | 1, j: 0 | 1): number =>
    coMoment(over[i], over[j]) / (m - 1) / m + coMoment(under[i], under[j]) / (n - 1) / n
  const covariance = shared(0, 1)
  const variance = shared(0, 0) + shared(1, 1) - 2 * covariance
  // What rounding leaves of a difference of nothing is not an error to divide by.
  if (variance <= 1e-15) return ok({ ...nothing, covariance })
  const se = Math.sqrt(variance)
  return ok({
    auc1,
    auc2,
    difference,
    covariance,
    difference95: interval(difference - Z95 * se, difference + Z95 * se, -1, 1),
    z: difference / se,
    p: normalTwoSided(difference / se),
  })
}

/** For each person of one group, in their order, the share of the other group that lies below them, ties one half. */
function placed(scores: ArrayLike<number>, truth: ArrayLike<number>, group: 0 | 1, others: Float64Array): Float64Array {
  const place = new Float64Array(scores.length)
  const ends = tieEnds(others)
  let count = 0
  for (let i = 0; i < scores.length; i++) {
    if (truth[i] !== group) continue
    const x = (scores[i] ?? 0) + 0
    const below = countBelow(others, x)
    place[count++] = (below + (others[below] === x ? (ends[below] ?? 0) : below)) / (2 * others.length)
  }
  return place.subarray(0, count)
}

/** For each of sorted scores, where the run of those equal to it ends: one search per person then finds both sides of a tie. */
function tieEnds(sorted: Float64Array): Float64Array {
  const ends = new Float64Array(sorted.length)
  for (let i = sorted.length - 1; i >= 0; i--) ends[i] = sorted[i] === sorted[i + 1] ? (ends[i + 1] ?? 0) : i + 1
  return ends
}
