/** All that a room may say to a browser. */
import { ROLES } from '@holdfast/domain'
import * as v from 'valibot'
import { checklistField } from '../http/checklist.ts'
import { count, id, instantField, peerIdField } from '../fields.ts'
import { ROOM_REFUSALS } from '../refusal.ts'
import type { PeerSignal } from './peer.ts'

/** Where a seat stands: not yet here, at the door, in, or gone on purpose. */
export const PLACES = ['expected', 'waiting', 'in', 'left'] as const

const seatView = v.object({
  seat: id('seat'),
  role: v.picklist(ROLES),
  place: v.picklist(PLACES),
  /** Since when the seat stands there; null while it is expected. */
  since: v.nullable(instantField),
  /** Is a page of this seat connected now? */
  here: v.boolean(),
  /** Where PeerJS reaches the seat; null unless both seats are in and its page is connected. */
  peerId: v.nullable(peerIdField),
  mic: v.boolean(),
  camera: v.boolean(),
  /** The last journal entry that this seat's browser has shown. */
  got: count,
})

/** The shapes of all downward messages but `peer`, which room/peer.ts checks by hand. */
export const DOWN_SHAPES = {
  welcome: v.object({
    t: v.literal('welcome'),
    seat: id('seat'),
    peerId: peerIdField,
    now: instantField,
    /** How long the server keeps the seats of this room for someone who vanished, in milliseconds. */
    grace: v.object({ patient: count, practitioner: count }),
  }),
  room: v.object({
    t: v.literal('room'),
    ended: v.nullable(v.object({ at: instantField })),
    /** Who drew the curtain, or null while pictures may be seen. */
    curtain: v.nullable(id('seat')),
    seats: v.array(seatView),
  }),
  entry: v.object({
    t: v.literal('entry'),
    seq: count,
    id: id('message'),
    from: id('seat'),
    text: v.string(),
    at: instantField,
  }),
  prepared: v.object({ t: v.literal('prepared'), seat: id('seat'), checklist: checklistField }),
  refused: v.object({ t: v.literal('refused'), code: v.picklist(ROOM_REFUSALS), re: v.nullable(v.string()) }),
  pong: v.object({ t: v.literal('pong'), n: count, now: instantField }),
} as const

/** What one seat may see of another, or of itself. */
export type SeatView = Readonly<v.InferOutput<typeof seatView>>
/** First words of the room on a fresh link. */
export type Welcome = Readonly<v.InferOutput<typeof DOWN_SHAPES.welcome>>
/** The whole room as this seat may see it; sent at every change. */
export type RoomView = Readonly<v.InferOutput<typeof DOWN_SHAPES.room>>
/** One kept chat message; to its author it is also the receipt. */
export type EntryDown = Readonly<v.InferOutput<typeof DOWN_SHAPES.entry>>
/** To practitioners: what someone has prepared so far. */
export type Prepared = Readonly<v.InferOutput<typeof DOWN_SHAPES.prepared>>
/** A frame was not taken; `re` is the id of the message it was about, where it had one. */
export type RefusedDown = Readonly<v.InferOutput<typeof DOWN_SHAPES.refused>>
/** The answer to a ping. */
export type Pong = Readonly<v.InferOutput<typeof DOWN_SHAPES.pong>>
/** A PeerJS message; `from` is set by the room, never by the sender. */
export type PeerDown = { readonly t: 'peer'; readonly from: string } & PeerSignal

/** All that a room may say to a browser. */
export type Down = Welcome | RoomView | EntryDown | Prepared | RefusedDown | Pong | PeerDown
