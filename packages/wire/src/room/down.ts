/** All that a room may say to a browser. */
import { ROLES } from '@holdfast/domain'
import { DARK_REASONS, DARK_STAGES, STEPS } from '@holdfast/reconnect'
import * as v from 'valibot'
import { iceServer } from '../http/ice-server.ts'
import { ALONE_GO } from './alone-go.ts'
import { checklistField } from '../http/checklist.ts'
import { code, count, id, instantField, peerIdField, streamField } from '../fields.ts'
import type { RoomRefusal } from '../refusal.ts'
import { asked, replied } from './words.ts'
import type { PeerSignal } from './peer.ts'

/** Where a seat stands: not yet here, at the door, in, or gone on purpose. */
export const PLACES = ['expected', 'waiting', 'in', 'left'] as const

/** How sure it is that someone is there: here, silent for some seconds, between two pages, or away without goodbye. */
export const PRESENCES = ['here', 'unsure', 'reloading', 'away'] as const

const seatView = v.object({
  seat: id('seat'),
  role: v.picklist(ROLES),
  place: v.picklist(PLACES),
  /** Since when the seat stands there; null while it is expected. */
  since: v.nullable(instantField),
  /** Null while nobody is expected to be there: not come yet, or left. */
  presence: v.nullable(v.picklist(PRESENCES)),
  /** The last sign of someone who is away, and until when the seat is kept; null unless away. */
  away: v.nullable(v.object({ since: instantField, until: instantField })),
  /** Where PeerJS reaches the seat; null unless both seats are in and its page is connected. */
  peerId: v.nullable(peerIdField),
  mic: v.boolean(),
  camera: v.boolean(),
  /** Why there is no picture, when its page said so. */
  dark: v.nullable(v.picklist(['chosen', 'device-lost', 'tab-hidden'])),
  /** To practitioners and the seat itself: since when its picture is missing, why, and what follows; null while it is seen. */
  picture: v.nullable(
    v.object({ stage: v.picklist(DARK_STAGES), reason: v.picklist(DARK_REASONS), since: instantField }),
  ),
  /** To practitioners and the seat itself: what was asked of it last, and what it replied (null: nothing yet); null when nothing was. */
  asked: v.nullable(
    v.object({
      id: id('note'),
      what: asked,
      at: instantField,
      reply: v.nullable(replied),
    }),
  ),
  /** Does this seat hear the viewer, as far as its page has told? Null before it has. */
  hears: v.nullable(v.boolean()),
  /** The viewer's entries up to this `n` were shown by this seat's browser. */
  got: count,
})

/** The hour's clock as a seat sees it. Times are the server's. */
const clockView = v.object({
  state: v.picklist(['waiting', 'running', 'paused', 'ended']),
  /** Since when it is in this state; null before the hour. */
  since: v.nullable(instantField),
  /** How much of the hour has counted up to `since`, in milliseconds. */
  delivered: count,
  /** When the hour ends as agreed, with what was lost and can be added. */
  end: instantField,
  /** How much of the time lost can still be added at the end, in milliseconds. */
  extension: count,
})

