// How many people a study of a test’s accuracy needs.
import type { Figure } from '../defined.ts'
import { Z95 } from '../dist.ts'

/** The sensitivity or the specificity that is expected. */
export type ExpectedAccuracy = { readonly sensitivity: number } | { readonly specificity: number }

/** How near it is to be known, 95% to each side, and which share of the people have it. */
export type Precision = { readonly halfWidth: number; readonly prevalence: number }

/** The number of people (Buderer 1996), rounded up; null where no number is enough or a share lies outside 0 to 1. */
export function buderer(expected: ExpectedAccuracy, { halfWidth, prevalence }: Precision): Figure {
  const [p, share] =
    'sensitivity' in expected ? [expected.sensitivity, prevalence] : [expected.specificity, 1 - prevalence]
  if (!(p >= 0 && p <= 1 && halfWidth > 0 && share > 0 && share <= 1)) return null
  return Math.ceil((Z95 ** 2 * p * (1 - p)) / halfWidth ** 2 / share)
}
