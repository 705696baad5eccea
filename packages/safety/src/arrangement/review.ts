/** Is work at a distance suitable for this client? Asked of the practitioner where screens have a part in the matter; answered by a person, never here. */
import {
  after,
  dayAt,
  daysBetween,
  HOUR,
  isToCome,
  type ArrangementHold,
  type CareNote,
  type Instant,
} from '@holdfast/domain'
import type { ArrangementActOf } from './act.ts'

/** A review holds for so many days at most, as a conclusion of a judgement does. Our own judgement, 2026-11. */
export const REVIEW_DAYS = 90

type Review = ArrangementActOf<'review'>

/** Why a review is not taken. */
export type ReviewRefusal =
  /** The talk was on a day that has not come. */
  | 'not-yet'
  /** It would end before it began. */
  | 'ends-before'
  /** It would hold for longer than `REVIEW_DAYS`. */
  | 'too-long'

/** Where nobody noted that screens have a part in the matter, nothing is asked (D25a). */
export const isReviewAsked = (notes: readonly CareNote[]): boolean => notes.includes('online-use')

/** What stands against a review that is written at this moment; null where nothing does. */
export function reviewRefusal({ on, until }: Review, at: Instant): ReviewRefusal | null {
  if (isToCome(on, at)) return 'not-yet'
  if (until < on) return 'ends-before'
  return daysBetween(on, until) > REVIEW_DAYS ? 'too-long' : null
}

/** What the last review leaves open for an hour at a distance; null where nothing is. It holds to the end of its last day, wherever that is. */
export function reviewHold(review: Review | null, now: Instant): ArrangementHold | null {
  if (!review || review.until < dayAt(after(now, -12 * HOUR))) return 'review-online'
  return review.outcome === 'suitable' || review.outcome === 'with-conditions' ? null : 'as-reviewed'
}
