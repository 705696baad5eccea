/** Who is there, by the keeper's signs or by a PeerJS client, and until when a seat is kept for someone who is not. */
import { after, instant, type Instant, type Milliseconds } from '@holdfast/domain'
import { lastSign, presenceAt, signsOf, type Presence } from '@holdfast/reconnect'
import { isIn, isPlaced, kept, type Room, type Seat } from './room.ts'

/** How a seat stands at a moment; null while nobody is expected to be there. A PeerJS client counts as there while it is attached. */
export function presenceOf(room: Room, seat: Seat, now: Instant): Presence | null {
  if (seat.peer) return 'here'
  const held = presenceAt(kept(room, seat), now)
  if (held !== 'absent') return held
  return seat.peerGone !== null && isPlaced(seat) ? 'away' : null
}

/** The last moment at which someone is known to have been at a seat. */
export function lastSignOf(room: Room, seat: Seat): Instant {
  const known = kept(room, seat)
  const byPage = known.isHeld ? lastSign(signsOf(known)) : instant(0)
  return seat.peerGone !== null && seat.peerGone > byPage ? seat.peerGone : byPage
}

/** The last sign of someone who is away from the place they have, and until when it is kept; null for anyone else. */
export function awayOf(
  room: Room,
  seat: Seat,
  now: Instant,
): { readonly since: Instant; readonly until: Instant } | null {
  if (!isPlaced(seat) || presenceOf(room, seat, now) !== 'away') return null
  const since = lastSignOf(room, seat)
  return { since, until: after(since, graceOf(room, seat)) }
}

const graceOf = (room: Room, seat: Seat): Milliseconds =>
  seat.role === 'practitioner' ? room.grace.practitioner : room.grace.patient

/** Until when a seat will have been in once its place is given up now. */
export const inUntil = (seat: Seat, now: Instant): Instant | null => (isIn(seat) ? now : seat.inUntil)
