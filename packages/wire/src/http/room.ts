/** What is asked about a room, what was answered, and what was decided on it, as it crosses the network. */
import type { AskedItem, Because, CareNote, RoomCheck, RoomDecision, RoomItem } from '@holdfast/domain'
import * as v from 'valibot'
import { instantField } from '../fields.ts'
import type { CareNoteBody, RoomDecisionBody } from './room-bodies.ts'

const isText = (value: unknown): boolean => typeof value === 'string'
const isList = (value: unknown): boolean => Array.isArray(value)
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

/** Answers that were kept, to whatever was asked then. */
export const roomCheckField = v.nullable(
  v.object({ answers: v.custom<RoomCheck['answers']>(isObject), statedAt: instantField }),
)

const roomAsk = { item: v.custom<RoomItem>(isText), isMandatory: v.boolean() }

/** What is asked of the one who looks, without a word on why. */
export const ownRoomAsks = v.array(v.object(roomAsk))

/** What is asked of somebody and why, for a practitioner. */
export const roomAsks = v.array(v.object({ ...roomAsk, because: v.custom<AskedItem['because']>(isList) }))

/** What practitioners decided on answers in this hour, the oldest first. */
export const roomDecided = v.array(
  v.object({
    item: v.custom<RoomItem>(isText),
    decision: v.custom<RoomDecision>(isText),
    reason: v.string(),
    /** The name of whoever decided; null where they have no seat in the hour any more. */
    by: v.nullable(v.string()),
    at: instantField,
  }),
)

/** The care notes on a client: those that stand, and every word on them, the oldest first. */
export const careNotesAnswer = v.object({
  now: instantField,
  notes: v.array(v.custom<CareNote>(isText)),
  said: v.array(
    v.object({
      note: v.custom<CareNote>(isText),
      stands: v.boolean(),
      reason: v.string(),
      by: v.string(),
      at: instantField,
    }),
  ),
})

/** What a browser sends, as it made it; the server checks it (room-bodies.ts). */
export const sentRoomCheck = v.custom<Pick<RoomCheck, 'answers'>>(isObject)
/** The same of a decision. */
export const sentRoomDecision = v.custom<RoomDecisionBody>(isObject)
/** The same of a care note. */
export const sentCareNote = v.custom<CareNoteBody>(isObject)

/** Answers on the room as they are sent. */
export type RoomCheckBody = v.InferOutput<typeof sentRoomCheck>
/** One thing that is asked about a room, without why. */
export type OwnRoomAsk = v.InferOutput<typeof ownRoomAsks>[number]
/** One thing that is asked about a room, with why. */
export type RoomAsk = OwnRoomAsk & { readonly because: readonly Because[] }
/** The care notes on a client. */
export type CareNotes = v.InferOutput<typeof careNotesAnswer>
