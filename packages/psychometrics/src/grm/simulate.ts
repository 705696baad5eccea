// Invented people who answer by a graded response model: data whose truth is known.
import { err, ok, type Random, type Result } from '@holdfast/domain'
import { countAtOrBelow, countBelow } from '../accuracy/scored.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { logistic } from '../logit.ts'
import type { Rows } from '../rows.ts'
import { categoryChances, type GradedItem, type GradedItemRefusal, parseGradedItems } from './item.ts'

/** Where invented people stand: normal with this mean and spread. */
export type Population = { readonly mean: number; readonly sd: number }

/** Invented people: where each truly stands, and what they answered. */
export type Simulated = { readonly thetas: readonly number[]; readonly rows: readonly (readonly number[])[] }

/** Answers of `people` invented people, drawn from the chances of each category; the same random bytes make the same people. */
export function simulateAnswers(
  items: readonly GradedItem[],
  random: Random,
  { people, population }: { readonly people: number; readonly population: Population },
): Result<Simulated, GradedItemRefusal | 'no-people' | 'not-a-population'> {
  const parsed = parseGradedItems(items)
  if (!parsed.ok) return parsed
  if (!Number.isSafeInteger(people) || people < 1) return err('no-people')
  if (!Number.isFinite(population.mean) || !(population.sd >= 0 && population.sd < Infinity))
    return err('not-a-population')
  const chance = chanceFrom(random)
  const thetas = Array.from({ length: people }, () => population.mean + population.sd * chance.normal())
  return ok({ thetas, rows: thetas.map(theta => items.map(item => drawn(categoryChances(item, theta), chance))) })
}

function drawn(chances: readonly number[], { uniform }: Chance): number {
  let left = uniform()
  for (const [k, p] of chances.entries()) {
    left -= p
    if (left < 0) return k
  }
  return chances.length - 1
}

/** A criterion (1 or 0) for each place, by logit⁻¹(intercept + slope · theta). */
export function simulateCriterion(
  thetas: readonly number[],
  random: Random,
  { intercept, slope }: { readonly intercept: number; readonly slope: number },
): Result<readonly (0 | 1)[], 'not-a-number'> {
  const logits = thetas.map(theta => intercept + slope * theta)
  if (!logits.every(Number.isFinite)) return err('not-a-number')
  const chance = chanceFrom(random)
  return ok(logits.map(at => (chance.uniform() < logistic(at) ? 1 : 0)))
}

/** Holes that come by chance alone (MCAR), or the more often the higher the answer to one item is, which itself is never lost (MAR) (Rubin 1976). */
export type Holes =
  | { readonly kind: 'mcar'; readonly share: number }
  | { readonly kind: 'mar'; readonly share: number; readonly by: number }

/** Makes holes in answers: `share` is the chance of each answer to be lost, with MAR on average, from near 0 at the lowest answer to item `by` to near twice as much at the highest; so at most one half with MAR. */
export function withHoles(
  rows: readonly (readonly number[])[],
  random: Random,
  holes: Holes,
): Result<Rows, 'share-out-of-range' | 'no-such-item'> {
  if (!(holes.share >= 0 && holes.share <= (holes.kind === 'mar' ? 0.5 : 1))) return err('share-out-of-range')
  if (holes.kind === 'mar' && rows.some(row => row[holes.by] === undefined)) return err('no-such-item')
  const chance = chanceFrom(random)
  const weights = holes.kind === 'mar' ? weightsBy(rows.map(row => row[holes.by] ?? 0)) : new Map<number, number>()
  const holed = rows.map(row => {
    const share = holes.share * (holes.kind === 'mar' ? (weights.get(row[holes.by] ?? 0) ?? 1) : 1)
    return row.map((answer, j) => {
      const isLost = chance.uniform() < share
      return isLost && !(holes.kind === 'mar' && j === holes.by) ? null : answer
    })
  })
  return ok(holed)
}

/** For each answer twice its middle rank as a share of all: 1 on average. */
function weightsBy(answers: readonly number[]): ReadonlyMap<number, number> {
  const sorted = Float64Array.from(answers).sort()
  return new Map(answers.map(x => [x, (countBelow(sorted, x) + countAtOrBelow(sorted, x)) / answers.length] as const))
}
