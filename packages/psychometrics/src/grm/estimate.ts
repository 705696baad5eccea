// Where a person stands, by their answers and a prior of mean 0 and spread 1.
import { err, ok, type Result } from '@holdfast/domain'
import { type GradedItem, type GradedItemRefusal, logChance, parseGradedItems } from './item.ts'

/** The mean and the spread of where the person may stand, and the likeliest place. */
export type ThetaEstimate = { readonly eap: number; readonly sd: number; readonly map: number }

/** Why a person cannot be placed: answers that fit no item, none at all, or answers that no place between -8 and 8 can give. */
export type ThetaRefusal = 'uneven-rows' | 'no-such-category' | 'all-missing' | 'beyond-range'

/** The range of places. */
const RANGE = 8
/** Steps of integration to each side of the likeliest place, out to where the chance is e^-40 of what it is there. */
const STEPS = 320
const FAINT = 40
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
        return x === null ? s : s + logChance(item, theta, x)
      },
      -(theta * theta) / 2,
    )
  const map = likeliest(logPosterior)
  // At the very end the answers would have the person stand farther out.
  return RANGE - Math.abs(map) < 1e-9 ? err('beyond-range') : ok({ ...moments(logPosterior, map), map })
}

/** The mean and the spread, by Simpson’s rule on each side of the top, where the integrand may have an edge. */
function moments(logPosterior: (theta: number) => number, map: number): { readonly eap: number; readonly sd: number } {
  const most = logPosterior(map)
  const sides = [-RANGE, RANGE].map(end => {
    const width = faintFrom(theta => logPosterior(theta) - most, map, end) - map
    return Array.from({ length: STEPS + 1 }, (_, i) => {
      const away = (width * i) / STEPS
      const share = i === 0 || i === STEPS ? 1 : i % 2 === 1 ? 4 : 2
      return { away, weight: share * Math.abs(width) * Math.exp(logPosterior(map + away) - most) }
    })
  })
  const at = sides.flat()
  const all = at.reduce((s, { weight }) => s + weight, 0)
  const middle = at.reduce((s, { away, weight }) => s + weight * away, 0) / all
  const variance = at.reduce((s, { away, weight }) => s + weight * (away - middle) ** 2, 0) / all
  return { eap: map + middle, sd: Math.sqrt(variance) }
}

/** How far out, from `map` towards `end`, the chance still counts. */
function faintFrom(drop: (theta: number) => number, map: number, end: number): number {
  if (drop(end) > -FAINT) return end
  let [inside, outside] = [map, end]
  for (let step = 0; step < SECTIONS; step++) {
    const middle = (inside + outside) / 2
    if (drop(middle) > -FAINT) inside = middle
    else outside = middle
  }
  return outside
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
