/** What is done in a matter where a duty is weighed, as it comes from outside: without who does it, when, and by which rules of the place. */
import { isId, type Instant, type NoteId, type PractitionerId } from '@holdfast/domain'
import * as v from 'valibot'

/** To warn somebody who may be hurt, to report to an authority, to tell an emergency service where somebody is. Three matters, never one. */
export const MATTER_KINDS = ['warn', 'report', 'disclose'] as const

/** One of them. */
export type MatterKind = (typeof MATTER_KINDS)[number]

/** Is what the rule asks for met, as the practitioner sees it? */
export const THRESHOLDS = ['met', 'not-met', 'unsure'] as const

/** What is decided. `ask-first`: a colleague, a lawyer, a board; it decides nothing yet. */
export const DUTY_DECISIONS = ['act', 'not-act', 'ask-first'] as const

/** Who can be told. */
export const TOLD = [
  'person-at-risk',
  'police',
  'emergency-service',
  'child-protection',
  'adult-protection',
  'other',
] as const

/** Was the client told of it: before, afterwards, or not? */
export const CLIENT_TOLD = ['before', 'after', 'not-told'] as const

/** The longest text of a matter, in UTF-16 code units: two pages. */
export const DUTY_TEXT_LIMIT = 4000

const id = v.custom<NoteId>(isId('note'))
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(DUTY_TEXT_LIMIT))
const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0)) as unknown as v.GenericSchema<Instant>

/** All that can be done, by kind. `id` is made where it is done, so that what is sent twice is kept once. */
export const dutyAct = v.variant('kind', [
  /** What is feared, in the practitioner's words. */
  v.strictObject({ kind: v.literal('open'), id, what: v.picklist(MATTER_KINDS), concern: words }),
  v.strictObject({ kind: v.literal('weigh'), id, threshold: v.picklist(THRESHOLDS), reasons: words }),
  v.strictObject({ kind: v.literal('consult'), id, whom: words, words }),
  v.strictObject({ kind: v.literal('decide'), id, decision: v.picklist(DUTY_DECISIONS), reasons: words }),
  /** Somebody was told: who, what, and when that was. */
  v.strictObject({
    kind: v.literal('tell'),
    id,
    whom: v.picklist(TOLD),
    name: v.nullable(words),
    told: moment,
    words,
  }),
  /** Whether the client knows; why, where they were not told before. */
  v.strictObject({ kind: v.literal('client'), id, told: v.picklist(CLIENT_TOLD), reason: v.nullable(words) }),
  v.strictObject({ kind: v.literal('amend'), id, of: id, words }),
  v.strictObject({ kind: v.literal('close'), id, words }),
])

/** One thing that is done. */
export type DutyAct = Readonly<v.InferOutput<typeof dutyAct>>

/** One kind of it. */
export type DutyActOf<K extends DutyAct['kind']> = Extract<DutyAct, { readonly kind: K }>

/** A rule of a place as it stood when the matter was opened. */
export type DutyBasis = {
  /** The id of the row, which is never used for another. */
  readonly rule: string
  readonly place: string
  readonly force: string
  readonly source: string
  /** The day the row speaks of, and the last on which it may be believed, both as YYYY-MM-DD. */
  readonly asOf: string
  readonly reviewBy: string
  /** Who in the clinic wrote the row, and on which day; null for a row of ours, and left out where it was kept before clinics had rows. */
  readonly own?: { readonly by: string; readonly at: string } | null
}

/** One entry of a matter. `basis` is there when it is opened; empty where nothing is held of the place, which is no freedom from a duty. */
export type DutyEntry = {
  readonly at: Instant
  readonly by: PractitionerId
  readonly act: DutyAct
  readonly basis: readonly DutyBasis[] | null
}
