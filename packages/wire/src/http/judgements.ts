/** Structured judgements as they cross the network: whole for practitioners, in plain words for the one they are about. */
import type {
  Ask,
  Author,
  Comparison,
  Judgement,
  JudgementRefusal,
  Ratings,
  Sheet,
  Suggestion,
  ViewSection,
} from '@holdfast/risk-screening'
import * as v from 'valibot'
import { count, instantField } from '../fields.ts'
import type { JudgementLineBody, RatingLineBody, RemarkBody } from './judgement-bodies.ts'

/** Why something was not taken; `field` or `factor` is the one that is meant. */
export const judgementRefusal = v.custom<JudgementRefusal>(isObject)

/** A judgement with all that belongs to it, for practitioners of the one it is about. No figure of a person is in it. */
export const judgementAnswer = v.object({
  now: instantField,
  /** How many lines were read: whoever writes names it, so that two do not pass each other. */
  seen: count,
  judgement: v.custom<Judgement>(isObject),
  standing: v.picklist(['open', 'holds', 'expired', 'ended']),
  /** What may fit, each with its reasons; none is chosen. */
  suggestions: v.array(v.custom<Suggestion>(isObject)),
  /** What its writer is asked. */
  asks: v.array(v.custom<Ask>(isObject)),
  /** What is missing before anybody can conclude. */
  lacking: v.array(judgementRefusal),
  /** What is known and what is not. */
  sheet: v.custom<Sheet>(isObject),
  /** Whoever wrote in it. */
  authors: v.array(v.custom<Author>(isObject)),
})

/** The page that the client reads, in both languages. It holds nothing that was set aside or is withheld. */
export const ownJudgement = v.object({
  now: instantField,
  /** Nothing was written yet. */
  isEmpty: v.boolean(),
  pages: v.object({ en: v.array(v.custom<ViewSection>(isObject)), es: v.array(v.custom<ViewSection>(isObject)) }),
})

/** What a practitioner rated by themselves, and how others see it once nothing is left out. */
export const secondRating = v.object({
  now: instantField,
  seen: count,
  ratings: v.custom<Ratings>(isObject),
  /** Null until every factor is rated: so that the one who rates second does so for themselves. */
  compared: v.nullable(v.array(v.custom<Comparison>(isObject))),
})

/** What browsers send, as they made it; servers check it (judgement-bodies.ts). */
export const sentJudgementLine = v.custom<JudgementLineBody>(isObject)
/** The same for a rating of one's own. */
export const sentRatingLine = v.custom<RatingLineBody>(isObject)
/** The same for what a client says. */
export const sentRemark = v.custom<RemarkBody>(isObject)

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** A judgement with all that belongs to it. */
export type JudgementView = v.InferOutput<typeof judgementAnswer>
/** The page that the client reads. */
export type OwnJudgement = v.InferOutput<typeof ownJudgement>
/** What a practitioner rated by themselves. */
export type SecondRating = v.InferOutput<typeof secondRating>
