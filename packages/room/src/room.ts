/** What a room knows: who is expected, who waits at the door, who is in, and what was said. */
import type { Brand, EncounterId, Instant, MessageId, Milliseconds, Participant, Role, SeatId } from '@holdfast/domain'

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

/** A connected page of a seat: its link, the id under which PeerJS reaches it, and whether it has said hello. */
export type Page = { readonly link: LinkId; readonly peerId: string; readonly greeted: boolean }

/** A participant's place in the room. */
export type Seat = {
  readonly seat: SeatId
  readonly role: Role
  /** The number of the last ticket that was used for this seat; 0 before the first. */
  readonly ticket: number
  /** The number of the ticket with which a PeerJS client may attach again; null when none may. */
  readonly peerTicket: number | null
  readonly standing: Standing
  /** Since when no page is connected though nobody said goodbye; null otherwise. */
  readonly awaySince: Instant | null
  /** The page on the room link. */
  readonly page: Page | null
  /** The PeerJS client on the PeerServer door; while it is there, peer messages go to it. */
  readonly peer: Page | null
  readonly mic: boolean
  readonly camera: boolean
  /** The last journal entry that this seat's browser has shown. */
  readonly got: number
}

/** One kept message with the seats it is for; nobody else ever receives it. */
export type Entry = {
  readonly seq: number
  readonly id: MessageId
  readonly from: SeatId
  readonly text: string
  readonly at: Instant
  readonly to: readonly SeatId[]
}

/** How long a seat is kept for someone who vanished, in milliseconds; related persons have the patient's. */
export type Grace = { readonly patient: Milliseconds; readonly practitioner: Milliseconds }

/** What must be known of an hour before its room can stand. */
export type RoomPlan = {
  readonly encounter: EncounterId
  readonly participants: readonly Pick<Participant, 'seat' | 'role'>[]
  readonly grace: Grace
}

/** The live place of one encounter. Never changed in place: every step gives a new one, or this very one. */
export type Room = {
  readonly encounter: EncounterId
  readonly grace: Grace
  readonly seats: readonly Seat[]
  readonly journal: readonly Entry[]
  /** Who drew the curtain; null while pictures may be seen. */
  readonly curtain: SeatId | null
  readonly ended: { readonly at: Instant; readonly by: SeatId } | null
}

/** The most entries a journal holds; after that `say` is refused and the hour goes on by voice. */
export const JOURNAL_LIMIT = 5000

/** An empty room in which everyone is expected. */
export const makeRoom = ({ encounter, participants, grace }: RoomPlan): Room => ({
  encounter,
  grace,
  seats: participants.map(({ seat, role }) => makeSeat(seat, role)),
  journal: [],
  curtain: null,
  ended: null,
})

/** A seat that nobody has come to yet. */
export const makeSeat = (seat: SeatId, role: Role): Seat => ({
  seat,
  role,
  ticket: 0,
  peerTicket: null,
  standing: EXPECTED,
  awaySince: null,
  page: null,
  peer: null,
  mic: false,
  camera: false,
  got: 0,
})

/** Not here yet, or not here any more. */
export const EXPECTED: Standing = { place: 'expected' }

/** How a page asks for a seat: by the room link, or as a PeerJS client at the PeerServer door. */
export type Via = 'link' | 'peerjs'

/**
 * May this ticket open the seat? Its number must be higher than every one used before; a PeerJS client may also attach
 * again with the ticket it holds. Asked before the handshake and once more when the page enters.
 */
export function mayEnter(room: Room, asked: { seat: SeatId; ticket: number; via: Via }): boolean {
  const seat = seatOf(room, asked.seat)
  if (!seat || !Number.isSafeInteger(asked.ticket)) return false
  return asked.ticket > seat.ticket || (asked.via === 'peerjs' && asked.ticket === seat.peerTicket)
}

/** The PeerJS id of the page that entered with this ticket: the seat's token, `x`, the number in base 36; never reused. */
export const peerIdOf = (seat: SeatId, ticket: number): string =>
  `${seat.slice(seat.indexOf('_') + 1)}x${ticket.toString(36)}`

/** The seat with this id, if it is one of this room. */
export const seatOf = (room: Room, seat: SeatId): Seat | undefined => room.seats.find(s => s.seat === seat)

/** The seat that holds this link now; undefined for a link that was superseded or never was. */
export function holderOf(room: Room, link: LinkId): Seat | undefined {
  for (const seat of room.seats) if (seat.page?.link === link || seat.peer?.link === link) return seat
  return undefined
}

/** Is any page of this seat connected? */
export const isHere = (seat: Seat): boolean => seat.page !== null || seat.peer !== null

/** Is this seat in, whether its page is connected or away within its grace? */
export const isIn = (seat: Seat): boolean => seat.standing.place === 'in'

/** The page that carries the seat's peer messages: the PeerJS client while there is one, else the room link. */
export const carrierOf = (seat: Seat): Page | null => seat.peer ?? seat.page

/** The room with one seat replaced. */
export const withSeat = (room: Room, seat: Seat): Room => ({
  ...room,
  seats: room.seats.map(s => (s.seat === seat.seat ? seat : s)),
})
