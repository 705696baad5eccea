// The area under the ROC curve and how sure it is.
import { mapResult, type Result } from '@holdfast/domain'
import { type Figure, type Interval, interval } from '../defined.ts'
import { Z95 } from '../dist.ts'
import { logistic, logit } from '../logit.ts'
import { type Groups, groupsOf, type Scored, type ScoredRefusal } from './scored.ts'

/** The area with two standard errors; DeLong’s figures are null with one person in a group, or when no placement differs from another. */
export type Auc = {
  readonly positives: number
  readonly negatives: number
  readonly auc: number
  readonly mannWhitneyU: number
  readonly delongVariance: Figure
  readonly delongSe: Figure
  readonly delong95: Interval | null
  /** On the logit scale, so that it stays inside 0 to 1 by itself. */
  readonly delongLogit95: Interval | null
  readonly hanleyMcNeilSe: number
}

/** The area (Mann & Whitney 1947, ties one half), DeLong, DeLong & Clarke-Pearson 1988 in the n log n way of Sun & Xu 2014, Hanley & McNeil 1982. */
export const auc = (data: Scored): Result<Auc, ScoredRefusal> => mapResult(groupsOf(data), aucOf)

function aucOf(groups: Groups): Auc {
  const positives = groups.positive.length
  const negatives = groups.negative.length
  const over = placements(groups.positive, groups.negative)
  const area = over.sum / positives / negatives
  const under = placements(groups.negative, groups.positive)
  const variance =
    positives < 2 || negatives < 2
      ? null
      : over.squares / (positives - 1) / positives / negatives ** 2 +
        under.squares / (negatives - 1) / negatives / positives ** 2
  // No spread of placements (all scores equal, or no overlap at all) tells nothing of the error: not an error of 0.
  const delongVariance = variance === null || variance === 0 ? null : variance
  const se = delongVariance === null ? null : Math.sqrt(delongVariance)
  return {
    positives,
    negatives,
    auc: area,
    mannWhitneyU: over.sum,
    delongVariance,
    delongSe: se,
    delong95: se === null ? null : interval(area - Z95 * se, area + Z95 * se, 0, 1),
    delongLogit95: se === null ? null : logitInterval(area, se),
    hanleyMcNeilSe: hanleyMcNeil(area, positives, negatives),
  }
}

/** How each of `mine` stands among `theirs` (below counts 1, equal one half): the sum, and the squares about the mean. */
function placements(mine: Float64Array, theirs: Float64Array): { readonly sum: number; readonly squares: number } {
  let below = 0
  let atOrBelow = 0
  let sum = 0
  const place = new Float64Array(mine.length)
  for (let i = 0; i < mine.length; i++) {
    const x = mine[i] ?? 0
    while (below < theirs.length && (theirs[below] ?? 0) < x) below++
    while (atOrBelow < theirs.length && (theirs[atOrBelow] ?? 0) <= x) atOrBelow++
    place[i] = (below + atOrBelow) / 2
    sum += (below + atOrBelow) / 2
  }
  const middle = sum / mine.length
  let squares = 0
  for (let i = 0; i < place.length; i++) squares += ((place[i] ?? 0) - middle) ** 2
  return { sum, squares }
}

function logitInterval(area: number, se: number): Interval | null {
  const half = (Z95 * se) / (area * (1 - area))
  return interval(logistic(logit(area) - half), logistic(logit(area) + half))
}

function hanleyMcNeil(area: number, positives: number, negatives: number): number {
  const q1 = area / (2 - area)
  const q2 = (2 * area * area) / (1 + area)
  const spread = area * (1 - area) + (positives - 1) * (q1 - area * area) + (negatives - 1) * (q2 - area * area)
  return Math.sqrt(Math.max(0, spread) / (positives * negatives))
}
