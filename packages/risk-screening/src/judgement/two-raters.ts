/** Two people rated the same work, each for themselves: where they say the same, and where not, in words. */
import type { FactorCode } from './factor.ts'
import { FACTORS } from './factors/all.ts'
import type { Rating, Ratings } from './rating.ts'

/** What two raters each say in one word. */
export const ASPECTS = ['presence', 'relevance', 'course', 'confidence'] as const

/** One of these. */
export type Aspect = (typeof ASPECTS)[number]

/** Both words on one aspect of a factor. */
export type Words = { readonly aspect: Aspect; readonly first: string; readonly second: string }

/** How two raters see one factor. */
export type Comparison =
  | {
      readonly kind: 'both'
      readonly factor: FactorCode
      readonly same: readonly Words[]
      readonly differs: readonly Words[]
    }
  | { readonly kind: 'one'; readonly factor: FactorCode; readonly by: 'first' | 'second' }
  | { readonly kind: 'neither'; readonly factor: FactorCode }

/** Every factor, as the two see it. Neither is the right one; where they differ, they talk. */
export const compareRatings = (first: Ratings, second: Ratings): readonly Comparison[] =>
  FACTORS.map(({ code: factor }): Comparison => {
    const [one, other] = [first[factor], second[factor]]
    if (!one || !other)
      return one || other ? { kind: 'one', factor, by: one ? 'first' : 'second' } : { kind: 'neither', factor }
    const words = ASPECTS.map(aspect => wordsOn(aspect, one, other))
    const isSame = (pair: Words): boolean => pair.first === pair.second
    return { kind: 'both', factor, same: words.filter(isSame), differs: words.filter(pair => !isSame(pair)) }
  })

/** The pairs of words on one aspect, of all factors that both rated: what figures of agreement are made from, elsewhere. */
export const wordPairs = (comparisons: readonly Comparison[], aspect: Aspect): readonly (readonly [string, string])[] =>
  comparisons.flatMap(one =>
    one.kind === 'both'
      ? [...one.same, ...one.differs]
          .filter(words => words.aspect === aspect)
          .map(({ first, second }) => [first, second] as const)
      : [],
  )

const wordsOn = (aspect: Aspect, one: Rating, other: Rating): Words => ({
  aspect,
  first: one[aspect],
  second: other[aspect],
})
