/** What a practitioner told of themselves in an hour, and what for. */
import * as v from 'valibot'
import { instantField, shortText } from '../fields.ts'

/** The most that one field of a note holds, in UTF-16 code units. */
export const DISCLOSURE_LIMIT = 500

/** A note; who writes it and when is the server's to say. */
export const disclosureBody = v.strictObject({
  what: shortText(DISCLOSURE_LIMIT),
  purpose: shortText(DISCLOSURE_LIMIT),
})

/** All notes of an hour, oldest first. */
export const disclosuresAnswer = v.object({
  disclosures: v.array(v.object({ at: instantField, isMine: v.boolean(), what: v.string(), purpose: v.string() })),
})

/** All notes of an hour, oldest first. */
export type Disclosures = v.InferOutput<typeof disclosuresAnswer>
