/** What is said to be kept: the kinds of words that a browser may put into the journal, and those that a room writes itself. */
import {
  MESSAGE_LIMIT,
  MINUTE,
  type Instant,
  type Milliseconds,
  type NoteId,
  type ScreeningId,
  type SeatId,
} from '@holdfast/domain'
import { STEPS, type AgreedChange, type DarkReason, type DarkStage } from '@holdfast/reconnect'
import * as v from 'valibot'
import { code, id, shortText } from '../fields.ts'
import type { AloneDecision } from '../http/alone.ts'
import { REASON_LIMIT } from '../limits.ts'
import type { RoomRefusal } from '../refusal.ts'

/** The ways on that a practitioner can choose while an hour is interrupted. */
export const WAYS_ON = ['continue', 'voice', 'text', 'telephone', 'pause', 'reschedule'] as const

/** What a practitioner can ask of somebody in one press: how they sit, what is in the picture, who is near, where they are now. */
export const REQUESTS = ['sit-up', 'hands', 'camera', 'cover-up', 'alone', 'where'] as const

/**
 * What somebody can reply. `rather-not` needs no reason, and to "are you alone?" it is an answer too. To "where are you now?" `yes` is
 * still where they said, and `no` is said together with the new place.
 */
export const REPLIES = ['yes', 'soon', 'no', 'rather-not'] as const

/** So long "where are you now?" waits for an answer before it is kept that there was none, in milliseconds. */
export const WHERE_WAITS: Milliseconds = 2 * MINUTE

const reason = shortText(REASON_LIMIT)

/** What is asked, in words and in views alike. */
export const asked = /* @__PURE__ */ v.picklist(REQUESTS)
/** What is replied. */
export const replied = /* @__PURE__ */ v.picklist(REPLIES)

/** The bodies of all words that a browser may say, by kind. */
export const WORD_SHAPES = {
  /** A chat message; its id is its name in the record. */
  chat: v.strictObject({
    id: id('message'),
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(MESSAGE_LIMIT)),
  }),
  /** The practitioner lets one seat in. */
  admit: v.strictObject({ seat: id('seat') }),
  /** The practitioner asks one seat to wait at the door again. */
  'to-door': v.strictObject({ seat: id('seat') }),
  /** Both pictures are covered, or shown again; only who drew the curtain can lift it. */
  curtain: v.strictObject({ drawn: v.boolean() }),
  /** How this seat would have the hour go on: as measured on its line, or as a person chose, and why they did. */
  step: v.strictObject({
    step: v.picklist(STEPS),
    why: v.picklist(['measured', 'chosen']),
    reason: v.exactOptional(reason),
  }),
  /** What the practitioner decides while the hour is interrupted, and why. */
  choice: v.strictObject({ choice: v.picklist(WAYS_ON), reason: v.exactOptional(reason) }),
  /** The practitioner goes on without a picture of one seat. */
  'without-picture': v.strictObject({ seat: id('seat') }),
  /** The practitioner asks one thing of one seat; a later request takes the place of an earlier one. */
  request: v.strictObject({ id: id('note'), seat: id('seat'), what: asked }),
  /** What this seat replies to the request; a later reply to the same stands. */
  reply: v.strictObject({ to: id('note'), reply: replied }),
  /** The practitioner ends the hour for everyone. */
  end: v.strictObject({}),
} as const

/** A kind of word that a browser may say. */
export type WordKind = keyof typeof WORD_SHAPES

/** The body of a word. */
export type WordBody<K extends WordKind> = Readonly<v.InferOutput<(typeof WORD_SHAPES)[K]>>

/** A word with its kind. */
export type Word = { readonly [K in WordKind]: { readonly kind: K; readonly body: WordBody<K> } }[WordKind]

/** What a room itself writes, by kind. */
export type RoomWord =
  /** To its author alone: the word was not taken. */
  | { readonly kind: 'refused'; readonly body: { readonly code: RoomRefusal } }
  /** The hour's clock started, stopped or went on; `delivered`: milliseconds that count so far. */
  | {
      readonly kind: 'clock'
      readonly body: {
        readonly state: 'running' | 'paused' | 'ended'
        readonly at: Instant
        readonly delivered: Milliseconds
      }
    }
  /** To practitioners: the step on which the hour goes on has changed; by whose wish and for which reason. */
  | { readonly kind: 'agreed'; readonly body: AgreedChange }
  /** To practitioners: this seat withdrew what had been agreed, and is out. */
  | { readonly kind: 'withdrawn'; readonly body: { readonly seat: SeatId; readonly at: Instant } }
  /** To practitioners: what another agreed to does not hold this seat's company any more, and it is out. */
  | { readonly kind: 'put-out'; readonly body: { readonly seat: SeatId; readonly at: Instant } }
  /** To practitioners: this seat sent answers in which something has to be read at once. It never says what. */
  | {
      readonly kind: 'to-read'
      readonly body: { readonly seat: SeatId; readonly screening: ScreeningId; readonly at: Instant }
    }
  /** To practitioners: nobody answered in this seat where they are now; what was asked, and since when. An answer may still come. */
  | { readonly kind: 'unanswered'; readonly body: { readonly seat: SeatId; readonly to: NoteId; readonly at: Instant } }
  /** To practitioners: it was decided how an hour for two goes on while one is missing, and why. */
  | { readonly kind: 'alone'; readonly body: AloneDecision & { readonly by: SeatId } }
  /** Sound with these seats broke off. */
  | {
      readonly kind: 'break'
      readonly body: { readonly id: string; readonly at: Instant; readonly seats: readonly SeatId[] }
    }
  /** To practitioners and the seat it is about: its picture is missing, and what follows; or it is back; or nobody expects one. */
  | {
      readonly kind: 'camera'
      readonly body: {
        readonly seat: SeatId
        readonly stage: DarkStage | 'seen' | 'set-aside'
        readonly reason: DarkReason
        readonly at: Instant
      }
    }
  /** It is over: why, as far as anyone can tell, and what it means for the hour. */
  | {
      readonly kind: 'mended'
      readonly body: {
        readonly id: string
        readonly at: Instant
        readonly cause: string
        readonly seat: SeatId | null
        readonly outcome: string
      }
    }

const refusedBody = v.object({ code: code<RoomRefusal>() })

/** A body of an entry of the journal, if it is a word that a browser said or a refusal of one; null for anything else. */
export function parseWord(kind: string, body: unknown): Word | Extract<RoomWord, { kind: 'refused' }> | null {
  const shape =
    kind === 'refused' ? refusedBody : Object.hasOwn(WORD_SHAPES, kind) ? WORD_SHAPES[kind as WordKind] : null
  const parsed = shape && v.safeParse(shape, body)
  return parsed?.success ? ({ kind, body: parsed.output } as Word) : null
}
