/** What the screens see of a call, and all that they may ask of it. */
import type { EncounterId, Instant, MessageId, Result, Role, SeatId } from '@holdfast/domain'
import type { Checklist, JoinAnswer, RoomRefusal, RoomView } from '@holdfast/wire'
import type { ChatLine } from './chat.ts'
import type { Quality } from './media/quality.ts'

/**
 * Where our link to the room stands. `connecting`: the first time; `lost`: it was live and comes back by itself;
 * `moved`: the same seat is open in another page; `closed`: left or ended; `refused`: the server says no for good.
 */
export type LinkPhase = 'connecting' | 'live' | 'lost' | 'moved' | 'closed' | 'refused'

/** Where the media with one other seat stands; `lost` means that it was there and is being brought back. */
export type PeerPhase = 'none' | 'connecting' | 'flowing' | 'lost'

/** One other seat with which we have, or soon have, sound and picture. The same object while nothing about it changed. */
export type PeerView = {
  readonly seat: SeatId
  /** What comes from them; it is kept through a redial until the new one is there. */
  readonly stream: MediaStream | null
  readonly phase: PeerPhase
  readonly quality: Quality
}

/** A snapshot of the whole call; never changed, only replaced. */
export type CallView = {
  readonly link: LinkPhase
  /** Why the server would not let us join, as its stable code; null while it does. */
  readonly refusal: string | null
  /** When the next try to reach the room starts; null while none is planned. */
  readonly retryAt: Instant | null
  readonly room: RoomView | null
  readonly chat: readonly ChatLine[]
  readonly peers: readonly PeerView[]
  /** Is our microphone on, as far as we have one? */
  readonly mic: boolean
  /** Is our camera on, as far as we have one? A drawn curtain does not change this. */
  readonly camera: boolean
  /** What the others have prepared so far; only practitioners are told. */
  readonly prepared: ReadonlyMap<SeatId, Checklist>
  /** The latest no of the room to something this page asked for. */
  readonly lastRefusal: RoomRefusal | null
}

/** What a call needs to know from the start. */
export type CallSettings = {
  /** Our own seat. */
  readonly seat: SeatId
  readonly role: Role
  readonly encounter: EncounterId
  /** Asks the server for a ticket; asked again before each fresh link. `final`: asking again would not help. */
  readonly join: () => Promise<Result<JoinAnswer, { readonly code: string; readonly final: boolean }>>
  /** The full WebSocket address for a path of the server. */
  readonly socketUrl: (path: string) => string
  /** Camera and microphone, if they are open already. */
  readonly have: MediaStream | null
}

/** Why a message was not taken; it stays in the composer. */
export type SayRefusal = 'empty' | 'too-long' | 'too-many'

/** A call as the screens hold it: one from the door to the end of the hour. */
export type Call = {
  /** The present snapshot. */
  view(): CallView
  /** Calls `listener` at every new snapshot until the answer is called. */
  subscribe(listener: (view: CallView) => void): () => void
  /** Reaches for the room; after `moved`, `closed` or `refused`: once more, because a person asks. */
  start(): void
  /** Says a line; it is kept on this device before it is sent, and sent until the room has it. */
  say(text: string): Result<MessageId, SayRefusal>
  setMic(on: boolean): void
  setCamera(on: boolean): void
  /** Draws the curtain at once; lifting waits for the room, for only who drew it may lift it. */
  setCurtain(drawn: boolean): void
  /** Practitioner: lets a seat in. */
  admit(seat: SeatId): void
  /** Practitioner: asks a seat to wait at the door again. */
  toDoor(seat: SeatId): void
  /** Practitioner: ends the hour for everyone. */
  end(): void
  /** Goes, on purpose; others are told. */
  leave(): void
  /** Other devices, or none, without a new call. */
  setStream(stream: MediaStream | null): void
  /** Loads PeerJS and makes the Peer, so that letting in is fast. Safe to call twice. */
  prepare(): Promise<void>
  /** Lets go of everything without telling anyone: the page goes away. */
  stop(): void
}
