/** What a place that keeps rooms must offer, and what it is handed: a store, a clock, timers. */
import type {
  Clock,
  EncounterId,
  Instant,
  Interval,
  Milliseconds,
  PlannedModality,
  ScreeningId,
  SeatId,
} from '@holdfast/domain'
import type { Entry } from '@holdfast/reconnect'
import type { Checklist, CloseReason, Down, Up } from '@holdfast/wire'
import type { Act } from './effect.ts'
import type { KeptBreak } from '@holdfast/reconnect'
import type { AloneEvent, InsteadEvent } from './event.ts'
import type { Asked, Grace, SeatPlan, TakenBack } from './room.ts'

/**
 * A ticket or pass that was read and found good: whose seat it opens, for which page life (the ticket's number), by which
 * try of that page, and through which door.
 */
export type Pass = Asked & { readonly encounter: EncounterId }

/** The host's end of one socket. Both may be called at any time, also after the socket has closed. */
export type RoomSocket = {
  readonly send: (message: Down) => void
  readonly close: (reason: CloseReason) => void
}

/** The socket's end of one seat: hand over what it said, and say once when it is gone. */
export type SeatLink = {
  readonly receive: (up: Up) => void
  readonly gone: () => void
}

/** A place that keeps rooms: this process, or a Durable Object each. Every host passes the suite in `/testing`. */
export type RoomHost = {
  /** Would this pass open its seat now? Asked before the handshake; uses nothing up. Rejects when the store is away. */
  readonly mayEnter: (pass: Pass) => Promise<boolean>
  /** Which page life a seat has now; 0 before the first. Rejects when the store is away. */
  readonly epochOf: (encounter: EncounterId, seat: SeatId) => Promise<number>
  /**
   * The socket comes to its seat, or is closed with a reason (a used ticket; a store that is away). Never rejects.
   * The page hears its welcome only after the ticket is kept as used.
   */
  readonly enter: (pass: Pass, socket: RoomSocket) => Promise<SeatLink>
  /** Someone went on with their preparation: practitioners who are connected are told. */
  readonly prepared: (encounter: EncounterId, seat: SeatId, checklist: Checklist) => Promise<void>
  /**
   * Somebody withdrew what they had agreed to: their place is given up, their links are closed, practitioners are told. This
   * and the next five resolve once all that follows is kept and done, with true, or when nothing came of it, with false.
   * Rejects when the store is away; nobody comes back by that, for every link asks check-in again.
   */
  readonly withdrawn: (encounter: EncounterId, seat: SeatId) => Promise<boolean>
  /** The same for somebody whose company another had agreed to, and does not any more; practitioners are told that it is this. */
  readonly putOut: (encounter: EncounterId, seat: SeatId) => Promise<boolean>
  /** What somebody took back of what they had agreed to, as it stands now; the room keeps it until it is told otherwise. */
  readonly tookBack: (encounter: EncounterId, seat: SeatId, parts: readonly TakenBack[]) => Promise<boolean>
  /** Somebody sent answers in which something has to be read at once: practitioners are told, once. */
  readonly toRead: (encounter: EncounterId, seat: SeatId, screening: ScreeningId) => Promise<boolean>
  /** What somebody asked of their page, to be done by the room once the page is gone; told again it changes nothing. */
  readonly instead: (encounter: EncounterId, owed: Omit<InsteadEvent, 'kind'>) => Promise<boolean>
  /** How an hour for two goes on while one is missing. */
  readonly alone: (encounter: EncounterId, decision: Omit<AloneEvent, 'kind'>) => Promise<boolean>
  /** Keeps what is still to be kept, closes every link as `restarting` and takes nothing more. */
  readonly close: () => Promise<void>
}

/** What a store has of one encounter's room. */
export type StoredRoom = {
  readonly participants: readonly SeatPlan[]
  /** The agreed hour. */
  readonly when: Interval
  /** Until when everyone who takes part is free; left out: nobody's calendar was asked. */
  readonly freeUntil?: readonly Instant[]
  /** How the hour was agreed to be held; left out: by video. */
  readonly modality?: PlannedModality
  /** Was it paid for beforehand? */
  readonly isPaid?: boolean
  /** Was it agreed for a client and a partner together? */
  readonly isForTwo?: boolean
  /** The last snapshot; null before the first. */
  readonly snapshot: string | null
  /** All entries, in the order of `seq`. */
  readonly journal: readonly Entry[]
}

/** One change of a room, to be kept whole or not at all. */
export type RoomChange = {
  readonly snapshot: string
  readonly entries: readonly Entry[]
  readonly acts: readonly Act[]
  /** The interruptions that changed. */
  readonly breaks: readonly KeptBreak[]
  readonly at: Instant
}

/** Where rooms are kept. `save` resolves when the change would survive a crash; saves of one room come one at a time. */
export type RoomStore = {
  /** Null when there is no such encounter. */
  readonly load: (encounter: EncounterId) => Promise<StoredRoom | null>
  readonly save: (encounter: EncounterId, change: RoomChange) => Promise<void>
}

/** Runs something once after a while; the answer takes it back. */
export type Timers = (after: Milliseconds, run: () => void) => () => void

/** What went wrong in a host: the store could not read or keep, or a step threw, which is our own bug. */
export type HostFailure = 'load' | 'save' | 'step'

/** All that a host is handed. */
export type HostDeps = {
  readonly store: RoomStore
  readonly clock: Clock
  readonly timers: Timers
  readonly grace: Grace
  /** How long after an interruption began its outcome is decided though nobody is back. */
  readonly decideAfter: Milliseconds
  /** Told of every failure; for the operator's log. */
  readonly onFailure?: (failure: HostFailure, encounter: EncounterId, error: unknown) => void
}
