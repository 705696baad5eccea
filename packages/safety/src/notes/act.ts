/** What a practitioner notes in or after an hour, as it comes from outside: without who they are and when, which the server knows. */
import { isId, type Instant, type NoteId, type PractitionerId } from '@holdfast/domain'
import * as v from 'valibot'
import { ACCORDS, IMPRESSIONS, LIMIT_KINDS, RESPONSES, SEVERITIES, SIGHTS } from './words.ts'

/** The longest text of a note, in UTF-16 code units: two pages. */
export const NOTE_LIMIT = 4000

/** The longest text of what was seen of somebody. */
export const OBSERVED_LIMIT = 1000

/** The longest name of a pattern. */
export const PATTERN_LIMIT = 120

const id = v.custom<NoteId>(isId('note'))
const said = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))
const words = said(NOTE_LIMIT)

/** All that can be noted, by kind. `id` is made where it is written, so that a note sent twice is kept once. */
export const noteAct = v.variant('kind', [
  /** A limit of the agreement was passed. `pattern`: the name of what it repeats of the time before, if it does. */
  v.strictObject({
    kind: v.literal('limit'),
    id,
    what: v.picklist(LIMIT_KINDS),
    severity: v.picklist(SEVERITIES),
    words: v.nullable(words),
    pattern: v.nullable(said(PATTERN_LIMIT)),
  }),
  /** It repeats something of the time before, by the name of that pattern. */
  v.strictObject({ kind: v.literal('link'), id, limit: id, pattern: said(PATTERN_LIMIT) }),
  /** How it was answered; why not yet, where it was put off. */
  v.strictObject({
    kind: v.literal('respond'),
    id,
    limit: id,
    response: v.picklist(RESPONSES),
    words: v.nullable(words),
  }),
  /** What it means for the risk to this person and to others was looked at again. */
  v.strictObject({ kind: v.literal('weigh'), id, limit: id, words }),
  v.strictObject({ kind: v.literal('close'), id, limit: id }),
  /** What the client reads of it. */
  v.strictObject({ kind: v.literal('share'), id, limit: id, words }),
  /** The client reads nothing of it, and why. */
  v.strictObject({ kind: v.literal('withhold'), id, limit: id, reason: words }),
  /** Something that was noted is put right; what stood there stays. */
  v.strictObject({ kind: v.literal('amend'), id, of: id, words }),
  /** A pattern was talked over with a supervisor. */
  v.strictObject({ kind: v.literal('supervise'), id, pattern: said(PATTERN_LIMIT), words }),
  v.strictObject({ kind: v.literal('see'), id, what: v.picklist(SIGHTS), isSeen: v.boolean() }),
  /** How somebody came across, as risk-screening's observation has it: nobody's look is worked out from a picture. */
  v.strictObject({
    kind: v.literal('observe'),
    id,
    seen: v.strictObject({
      grooming: v.picklist(IMPRESSIONS),
      eyes: v.picklist(IMPRESSIONS),
      posture: v.picklist(IMPRESSIONS),
      affect: v.picklist(IMPRESSIONS),
    }),
    note: v.pipe(v.string(), v.trim(), v.maxLength(OBSERVED_LIMIT)),
    mood: v.pipe(v.string(), v.trim(), v.maxLength(OBSERVED_LIMIT)),
    accord: v.picklist(ACCORDS),
  }),
  /** The practitioner asked after mood and thoughts of dying. */
  v.strictObject({ kind: v.literal('ask-mood'), id, words }),
])

/** One thing that is noted. */
export type NoteAct = Readonly<v.InferOutput<typeof noteAct>>

/** One kind of it. */
export type NoteKind = NoteAct['kind']

/** A note with who wrote it and when. Notes are never changed; what is wrong is put right by another. */
export type Noted = { readonly at: Instant; readonly by: PractitionerId; readonly act: NoteAct }

/** The act of a kind. */
export type ActOf<K extends NoteKind> = Extract<NoteAct, { readonly kind: K }>
