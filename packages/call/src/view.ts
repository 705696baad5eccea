/** What the screens see of a call, and all that they may ask of it. */
import type { EncounterId, Instant, MessageId, Milliseconds, Result, Role, SeatId } from '@holdfast/domain'
import type { Step } from '@holdfast/reconnect'
import type { Checklist, JoinAnswer, RoomRefusal, RoomView, Word, WordBody } from '@holdfast/wire'
import type { ChatLine } from './chat.ts'
import type { Interruption } from './interruption.ts'
import type { Quality } from './media/quality.ts'
import type { MediaCall } from './peer.ts'

/**
 * Where our link to the room stands. `connecting`: the first time; `lost`: it was live and comes back by itself;
 * `moved`: the same seat is open in another page; `closed`: left or ended; `refused`: the server says no for good.
 */
export type LinkPhase = 'connecting' | 'live' | 'lost' | 'moved' | 'closed' | 'refused'

/** Where the media with one other seat stands; `lost` means that it was there and is being brought back. */
export type PeerPhase = 'none' | 'connecting' | 'flowing' | 'lost'

/** A way on that a practitioner chooses while the hour is interrupted. */
export type WayOn = WordBody<'choice'>['choice']

/** Why a step is asked for: measured on our line, or because a person wants it. */
export type StepWhy = WordBody<'step'>['why']

/** One other seat with which we have, or soon have, sound and picture. The same object while nothing about it changed. */
export type PeerView = {
  readonly seat: SeatId
  /** What comes from them; it is kept through a new call until that one is heard. */
  readonly stream: MediaStream | null
  readonly phase: PeerPhase
  readonly quality: Quality
  /** What the browser counts and knows of the connection that is shown; another function for another one, null without one. */
  readonly statistics: MediaCall['statistics'] | null
  /** While nothing comes in though it did: when the newest sound before it came, by this browser's clock. */
  readonly silentSince: Instant | null
  /** May they not hear us: their page says so, or our link is gone and they are silent? */
  readonly unheard: boolean
}

/** A snapshot of the whole call; never changed, only replaced. */
export type CallView = {
  readonly link: LinkPhase
  /** Why the server would not let us join, as its stable code; null while it does. */
  readonly refusal: string | null
  /** When the next try to reach the room starts; null while none is planned. */
  readonly retryAt: Instant | null
  /** Milliseconds to add to `Date.now()` for the server's clock; 0 before it is known. */
  readonly serverAdd: Milliseconds
  readonly room: RoomView | null
  /** The latest interruption; it stays after it is mended, until another one. */
  readonly interruption: Interruption | null
  /** How the hour goes on for all, as the room last said. */
  readonly step: RoomView['step']
  readonly chat: readonly ChatLine[]
  /** The lines that the room has not got, those that an earlier page of this seat left included. */
  readonly unsent: readonly ChatLine[]
  /** No line can be said now: too much waits to be sent, or the hour is held elsewhere. The composer is closed. */
  readonly outboxFull: boolean
  readonly peers: readonly PeerView[]
  /** Is our microphone on, as far as we have one? */
  readonly mic: boolean
  /** Is our camera on, as far as we have one? A drawn curtain does not change this. */
  readonly camera: boolean
  /** What has changed in what is prepared: for practitioners of everyone, for others of themselves. */
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
  /**
   * Asks the server for a ticket, once for each page life and again when the pass of this one is not taken; `pass` is
   * that pass, with which the page stays the page that it was. `final`: asking again would not help.
   */
  readonly join: (
    pass: string | null,
  ) => Promise<Result<JoinAnswer, { readonly code: string; readonly final: boolean }>>
  /** The full WebSocket address for a path of the server. */
  readonly socketUrl: (path: string) => string
  /** Camera and microphone, if they are open already. */
  readonly have: MediaStream | null
}

/** Why a message was not taken; it stays in the composer. */
export type SayRefusal = 'empty' | 'too-long' | 'too-many'

/**
 * Why something was not asked of the room. `no-link`: it would come too late to be meant any more, so it is not asked
 * later; `outbox-full`: too much waits to be sent.
 */
export type AskRefusal = 'no-link' | 'outbox-full'

/** Whether something is asked of the room: then exactly once, however often the link breaks. The room's no is `lastRefusal`. */
export type Asked = Result<null, AskRefusal>

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
  setCurtain(drawn: boolean): Asked
  /** Practitioner: lets a seat in, now or not at all: without a live link it is refused, and after ten seconds it is void. */
  admit(seat: SeatId): Asked
  /** Practitioner: asks a seat to wait at the door again. */
  toDoor(seat: SeatId): Asked
  /** Practitioner: ends the hour for everyone. */
  end(): Asked
  /** Practitioner: goes on without a picture of a seat whose picture is missing. */
  withoutPicture(seat: SeatId): Asked
  /** Practitioner: asks one thing of a seat, by an id of whoever asks; or replies to what was asked of us last. */
  ask(word: Extract<Word, { kind: 'request' | 'reply' }>): Asked
  /** Practitioner: how the interrupted hour goes on, and why. */
  choose(way: WayOn, reason?: string): Asked
  /** How we would have the hour go on; what a person chose is never exceeded by what is measured. */
  setStep(step: Step, why: StepWhy, reason?: string): Asked
  /** Goes, on purpose; others are told. */
  leave(): void
  /** Other devices, or none, without a new call. */
  setStream(stream: MediaStream | null): void
  /** Loads PeerJS and makes the Peer, so that letting in is fast. Safe to call twice. */
  prepare(): Promise<void>
  /** Lets go of everything without telling anyone: the page goes away. */
  stop(): void
}
