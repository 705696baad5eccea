/** All that a browser may say in a room. */
import { MESSAGE_LIMIT, type MessageId, type SeatId } from '@holdfast/domain'
import * as v from 'valibot'
import { count, id } from '../fields.ts'
import type { PeerSignal } from './peer.ts'

const say = v.strictObject({
  t: v.literal('say'),
  id: id('message'),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(MESSAGE_LIMIT)),
})

/** The shapes of all upward messages but `peer`, which room/peer.ts checks by hand. */
export const UP_SHAPES = {
  hello: v.strictObject({ t: v.literal('hello'), have: count }),
  say,
  got: v.strictObject({ t: v.literal('got'), seq: count }),
  media: v.strictObject({ t: v.literal('media'), mic: v.boolean(), camera: v.boolean() }),
  curtain: v.strictObject({ t: v.literal('curtain'), drawn: v.boolean() }),
  admit: v.strictObject({ t: v.literal('admit'), seat: id('seat') }),
  'to-door': v.strictObject({ t: v.literal('to-door'), seat: id('seat') }),
  end: v.strictObject({ t: v.literal('end') }),
  leave: v.strictObject({ t: v.literal('leave') }),
  ping: v.strictObject({ t: v.literal('ping'), n: count }),
} as const

/** First words on a fresh link: the number of the last journal entry that this browser holds (0 for none). */
export type Hello = { readonly t: 'hello'; readonly have: number }
/** A chat message; sent again with the same id it is kept once. */
export type Say = { readonly t: 'say'; readonly id: MessageId; readonly text: string }
/** This browser has shown all entries up to `seq`. */
export type Got = { readonly t: 'got'; readonly seq: number }
/** What this seat sends now: microphone on, camera on. */
export type Media = { readonly t: 'media'; readonly mic: boolean; readonly camera: boolean }
/** Draw the curtain (both pictures blank, the line is kept) or lift it; only who drew it can lift it. */
export type Curtain = { readonly t: 'curtain'; readonly drawn: boolean }
/** The practitioner lets one seat in. */
export type Admit = { readonly t: 'admit'; readonly seat: SeatId }
/** The practitioner asks one seat to wait at the door again. */
export type ToDoor = { readonly t: 'to-door'; readonly seat: SeatId }
/** The practitioner ends the hour for everyone. */
export type End = { readonly t: 'end' }
/** This seat goes, on purpose. */
export type Leave = { readonly t: 'leave' }
/** Are you there? Answered with the same number. */
export type Ping = { readonly t: 'ping'; readonly n: number }
/** A PeerJS message for the page behind a peer id. */
export type PeerUp = { readonly t: 'peer'; readonly to: string } & PeerSignal

/** All that a browser may say in a room. */
export type Up = Hello | Say | Got | Media | Curtain | Admit | ToDoor | End | Leave | Ping | PeerUp
