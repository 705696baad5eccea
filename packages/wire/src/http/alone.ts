/** An hour for two to which one comes, or of whom one passes: what the practitioner decides, and the decisions of an hour. */
import * as v from 'valibot'
import { id, instantField, shortText } from '../fields.ts'
import { REASON_LIMIT } from '../limits.ts'
import { ALONE_GO } from '../room/alone-go.ts'

/** Why, as the audit trail knows it. */
export const ALONE_REASONS = ['not-there', 'not-ready', 'their-wish', 'clinical', 'other'] as const

/** A decision about the seat in the path, the one who is there; `words` are for the hour's record alone. */
export const aloneBody = v.strictObject({
  go: v.picklist(ALONE_GO),
  reason: v.picklist(ALONE_REASONS),
  words: v.exactOptional(shortText(REASON_LIMIT)),
})

/** One decision as it was kept. */
export const aloneDecision = v.object({
  seat: id('seat'),
  go: v.picklist(ALONE_GO),
  reason: v.picklist(ALONE_REASONS),
  words: v.nullable(v.string()),
  at: instantField,
})

/** All decisions of an hour, oldest first; the last one stands. */
export const aloneAnswer = v.object({ decisions: v.array(aloneDecision) })

/** Why it was decided so. */
export type AloneReason = (typeof ALONE_REASONS)[number]
/** A decision. */
export type AloneBody = v.InferOutput<typeof aloneBody>
/** A decision as it was kept. */
export type AloneDecision = v.InferOutput<typeof aloneDecision>
/** All decisions of an hour. */
export type AloneDecisions = v.InferOutput<typeof aloneAnswer>