/** The shapes of all downward messages but `peer`, which room/peer.ts checks by hand. */
export const DOWN_SHAPES = {
  welcome: v.object({
    t: v.literal('welcome'),
    seat: id('seat'),
    epoch: count,
    peerId: peerIdField,
    now: instantField,
    have: count,
    /** How long the server keeps the seats of this room for someone who vanished, in milliseconds. */
    grace: v.object({ patient: count, practitioner: count }),
  }),
  /** The way back for this page life: with `ticket` and a number of its own a fresh link needs no other question. */
  pass: v.object({
    t: v.literal('pass'),
    ticket: v.string(),
    path: v.string(),
    iceServers: v.array(iceServer),
    /** A STUN address whose answer shows that the network carries; null where there is none. */
    probe: v.nullable(v.string()),
  }),
  room: v.object({
    t: v.literal('room'),
    ended: v.nullable(v.object({ at: instantField })),
    /** Who drew the curtain, or null while pictures may be seen. */
    curtain: v.nullable(id('seat')),
    seats: v.array(seatView),
    /** Null for those who are not in. */
    clock: v.nullable(clockView),
    /** How the hour goes on for all who are in, and why. */
    step: v.object({ step: v.picklist(STEPS), why: v.picklist(['default', 'measured', 'chosen']) }),
    /** The interruption that is not over: since when, whose sound is missed, and when its outcome is decided. */
    broken: v.nullable(
      v.object({ since: instantField, seats: v.array(id('seat')), decideBy: instantField, exhausted: v.boolean() }),
    ),
    /**
     * Of an hour for two that did not begin for both: to practitioners who waits alone, and what was decided of it (null: not
     * yet); to the seat it was decided about, what was decided. Null for everyone else.
     */
    alone: v.nullable(
      v.object({
        seat: id('seat'),
        decided: v.nullable(v.object({ go: v.picklist(ALONE_GO), at: instantField })),
      }),
    ),
    /** To practitioners: someone at risk vanished without goodbye; the agreed plan is theirs to act on. */
    raised: v.nullable(v.object({ seat: id('seat'), since: instantField })),
  }),
  entry: v.object({
    t: v.literal('entry'),
    /** The how-manieth entry of this seat it is, without a gap. */
    n: count,
    at: instantField,
    from: v.nullable(id('seat')),
    stream: v.nullable(streamField),
    cseq: count,
    kind: v.string(),
    body: v.unknown(),
  }),
  ack: v.object({ t: v.literal('ack'), stream: streamField, last: count }),
  want: v.object({ t: v.literal('want'), stream: streamField, next: count }),
  pong: v.object({ t: v.literal('pong'), n: count, now: instantField, have: count }),
  stale: v.object({ t: v.literal('stale') }),
  pair: v.object({
    t: v.literal('pair'),
    with: id('seat'),
    epoch: count,
    gen: count,
    offer: v.boolean(),
    mode: v.picklist(['fresh', 'inplace', 'rebuild']),
  }),
  prepared: v.object({ t: v.literal('prepared'), seat: id('seat'), checklist: checklistField }),
  refused: v.object({ t: v.literal('refused'), code: code<RoomRefusal>() }),
} as const

/** What one seat may see of another, or of itself. */
export type SeatView = Readonly<v.InferOutput<typeof seatView>>
/** The hour's clock as a seat sees it. */
export type ClockView = Readonly<v.InferOutput<typeof clockView>>
/** First words of the room on a fresh link. */
export type Welcome = Readonly<v.InferOutput<typeof DOWN_SHAPES.welcome>>
/** The way back for this page life. */
export type PassDown = Readonly<v.InferOutput<typeof DOWN_SHAPES.pass>>
/** The whole room as this seat may see it; sent at every change. */
export type RoomView = Readonly<v.InferOutput<typeof DOWN_SHAPES.room>>
/** One entry of the journal; to its author it is also the receipt. Kinds: `Word` and `RoomWord`; others are counted and passed over. */
export type EntryDown = Readonly<v.InferOutput<typeof DOWN_SHAPES.entry>>
/** Everything of a stream up to `last` is kept. */
export type AckDown = Readonly<v.InferOutput<typeof DOWN_SHAPES.ack>>
/** Something of a stream is missing. */
export type WantDown = Readonly<v.InferOutput<typeof DOWN_SHAPES.want>>
/** The answer to a beat. */
export type Pong = Readonly<v.InferOutput<typeof DOWN_SHAPES.pong>>
/** This link is not the seat's present one. */
export type StaleDown = Readonly<v.InferOutput<typeof DOWN_SHAPES.stale>>
/** The order to join with another seat. */
export type PairDown = Readonly<v.InferOutput<typeof DOWN_SHAPES.pair>>
/** To practitioners, and to whoever it is about: what someone has prepared so far. */
export type Prepared = Readonly<v.InferOutput<typeof DOWN_SHAPES.prepared>>
/** A frame that is not a put was not taken. */
export type RefusedDown = Readonly<v.InferOutput<typeof DOWN_SHAPES.refused>>
/** A PeerJS message; `from` is set by the room, never by the sender. */
export type PeerDown = { readonly t: 'peer'; readonly from: string } & PeerSignal

/** All that a room may say to a browser. */
export type Down =
  | Welcome
  | PassDown
  | RoomView
  | EntryDown
  | AckDown
  | WantDown
  | Pong
  | StaleDown
  | PairDown
  | Prepared
  | RefusedDown
  | PeerDown
