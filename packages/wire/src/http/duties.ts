/** Matters in which a duty is weighed, as they cross the network: for practitioners alone. */
import type { MatterId } from '@holdfast/domain'
import type { DutyAct, DutyAsk, Matter } from '@holdfast/safety'
import * as v from 'valibot'
import { id, instantField } from '../fields.ts'

const isList = (value: unknown): boolean => Array.isArray(value)
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
const ofClient = '/api/encounters/:encounter/seats/:seat/duties'

/** A duty as it is read for a place: what triggers it, how strong it is, from where, and until when that may be believed. */
const dutyView = v.object({
  rule: v.string(),
  duty: v.string(),
  group: v.picklist(['warn', 'report', 'disclose']),
  place: v.string(),
  /** Does it hold where the client is, or only where they live? */
  at: v.picklist(['present', 'residence']),
  force: v.picklist(['mandatory', 'permissive', 'none-found', 'unclear']),
  /** What begins it and what satisfies it, in both languages; null where nobody has read it. */
  trigger: v.nullable(v.object({ en: v.string(), es: v.string() })),
  discharge: v.nullable(v.object({ en: v.string(), es: v.string() })),
  deadline: v.nullable(v.string()),
  source: v.string(),
  asOf: v.string(),
  reviewBy: v.string(),
  /** Whatever is not verified is checked before anyone relies on it. */
  isVerified: v.boolean(),
  /** Who in the clinic wrote it, and on which day; null for a row of ours. */
  own: v.nullable(v.object({ by: v.string(), at: v.string() })),
})

/** Duties of the place where a client said they are and of the one where they live, and the matters about them. */
export const dutiesAnswer = v.object({
  now: instantField,
  /** An ISO 3166 code; null where no place of this visit is known. */
  place: v.nullable(v.string()),
  /** Where they live, in the same way; null while nobody wrote it. */
  residence: v.nullable(v.string()),
  duties: v.array(dutyView),
  /** What no row says, in the words of the data. */
  caution: v.string(),
  matters: v.array(
    v.object({
      id: id('matter'),
      entries: v.custom<Matter>(isList),
      asks: v.custom<readonly DutyAsk[]>(isList),
    }),
  ),
})

/** What a browser sends, as it made it; the server checks it (duty-bodies.ts). */
export const sentDuty = v.custom<{ readonly matter: MatterId; readonly act: DutyAct }>(isObject)

/** Every endpoint of duties by name. */
export const DUTY_ENDPOINTS = {
  duties: { method: 'GET', path: ofClient, body: v.undefined(), answer: dutiesAnswer },
  weighDuty: { method: 'POST', path: ofClient, body: sentDuty, answer: dutiesAnswer },
} as const

/** Duties of the place where a client is, and the matters about them. */
export type DutiesView = v.InferOutput<typeof dutiesAnswer>
