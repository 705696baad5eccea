/** What a room knows: who is expected, who waits at the door, who is in, and, in its keeper, who holds which seat and what was said. */
import type {
  Brand,
  EncounterId,
  Instant,
  Interval,
  Milliseconds,
  PlannedModality,
  Role,
  SeatId,
} from '@holdfast/domain'
import {
  DEFAULT_CAMERA_POLICY,
  keeperSeat,
  makeHour,
  makeKeeper,
  makeKeeperSeat,
  mayEnter as mayHold,
  seenPicture,
} from '@holdfast/reconnect'
import type { CameraPolicy, CameraState, Epoch, Hour, Keeper } from '@holdfast/reconnect'
import type { KeeperSeat, KeptBreak, LinkOrigin } from '@holdfast/reconnect'
import type { AloneGo, Media, SeatView } from '@holdfast/wire'
import { plannedWishes } from './planned.ts'

/** One open connection to a room; the host makes it up for each socket and never uses it again. */
export type LinkId = Brand<number | string, 'LinkId'>

/** A link id from the host's own counting. */
export const linkId = (value: number | string): LinkId => value as LinkId

/** Where a seat stands; only `in` may speak, be seen and be called. */
export type Standing =
  | { readonly place: 'expected' }
  | { readonly place: 'waiting'; readonly since: Instant }
  | { readonly place: 'in'; readonly since: Instant }
  | { readonly place: 'left'; readonly at: Instant }

/** A connected page or PeerJS client: its link, the id under which PeerJS reaches it, and the view it was shown last. */
export type Page = { readonly link: LinkId; readonly peerId: string; readonly told: string | null }

/** What of an hour a person may take back by itself, for everyone in it. */
export const TAKEN_BACK = ['video', 'chat'] as const

/** One of them. */
export type TakenBack = (typeof TAKEN_BACK)[number]

/** A participant's place in the room. What the keeper knows of it stands at the same place in `room.keeper.seats`. */
export type Seat = {
  readonly seat: SeatId
  readonly role: Role
  /** Has the practitioner marked a risk for this person? */
  readonly isAtRisk: boolean
  readonly standing: Standing
  /** The highest ticket number with which a PeerJS client came; 0 before the first. */
  readonly ticket: number
  /** The number of the ticket with which a PeerJS client may attach again; null when none may. */
  readonly peerTicket: number | null
  /** When the last PeerJS client went though nobody said goodbye; null otherwise. */
  readonly peerGone: Instant | null
  /** The last sign of someone who was in and whose grace is over; null once they are back or have said goodbye. */
  readonly vanished: Instant | null
  /** Until when it was last in; null for one that never was, or that was asked back to the door. */
  readonly inUntil: Instant | null
  /** The keeper's link of this seat. */
  readonly page: Page | null
  /** The PeerJS client on the PeerServer door; while it is there, peer messages go to it. */
  readonly peer: Page | null
  readonly mic: boolean
  readonly camera: boolean
  readonly dark: Media['dark']
  /** Where its picture stands: seen, or missing and what follows. */
  readonly picture: CameraState
  /** What was asked of it last, and what it replied; null when nothing was since it came in. */
  readonly asked: SeatView['asked']
  /** What this person took back of what they had agreed to. */
  readonly takenBack: readonly TakenBack[]
  /** What the room does if this seat's page is gone before it did it, since when, and whether it is done; `does` null: it was called off. Null: nothing yet. */
  readonly instead: { readonly at: Instant; readonly does: 'end' | 'mask' | null; readonly isDone: boolean } | null
  /** How many of its own entries this seat's browser has shown. */
  readonly shown: number
}

/** How long a seat is kept for someone who vanished, in milliseconds; related persons have the patient's. */
export type Grace = { readonly patient: Milliseconds; readonly practitioner: Milliseconds }

/** Someone who has a seat. `isAtRisk`: the practitioner has marked a risk; left out means no. */
export type SeatPlan = { readonly seat: SeatId; readonly role: Role; readonly isAtRisk?: boolean }

/** What must be known of an hour before its room can stand. */
export type RoomPlan = {
  readonly encounter: EncounterId
  readonly participants: readonly SeatPlan[]
  readonly grace: Grace
  /** The agreed hour. */
  readonly when: Interval
  /** How long after an interruption began its outcome is decided though nobody is back. */
  readonly decideAfter: Milliseconds
  /** Until when everyone who takes part is free; left out or empty: nobody's calendar was asked, so nothing is offered. */
  readonly freeUntil?: readonly Instant[]
  /** How the hour was agreed to be held; left out: by video. */
  readonly modality?: PlannedModality
  /** Was it paid for beforehand? */
  readonly isPaid?: boolean
  /** What follows when a picture is missing; left out: what we ship. */
  readonly camera?: CameraPolicy
  /** Was it agreed for a client and a partner together? Then one alone is let in only after a decision. */
  readonly isForTwo?: boolean
}

