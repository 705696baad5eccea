/** What is sent about screenings, as a server takes it; a page needs only the types. */
import { LANGUAGES, SAFEGUARD_CODES } from '@holdfast/domain'
import { FINDING_CODES } from '@holdfast/risk-screening'
import * as v from 'valibot'
import { count, instantField, shortText } from '../fields.ts'
import { SAFEGUARD_DECISIONS, SCREENING_TEXT_LIMIT } from './screening-words.ts'

const text = shortText(SCREENING_TEXT_LIMIT)
const answers = v.record(
  v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,39}$/i)),
  v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
)

/** A practitioner asks someone to answer a questionnaire. */
export const askScreeningBody = v.strictObject({
  instrument: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
  language: v.picklist(LANGUAGES),
})

/** What was answered so far; `saves` is what the page last knew. */
export const saveScreeningBody = v.strictObject({ answers, saves: count })

/** All that is answered; every question is in it, passed over or not. */
export const sendScreeningBody = v.strictObject({ answers, saves: count })

/** What a practitioner makes of it. `seen`: how many reviews they had read, so that two do not pass each other. */
export const reviewBody = v.strictObject({
  words: text,
  seen: count,
  // One decision on each safeguard, and each finding once.
  decisions: v.pipe(
    v.array(
      v.strictObject({
        code: v.picklist(SAFEGUARD_CODES),
        decision: v.picklist(SAFEGUARD_DECISIONS),
        reason: text,
        change: v.nullable(text),
        findings: v.pipe(v.array(v.picklist(FINDING_CODES)), v.maxLength(FINDING_CODES.length)),
        reviewAt: instantField,
        endsWhen: text,
      }),
    ),
    v.maxLength(SAFEGUARD_CODES.length),
  ),
})

/** A practitioner asks someone to answer a questionnaire. */
export type AskScreeningBody = v.InferOutput<typeof askScreeningBody>
/** What was answered so far. */
export type SaveScreeningBody = v.InferOutput<typeof saveScreeningBody>
/** All that is answered. */
export type SendScreeningBody = v.InferOutput<typeof sendScreeningBody>
/** What a practitioner makes of it. */
export type ReviewBody = v.InferOutput<typeof reviewBody>
