/** Screenings as they cross the network: what is asked of whom, the form, and what a practitioner reads and decides. */
import { LANGUAGES, type CareNote, type SafeguardCode } from '@holdfast/domain'
import type { Finding, FindingCode, Scoring } from '@holdfast/risk-screening'
import * as v from 'valibot'
import { count, id, instantField } from '../fields.ts'
import type { AskScreeningBody, ReviewBody, SaveScreeningBody, SendScreeningBody } from './screening-bodies.ts'
import { SAFEGUARD_DECISIONS, SCREENING_STATES } from './screening-words.ts'

const state = v.picklist(SCREENING_STATES)
const language = v.picklist(LANGUAGES)
const safeguard = v.custom<SafeguardCode>(isText)
const finding = v.custom<FindingCode>(isText)

/** Somebody to turn to, the same for everyone at a place and whatever was answered. */
const helper = v.object({
  name: v.string(),
  /** As it is dialled there; null where it is written to. */
  dial: v.nullable(v.string()),
  /** A word to send to `dial` instead of calling; null where there is none. */
  keyword: v.nullable(v.string()),
  hours: v.nullable(v.string()),
  /** Where the row comes from, and of when it is. */
  source: v.string(),
  asOf: v.string(),
  isVerified: v.boolean(),
})

/** The emergency number and the lines of the place where a person says they are; of the practice where they said none. */
const help = v.object({ country: v.string(), emergency: v.nullable(v.string()), lines: v.array(helper) })

/** What is asked of me in an hour, the newest first. */
export const ownScreenings = v.object({
  screenings: v.array(
    v.object({
      screening: id('screening'),
      title: v.string(),
      state,
      askedAt: instantField,
      sentAt: v.nullable(instantField),
    }),
  ),
  help,
})

/** One question, in the words of the language that was asked for. */
const question = v.object({
  item: v.string(),
  text: v.string(),
  /** Asked only after a yes to this item. */
  askedIf: v.nullable(v.string()),
  /** What there is to choose from; `step` is null unless it is a line between two ends. */
  options: v.array(v.object({ value: v.string(), text: v.string() })),
  line: v.nullable(
    v.object({ min: v.number(), max: v.number(), step: v.number(), minText: v.string(), maxText: v.string() }),
  ),
})

/** Answers by item: the value that was chosen, or null for one that was passed over; not there for one not yet come to. */
export const answersField = v.record(v.string(), v.nullable(v.string()))

/** A form with what was saved of it. */
export const screeningForm = v.object({
  screening: id('screening'),
  title: v.string(),
  /** The publisher's own introduction where it was imported with one. */
  intro: v.nullable(v.string()),
  language,
  languages: v.array(language),
  /** Whose words they are, where they are not ours. */
  credit: v.nullable(v.string()),
  state,
  questions: v.array(question),
  answers: answersField,
  /** How often it was saved: a save names it, so that one of an old tab takes nothing away. */
  saves: count,
  sentAt: v.nullable(instantField),
  help,
})

/** What stands after a save. */
export const savedAnswer = v.object({ saves: count })

/** Who is called to read answers at once, and whether somebody has. */
const call = v.object({ at: instantField, readAt: v.nullable(instantField) })

/** One screening of one person, in a list. */
const listed = v.object({
  screening: id('screening'),
  instrument: v.string(),
  title: v.string(),
  language,
  state,
  askedAt: instantField,
  sentAt: v.nullable(instantField),
  /** Answers in it that somebody has to read at once; null when there are none. */
  call: v.nullable(call),
  reviewedAt: v.nullable(instantField),
})

/** One score over time. */
const series = v.object({
  instrument: v.string(),
  title: v.string(),
  score: v.string(),
  range: v.tuple([v.number(), v.number()]),
  direction: v.nullable(v.picklist(['higher-worse', 'higher-better', 'higher-more', 'higher-more-exposure'])),
  points: v.array(
    v.object({ screening: id('screening'), at: instantField, value: v.nullable(v.number()), isProrated: v.boolean() }),
  ),
  /** Published figures for a change that is more than chance, each with its source; none is preferred. */
  change: v.array(
    v.object({
      kind: v.string(),
      points: v.union([v.number(), v.tuple([v.number(), v.number()])]),
      source: v.nullable(v.string()),
      certainty: v.picklist(['S', 'L', 'L-']),
    }),
  ),
})

/** A safeguard as a practitioner decided on it. */
const decided = v.object({
  code: safeguard,
  decision: v.picklist(SAFEGUARD_DECISIONS),
  reason: v.string(),
  /** In which other form it was taken; null unless `changed`. */
  change: v.nullable(v.string()),
  findings: v.array(finding),
  reviewAt: instantField,
  endsWhen: v.string(),
  at: instantField,
})

/** All screenings of one person, for the practitioner. */
export const screeningsAnswer = v.object({
  now: instantField,
  /** What this deployment uses screening for. */
  use: v.picklist(['record', 'research', 'clinic']),
  canAsk: v.array(
    v.object({ instrument: v.string(), title: v.string(), about: v.string(), languages: v.array(language) }),
  ),
  notes: v.array(v.custom<CareNote>(isText)),
  screenings: v.array(listed),
  history: v.array(series),
  /** The last decision on each safeguard. */
  decided: v.array(decided),
})

/** One screening, whole, for the practitioner who reads it. */
export const screeningReview = v.object({
  ...listed.entries,
  version: v.number(),
  /** The day its figures were last gone through, as YYYY-MM-DD; null for our own questions. */
  asOf: v.nullable(v.string()),
  /** Who it was studied in and what it does not say, each a sentence. */
  limits: v.array(v.string()),
  answers: v.array(
    v.object({
      item: v.string(),
      text: v.string(),
      said: v.nullable(v.string()),
      how: v.picklist(['answered', 'passed-over', 'not-reached', 'not-asked']),
    }),
  ),
  /** Null for questions of our own, which have no score. */
  scoring: v.nullable(v.custom<Scoring>(isObject)),
  findings: v.array(v.custom<Finding>(isObject)),
  /** Safeguards that the findings may be a reason for, each with those findings. */
  suggestions: v.array(v.object({ code: safeguard, findings: v.array(finding) })),
  /** Every review, the oldest first; the last one counts. */
  reviews: v.array(
    v.object({ by: v.string(), isMine: v.boolean(), at: instantField, words: v.string(), decisions: v.array(decided) }),
  ),
})

/** What browsers send, as they made it: the strict shapes, which a server checks, stand in screening-bodies.ts and are no weight for a phone. */
export const sentScreeningAsk = v.custom<AskScreeningBody>(isObject)
/** The same for a save. */
export const sentSave = v.custom<SaveScreeningBody>(isObject)
/** The same for the whole. */
export const sentResponse = v.custom<SendScreeningBody>(isObject)
/** The same for a review. */
export const sentReview = v.custom<ReviewBody>(isObject)

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

/** What is asked of me in an hour. */
export type OwnScreenings = v.InferOutput<typeof ownScreenings>
/** A form with what was saved of it. */
export type ScreeningForm = v.InferOutput<typeof screeningForm>
/** Answers by item. */
export type ScreeningAnswers = v.InferOutput<typeof answersField>
/** All screenings of one person. */
export type Screenings = v.InferOutput<typeof screeningsAnswer>
/** One screening, whole. */
export type ScreeningReview = v.InferOutput<typeof screeningReview>
