/** How one factor is seen in one person's online work: four words and a note. Words are not added up and not put in a row. */
import type { Instant, PractitionerId } from '@holdfast/domain'
import type { FactorCode } from './factor.ts'

/** Is it there? */
export const PRESENCES = ['absent', 'partly', 'present', 'not-known'] as const
/** Does it matter for this work at a distance? */
export const RELEVANCES = ['low', 'some', 'high', 'not-known'] as const
/** How is it against the last time? `not-known` also where there was none. */
export const COURSES = ['better', 'same', 'worse', 'new', 'not-known'] as const
/** How sure is the one who rates? */
export const CONFIDENCES = ['little', 'some', 'good'] as const

/** One word on whether a factor is there. */
export type Presence = (typeof PRESENCES)[number]
/** One word on whether it matters here. */
export type Relevance = (typeof RELEVANCES)[number]
/** One word on its course. */
export type Course = (typeof COURSES)[number]
/** One word on how sure the rater is. */
export type Confidence = (typeof CONFIDENCES)[number]

/** What a practitioner says of one factor. */
export type RatingGiven = {
  readonly presence: Presence
  readonly relevance: Relevance
  readonly course: Course
  readonly confidence: Confidence
  /** On what it rests, or what would tell; may be empty where the factor is absent. */
  readonly note: string
  /** Where something is not known: by when it is found out; null where no day was named. */
  readonly findOutBy: Instant | null
}

/** The same, with who said it and when. */
export type Rating = RatingGiven & { readonly by: PractitionerId; readonly at: Instant }

/** Ratings by factor; one that was not looked at is not there. */
export type Ratings = Readonly<Partial<Record<FactorCode, Rating>>>

/** Is anything on this factor not known? */
export const isUnknown = ({ presence, relevance }: RatingGiven): boolean =>
  presence === 'not-known' || relevance === 'not-known'
