/** What is written on the sheet before contact with one client, as it comes from outside: without who writes it, and when. */
import { isDay, isId, PLANNED_MODALITIES, type NoteId, type PractitionerId, type Instant } from '@holdfast/domain'
import * as v from 'valibot'

/** What was said of them by others: a word for what is not known stands in each of these lists. */
export const CHARGES = ['alleged', 'convicted', 'neither', 'unknown'] as const

/** Toward whom it was: somebody they knew, or not. */
export const TOWARD = ['stranger', 'known', 'both', 'unknown'] as const

/** The gender of those toward whom it is likely. */
export const TARGETS = ['women', 'men', 'any', 'unknown'] as const

/** Is the practitioner who writes of that gender? Their own is kept nowhere. */
export const OWN_GENDER = ['same', 'other', 'unknown'] as const

/** The ways to be alone with somebody: in one room, or from two places. */
export const CONTACT_WAYS = ['in-person', ...PLANNED_MODALITIES] as const

/** One of them. */
export type ContactWay = (typeof CONTACT_WAYS)[number]

/** What happens where a practitioner is not willing to be alone. None of them is no care. */
export const INSTEAD = ['co-therapist', 'other-way', 'reassign'] as const

/** One of them. */
export type Instead = (typeof INSTEAD)[number]

/** What a review of work at a distance comes to. None of them is no care (D39b). */
export const REVIEW_OUTCOMES = ['suitable', 'with-conditions', 'in-person', 'refer'] as const

/** How much time has to lie between the hours of two who are not to meet where they wait. */
export const GAPS = ['none', 'quarter-hour', 'half-hour', 'hour', 'two-hours'] as const

/** One of them. */
export type Gap = (typeof GAPS)[number]

/** What is so, what is not, and what nobody knows yet. */
export const IS_SO = ['yes', 'no', 'unknown'] as const

/** Whom another service in the building is for. No service is named. */
export const SERVICES = ['children', 'adults', 'health', 'housing', 'justice', 'other'] as const

/** On what ground such a service was told that care is needed, or was not. */
export const GROUNDS = ['law-requires', 'law-permits', 'client-agreed', 'not-permitted'] as const

/** Care where the client is: as somebody who comes to it, or who stays there. */
export const NEAR_SETTINGS = ['local', 'inpatient'] as const

/** Was it offered to them, or thought of first? */
export const NEAR_STEPS = ['offered', 'considered'] as const

/** What came of it. */
export const NEAR_OUTCOMES = ['available', 'unavailable', 'declined', 'waiting'] as const

/** What work at a distance is to it. */
export const NEAR_DISTANCE = ['instead', 'beside', 'none'] as const

/** The longest text on a sheet, in UTF-16 code units: two pages. */
export const ARRANGEMENT_TEXT_LIMIT = 4000

const id = v.custom<NoteId>(isId('note'))
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(ARRANGEMENT_TEXT_LIMIT))
const day = v.pipe(v.string(), v.check(isDay))
const willing = v.picklist(['yes', 'no'])

/** All that can be written, by kind. `id` is made where it is written, so that what is sent twice is kept once. */
export const arrangementAct = v.variant('kind', [
  /** What is known. Behaviour is in plain words, and null while it is not known; nothing here is a rank. */
  v.strictObject({
    kind: v.literal('known'),
    id,
    charge: v.picklist(CHARGES),
    toward: v.picklist(TOWARD),
    behaviour: v.nullable(words),
    target: v.picklist(TARGETS),
    own: v.picklist(OWN_GENDER),
  }),
  /** Whether whoever writes is willing to be alone with this client, for each way. Nobody has to say why. */
  v.strictObject({
    kind: v.literal('alone'),
    id,
    willing: v.strictObject({ 'in-person': willing, video: willing, telephone: willing, chat: willing }),
    reason: v.nullable(words),
  }),
  /** What happens instead of being alone in this way, and how. */
  v.strictObject({
    kind: v.literal('instead'),
    id,
    way: v.picklist(CONTACT_WAYS),
    how: v.picklist(INSTEAD),
    words,
  }),
  /**
   * Is work at a distance suitable for this client? With whom it was talked over, on which day, up to the end of which day it holds, and
   * the note of that talk: what was weighed, under which conditions, or what happens instead.
   */
  v.strictObject({
    kind: v.literal('review'),
    id,
    outcome: v.picklist(REVIEW_OUTCOMES),
    consulted: words,
    on: day,
    until: day,
    words,
  }),
  /**
   * Does this client wait where others do, at a practice or at a place from which they take part, and has to be kept apart from others of
   * whom the same was written? `none` ends it. Nobody is named: who the others are stands on their own sheets.
   */
  v.strictObject({ kind: v.literal('apart'), id, gap: v.picklist(GAPS), words: v.nullable(words) }),
  /** Meeting in one room: is somebody else there at the time, when is the building open, what is arranged for being alone, is it shared? */
  v.strictObject({
    kind: v.literal('building'),
    id,
    others: v.picklist(IS_SO),
    open: words,
    plan: words,
    shared: v.picklist(IS_SO),
  }),
  /** A service in the same building was told that care is needed, or not, on which ground and day. It takes no words, so that nobody is named in it. */
  v.strictObject({
    kind: v.literal('informed'),
    id,
    service: v.picklist(SERVICES),
    ground: v.picklist(GROUNDS),
    on: day,
  }),
  /**
   * A client who takes part from an institution, a prison for example: who is expected to be there, who brings them and when doors are locked,
   * whom to reach on site; and what either side expects of hours being held to their end.
   */
  v.strictObject({
    kind: v.literal('institution'),
    id,
    expected: words,
    movement: words,
    contact: words,
    theirs: words,
    ours: words,
  }),
  /** Care where the client is comes first: whether it was offered or thought of, what came of it, and what work at a distance is to it. */
  v.strictObject({
    kind: v.literal('near-care'),
    id,
    setting: v.picklist(NEAR_SETTINGS),
    step: v.picklist(NEAR_STEPS),
    outcome: v.picklist(NEAR_OUTCOMES),
    distance: v.picklist(NEAR_DISTANCE),
    words,
  }),
  /** How the practitioner at a distance and the client stay in contact once that care ends: on which day, who calls whom, and what if it fails. */
  v.strictObject({ kind: v.literal('continuity'), id, on: day, contact: words, fails: words }),
  /** The place where this client lives, as an ISO 3166 code: duties and rights may follow from it wherever they are today. */
  v.strictObject({
    kind: v.literal('residence'),
    id,
    place: v.pipe(v.string(), v.regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/)),
  }),
  /** What was written wrong is put right beside it. */
  v.strictObject({ kind: v.literal('amend'), id, of: id, words }),
])

/** One thing that is written. */
export type ArrangementAct = Readonly<v.InferOutput<typeof arrangementAct>>

/** One kind of it. */
export type ArrangementActOf<K extends ArrangementAct['kind']> = Extract<ArrangementAct, { readonly kind: K }>

/** One entry of a sheet. */
export type ArrangementEntry = {
  readonly at: Instant
  readonly by: PractitionerId
  readonly act: ArrangementAct
}
