/** What is sent about a room and on care notes, as a server takes it; a page needs only the types. */
import { CARE_NOTES, ROOM_ANSWERS, ROOM_DECISIONS, ROOM_ITEMS } from '@holdfast/domain'
import * as v from 'valibot'
import { shortText } from '../fields.ts'

/** So much may stand in a reason. */
const REASON_LIMIT = 2000

/** The answers on the room: to everything that is asked in this hour, and to nothing else. */
export const roomCheckBody = v.strictObject({
  answers: v.record(v.picklist(ROOM_ITEMS), v.picklist(ROOM_ANSWERS)),
})

/** A practitioner decides on something that is not possible today. */
export const roomDecisionBody = v.strictObject({
  item: v.picklist(ROOM_ITEMS),
  decision: v.picklist(ROOM_DECISIONS),
  reason: shortText(REASON_LIMIT),
})

/** A practitioner sets a care note or ends one. */
export const careNoteBody = v.strictObject({
  note: v.picklist(CARE_NOTES),
  stands: v.boolean(),
  reason: shortText(REASON_LIMIT),
})

/** A practitioner's decision as it is sent. */
export type RoomDecisionBody = v.InferOutput<typeof roomDecisionBody>
/** A word on a care note as it is sent. */
export type CareNoteBody = v.InferOutput<typeof careNoteBody>
