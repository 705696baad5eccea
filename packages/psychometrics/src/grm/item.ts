// One item of a graded response model, and how likely each answer to it is.
import { err, ok, type Result } from '@holdfast/domain'
import { logistic, softplus } from '../logit.ts'

/** How sharply an item tells people apart, and where each next category becomes as likely as not; the categories are 0, 1, 2 … */
export type GradedItem = { readonly slope: number; readonly thresholds: readonly number[] }

/** Why items are none. */
export type GradedItemRefusal = 'no-items' | 'slope-not-above-0' | 'no-thresholds' | 'thresholds-not-rising'

/** Checks items once, so that every chance that is made of them is one. */
export function parseGradedItems(items: readonly GradedItem[]): Result<readonly GradedItem[], GradedItemRefusal> {
  if (items.length === 0) return err('no-items')
  if (items.some(({ slope }) => !(slope > 0 && slope < Infinity))) return err('slope-not-above-0')
  if (items.some(({ thresholds }) => thresholds.length === 0)) return err('no-thresholds')
  const isRising = (b: readonly number[]) => b.every((x, i) => Number.isFinite(x) && x > (b[i - 1] ?? -Infinity))
  return items.every(({ thresholds }) => isRising(thresholds)) ? ok(items) : err('thresholds-not-rising')
}

/** The chance of each category at a finite `theta` (Samejima 1969, logistic, without the 1.702), of an item that `parseGradedItems` let through, as below. */
export function categoryChances({ slope, thresholds }: GradedItem, theta: number): readonly number[] {
  const z = thresholds.map(b => slope * (theta - b))
  return Array.from({ length: thresholds.length + 1 }, (_, k) => between(z[k - 1] ?? Infinity, z[k] ?? -Infinity))
}

/** The chance above the lower border less that above the upper one; taken on the side where both are small, so that far tails keep their digits. */
function between(lower: number, upper: number): number {
  return lower + upper > 0 ? logistic(-upper) - logistic(-lower) : logistic(lower) - logistic(upper)
}

/** The logarithm of the chance of one category, which no slope and no distance makes endless while the numbers last: σ(l) - σ(u) = σ(l) σ(-u) (1 - e^(u-l)). */
export function logChance({ slope, thresholds }: GradedItem, theta: number, category: number): number {
  const [lower, upper] = [thresholds[category - 1], thresholds[category]]
  const reached = lower === undefined ? 0 : -softplus(-slope * (theta - lower))
  const notPassed = upper === undefined ? 0 : -softplus(slope * (theta - upper))
  const apart = lower === undefined || upper === undefined ? 0 : Math.log(-Math.expm1(slope * (lower - upper)))
  return reached + notPassed + apart
}

/** The score that is expected of an item at `theta`. */
export const expectedScore = (item: GradedItem, theta: number): number =>
  item.thresholds.reduce((s, b) => s + logistic(item.slope * (theta - b)), 0)

/** How much one answer to the item tells at `theta` (Samejima 1969). */
export function itemInformation(item: GradedItem, theta: number): number {
  const above = [1, ...item.thresholds.map(b => logistic(item.slope * (theta - b))), 0]
  const dense = above.map(p => p * (1 - p))
  return categoryChances(item, theta).reduce((s, p, k) => {
    const rise = item.slope * ((dense[k] ?? 0) - (dense[k + 1] ?? 0))
    return p > 0 ? s + (rise * rise) / p : s
  }, 0)
}

/** The score that is expected of a whole questionnaire at `theta`. */
export const expectedTotal = (items: readonly GradedItem[], theta: number): number =>
  items.reduce((s, item) => s + expectedScore(item, theta), 0)

/** How much a whole questionnaire tells at `theta`: the square of the standard error is one over it. */
export const testInformation = (items: readonly GradedItem[], theta: number): number =>
  items.reduce((s, item) => s + itemInformation(item, theta), 0)
