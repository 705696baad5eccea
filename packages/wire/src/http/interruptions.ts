/** What interrupted an hour, for its practitioner: as it was decided, what was learned later, and their own decision. */
import { CAUSES, type Cause } from '@holdfast/reconnect'
import * as v from 'valibot'
import { count, id, instantField, shortText } from '../fields.ts'
import { REASON_LIMIT } from '../limits.ts'

const minutes = v.pipe(v.number(), v.minValue(0), v.maxValue(24 * 60))

/** The name of an interruption in its hour. */
export const interruptionId = v.pipe(v.string(), v.regex(/^break-[1-9]\d{0,5}$/))

/** One interruption. What was decided is null while it is open; minutes may be broken. */
export const interruptionView = v.object({
  id: interruptionId,
  opened: instantField,
  seats: v.array(id('seat')),
  cause: v.nullable(v.picklist(CAUSES as readonly [Cause, ...Cause[]])),
  /** Whose side it was on, where the cause has a side. */
  seat: v.nullable(id('seat')),
  confidence: v.nullable(v.picklist(['strong', 'fair', 'told', 'none'])),
  course: v.nullable(v.string()),
  fee: v.nullable(v.picklist(['waived', 'partial', 'full', 'credit', 'review'])),
  charged: minutes,
  carried: minutes,
  /** How often it was decided; the last decision stands. */
  decisions: count,
  /** The reason of a practitioner who decided otherwise than the rules; null when nobody did. */
  overridden: v.nullable(v.string()),
  /** What was chosen while it lasted. */
  chosen: v.array(v.object({ choice: v.string(), at: instantField, reason: v.string() })),
})

/** All interruptions of an hour, oldest first. */
export const interruptionsAnswer = v.object({ interruptions: v.array(interruptionView) })

/** What can be learned after the fact, each about one seat; only what comes from outside may be about nobody's. */
export const LEARNED = ['network', 'offline', 'device', 'slept', 'power', 'fire-alarm', 'lockdown'] as const

/** A cause that was learned later: what somebody told of their own side, or what happened from outside. */
export const learnedBody = v.strictObject({ learned: v.picklist(LEARNED), seat: v.nullable(id('seat')) })

/** Why a practitioner decided otherwise, as the audit trail knows it. */
export const OVERRIDE_REASONS = ['clinical', 'agreed', 'goodwill', 'mistake', 'other'] as const

/** A practitioner's own decision; `minutes` says how much is asked for when the fee is a part. */
export const overrideBody = v.strictObject({
  course: v.picklist(['resumed', 'completed-reduced', 'rescheduled']),
  fee: v.picklist(['waived', 'partial', 'full', 'credit']),
  minutes: v.exactOptional(minutes),
  why: v.picklist(OVERRIDE_REASONS),
  reason: shortText(REASON_LIMIT),
})

/** One interruption. */
export type InterruptionView = v.InferOutput<typeof interruptionView>
/** A cause that was learned later. */
export type LearnedBody = v.InferOutput<typeof learnedBody>
/** A practitioner's own decision. */
export type OverrideBody = v.InferOutput<typeof overrideBody>
