/** The sheet before contact with one client, as it crosses the network: for practitioners of their hour alone. */
import type { ArrangementHold, PlannedModality } from '@holdfast/domain'
import type { ArrangementAct, ArrangementEntry, SheetAsk, UnknownPart } from '@holdfast/safety'
import * as v from 'valibot'
import { instantField } from '../fields.ts'

const isList = (value: unknown): boolean => Array.isArray(value)
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
const ofClient = '/api/encounters/:encounter/seats/:seat/arrangements'

/** An entry with the name of whoever wrote it. */
export type ArrangementLine = Pick<ArrangementEntry, 'at' | 'act'> & { readonly by: string; readonly isMine: boolean }

/** The sheet, and what of it is open before this hour. */
export const arrangementsAnswer = v.object({
  now: instantField,
  /** How this hour is planned. */
  way: v.custom<PlannedModality>(value => typeof value === 'string'),
  /** What holds the door until it is settled. */
  holds: v.custom<readonly ArrangementHold[]>(isList),
  /** What is not known, named one by one. */
  unknowns: v.custom<readonly UnknownPart[]>(isList),
  /** Is a review of work at a distance asked, for what was noted of this client? */
  isReviewAsked: v.boolean(),
  /** What is asked of meeting in one room; it holds no door. */
  asks: v.custom<readonly SheetAsk[]>(isList),
  /** Does the sheet lead to one room? */
  isInOneRoom: v.boolean(),
  /** Oldest first. */
  entries: v.custom<readonly ArrangementLine[]>(isList),
})

/** What a browser sends, as it made it; the server checks it (arrangement-bodies.ts). */
export const sentArrangement = v.custom<{ readonly act: ArrangementAct }>(isObject)

/** Every endpoint of the sheet by name. */
export const ARRANGEMENT_ENDPOINTS = {
  arrangements: { method: 'GET', path: ofClient, body: v.undefined(), answer: arrangementsAnswer },
  arrange: { method: 'POST', path: ofClient, body: sentArrangement, answer: arrangementsAnswer },
} as const

/** The sheet before contact with one client. */
export type ArrangementsView = v.InferOutput<typeof arrangementsAnswer>