/** The live place of one encounter. Never changed in place: every step gives a new one, or this very one. */
export type Room = Required<Omit<RoomPlan, 'participants'>> & {
  readonly keeper: Keeper
  readonly seats: readonly Seat[]
  /** Who drew the curtain; null while pictures may be seen. */
  readonly curtain: SeatId | null
  /** Was the curtain drawn by the room itself, because somebody's picture was missing for long? */
  readonly isPaused: boolean
  readonly camera: CameraPolicy
  readonly ended: { readonly at: Instant; readonly by: SeatId } | null
  /** The clock, what is heard of whom, and the interruption that is not over. */
  readonly hour: Hour
  /** The newest interruption that was decided, for what is learned of it later; null before the first. */
  readonly lastBreak: KeptBreak | null
  /** How an hour for two goes on while one is missing, as the practitioner decided last; null before. */
  readonly alone: Alone | null
  /** Was everyone of an hour for two in at the same time? From then on nothing of it is held. */
  readonly isBegun: boolean
  /** When the host was asked to bring a `wake`; null when it was not. */
  readonly wakeAt: Instant | null
}

/** A decision about an hour for two to which one does not come, or whom a check holds: with whom it would go on, and how. */
export type Alone = { readonly seat: SeatId; readonly go: AloneGo; readonly at: Instant }

/** An empty room in which everyone is expected. */
export const makeRoom = (plan: RoomPlan): Room => ({
  encounter: plan.encounter,
  grace: plan.grace,
  when: plan.when,
  decideAfter: plan.decideAfter,
  freeUntil: plan.freeUntil ?? [],
  modality: plan.modality ?? 'video',
  isPaid: plan.isPaid ?? false,
  keeper: makeKeeper(plan.participants.map(({ seat }) => seat)),
  seats: plan.participants.map(makeSeat),
  curtain: null,
  isPaused: false,
  camera: plan.camera ?? DEFAULT_CAMERA_POLICY,
  isForTwo: plan.isForTwo ?? false,
  alone: null,
  isBegun: false,
  ended: null,
  hour: makeHour(plannedWishes(plan)),
  lastBreak: null,
  wakeAt: null,
})

/** A seat that nobody has come to yet. */
export const makeSeat = ({ seat, role, isAtRisk = false }: SeatPlan): Seat => ({
  seat,
  role,
  isAtRisk,
  standing: EXPECTED,
  ticket: 0,
  peerTicket: null,
  peerGone: null,
  vanished: null,
  inUntil: null,
  page: null,
  peer: null,
  mic: false,
  camera: false,
  dark: null,
  picture: seenPicture,
  asked: null,
  takenBack: [],
  instead: null,
  shown: 0,
})

/** Not here yet, or not here any more. */
export const EXPECTED: Standing = { place: 'expected' }

/** How a page asks for a seat: by the room link, or as a PeerJS client at the PeerServer door. */
export type Via = 'link' | 'peerjs'

/** How someone asks for a seat: with which page life, by which try of it, through which door, and from where if that is known. */
export type Asked = {
  readonly seat: SeatId
  readonly epoch: Epoch
  readonly tries: number
  readonly via: Via
  /** Compared with that of the link before, and forgotten with it. */
  readonly origin?: LinkOrigin
}

/**
 * May this open the seat? A new page needs a number higher than every one used for the seat; a fresh link of the present
 * page a higher try; a PeerJS client may attach again with the ticket it holds. Asked before the handshake and once more.
 */
export function mayEnter(room: Room, asked: Asked): boolean {
  const seat = seatOf(room, asked.seat)
  if (!seat || !Number.isSafeInteger(asked.epoch)) return false
  const { epoch } = kept(room, seat)
  if (asked.via === 'peerjs') return asked.epoch > Math.max(epoch, seat.ticket) || asked.epoch === seat.peerTicket
  return mayHold(room.keeper, asked) && (asked.epoch === epoch || asked.epoch > seat.ticket)
}

/** The PeerJS id of the page that entered with this ticket: the seat's token, `x`, the number in base 36; never reused. */
export const peerIdOf = (seat: SeatId, epoch: Epoch): string =>
  `${seat.slice(seat.indexOf('_') + 1)}x${epoch.toString(36)}`

/** The seat with this id, if it is one of this room. */
export const seatOf = (room: Room, seat: string): Seat | undefined => room.seats.find(s => s.seat === seat)

/** What the keeper knows of a seat. */
export const kept = (room: Room, { seat }: Pick<Seat, 'seat'>): KeeperSeat =>
  keeperSeat(room.keeper, seat) ?? makeKeeperSeat(seat)

/** The seat that holds this link now; undefined for a link that was superseded or never was. */
export function holderOf(room: Room, link: LinkId): Seat | undefined {
  for (const seat of room.seats) if (seat.page?.link === link || seat.peer?.link === link) return seat
  return undefined
}

/** Is any page of this seat connected? */
export const isHere = (seat: Seat): boolean => seat.page !== null || seat.peer !== null

/** Is this seat in, whether its page is connected or away within its grace? */
export const isIn = (seat: Seat): boolean => seat.standing.place === 'in'

/** Has this seat a place that is kept: at the door or inside? */
export const isPlaced = (seat: Seat): boolean => seat.standing.place === 'in' || seat.standing.place === 'waiting'

/** The page that carries the seat's peer messages: the PeerJS client while there is one, else the room link. */
export const carrierOf = (seat: Seat): Page | null => seat.peer ?? seat.page

/** The ids of the seats that are in. */
export const insideOf = (room: Room): SeatId[] => room.seats.filter(isIn).map(({ seat }) => seat)

/** The room with one seat replaced. */
export const withSeat = (room: Room, seat: Seat): Room => ({
  ...room,
  seats: room.seats.map(s => (s.seat === seat.seat ? seat : s)),
})
