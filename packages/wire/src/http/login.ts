/** Sign in by an invitation link, see who is signed in, sign out. */
import { LANGUAGES, ROLES } from '@holdfast/domain'
import * as v from 'valibot'
import { id, instantField } from '../fields.ts'

/** The secret of an invitation link: 26 characters; it stands behind the # of the link, so no server log ever sees it. */
export const loginBody = v.strictObject({ secret: v.pipe(v.string(), v.regex(/^[0-9a-hjkmnp-tv-z]{26}$/)) })

/** One hour in a list of hours. */
export const hourSummary = v.object({
  id: id('encounter'),
  start: instantField,
  end: instantField,
  /** Until when someone may still come to the door. */
  doorCloses: instantField,
  status: v.picklist(['planned', 'arrived', 'in-progress', 'finished']),
  /** Names of the other participants, as this person may see them. */
  with: v.array(v.string()),
  /** Whose answers have to be read at once and nobody has, for a practitioner; left out where that is so of nobody. */
  toRead: v.optional(v.array(id('seat'))),
})

/** How this server wants pages of clients treated that nobody looks at. */
export const veilPolicy = v.object({
  /** Are they covered while they are out of sight? */
  isOn: v.boolean(),
  /** After how many minutes without a touch they lock; null: never. */
  lockMinutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(240))),
})

/** Who is signed in on this browser, and their hours from yesterday on, soonest first. */
export const meAnswer = v.object({
  name: v.string(),
  role: v.picklist(ROLES),
  language: v.picklist(LANGUAGES),
  now: instantField,
  veil: veilPolicy,
  hours: v.array(hourSummary),
})

/** The body of a sign-in by link. */
export type LoginBody = v.InferOutput<typeof loginBody>
/** One hour in a list of hours. */
export type HourSummary = v.InferOutput<typeof hourSummary>
/** How pages that nobody looks at are treated. */
export type Veil = v.InferOutput<typeof veilPolicy>
/** Who is signed in on this browser. */
export type Me = v.InferOutput<typeof meAnswer>
