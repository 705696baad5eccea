// Where a person stands, by their answers and a prior of mean 0 and spread 1.
import { err, ok, type Result } from '@holdfast/domain'
import { categoryChances, type GradedItem, type GradedItemRefusal, parseGradedItems } from './item.ts'

/** The mean and the spread of where the person may stand, and the likeliest place. */
export type ThetaEstimate = { readonly eap: number; readonly sd: number; readonly map: number }

/** Why a person cannot be placed: answers that fit no item, none at all, or answers that no place between -8 and 8 can give. */
export type ThetaRefusal = 'uneven-rows' | 'no-such-category' | 'all-missing' | 'beyond-range'

/** The range and the step of integration. The integrand is smooth and 0 at both ends, where equal steps are as exact as any rule. */
const RANGE = 8
const POINTS = 641
const SECTIONS = 100

/** EAP (Bock & Mislevy 1982) and MAP (Samejima 1969) with a standard normal prior; null is an item without an answer, which then tells nothing. */
export function estimateTheta(
  items: readonly GradedItem[],
  answers: readonly (number | null)[],
): Result<ThetaEstimate, ThetaRefusal | GradedItemRefusal> {
  const parsed = parseGradedItems(items)
  if (!parsed.ok) return parsed
  if (answers.length !== items.length) return err('uneven-rows')
  const isCategory = (x: number, item: GradedItem | undefined) =>
    Number.isSafeInteger(x) && x >= 0 && x <= (item?.thresholds.length ?? -1)
  if (!answers.every((x, i) => x === null || isCategory(x, items[i]))) return err('no-such-category')
  if (answers.every(x => x === null)) return err('all-missing')
  const logPosterior = (theta: number): number =>
    items.reduce(
      (s, item, i) => {
        const x = answers[i] ?? null
        return x === null ? s : s + Math.log(categoryChances(item, theta)[x] ?? 0)
      },
      -(theta * theta) / 2,
    )
  const placed = moments(logPosterior)
  return placed === null ? err('beyond-range') : ok({ ...placed, map: likeliest(logPosterior) })
}

function moments(logPosterior: (theta: number) => number): { readonly eap: number; readonly sd: number } | null {
  const at = Float64Array.from({ length: POINTS }, (_, i) => -RANGE + (2 * RANGE * i) / (POINTS - 1))
  const logs = at.map(logPosterior)
  const most = logs.reduce((m, x) => Math.max(m, x), -Infinity)
  if (most === -Infinity) return null
  const weights = logs.map(x => Math.exp(x - most))
  const all = weights.reduce((s, w) => s + w, 0)
  const eap = weights.reduce((s, w, i) => s + w * (at[i] ?? 0), 0) / all
  const variance = weights.reduce((s, w, i) => s + w * ((at[i] ?? 0) - eap) ** 2, 0) / all
  return { eap, sd: Math.sqrt(variance) }
}

/** The top of a posterior that has one top (its logarithm is concave): golden section (Kiefer 1953). */
function likeliest(logPosterior: (theta: number) => number): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [-RANGE, RANGE]
  for (let step = 0; step < SECTIONS; step++) {
    const left = high - golden * (high - low)
    const right = low + golden * (high - low)
    if (logPosterior(left) < logPosterior(right)) low = left
    else high = right
  }
  return (low + high) / 2
}
