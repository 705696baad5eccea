/** An hour for two to which one comes, or of whom one passes: nobody is let in alone before the practitioner has decided. */
import type { Instant, SeatId } from '@holdfast/domain'
import type { RoomView } from '@holdfast/wire'
import { keeping, withRoom, type Change } from './effect.ts'
import type { AloneEvent } from './event.ts'
import { writes } from './keep.ts'
import { isHere, isIn, seatOf, type Room, type Seat } from './room.ts'

/** Is this seat held at the door because the other of the two is missing and nothing else was decided for it? */
export function isHeldForOther(room: Room, { seat }: Seat): boolean {
  if (!room.isForTwo || room.isBegun || isJoined(room, seat)) return false
  return !(room.alone?.go === 'individual' && room.alone.seat === seat)
}

/** To practitioners who waits alone, and what was decided of it; to whom it was decided about, that it was, and never why. */
export function aloneView(room: Room, viewer: Seat): RoomView['alone'] {
  const { alone: last, isBegun, isForTwo, ended } = room
  if (!isForTwo || isBegun || ended) return null
  const shown = last && { seat: last.seat, decided: { go: last.go, at: last.at } }
  if (viewer.role !== 'practitioner') return shown?.seat === viewer.seat ? shown : null
  const lone = guestsOf(room).find(one => one.standing.place === 'waiting' && !isJoined(room, one.seat))
  if (!lone) return null
  return shown?.seat === lone.seat ? shown : { seat: lone.seat, decided: null }
}

/** The room after somebody was let in: with everyone of the two in, the hour has begun for both. */
export const begun = (room: Room): Room =>
  room.isForTwo && !room.isBegun && guestsOf(room).every(isIn) ? { ...room, isBegun: true } : room

/** The decision is an entry for practitioners, with its reason; the room keeps what follows from it. The latest stands. */
export function alone(change: Change, event: AloneEvent, now: Instant): Change {
  const { room } = change
  const seat = seatOf(room, event.seat)
  if (!seat || seat.role === 'practitioner' || !room.isForTwo || room.ended) return change
  const { by, go, reason, words } = event
  const decided = withRoom(change, { ...room, alone: { seat: seat.seat, go, at: now } })
  const kept = keeping(decided, { acts: [{ act: 'decided', seat: seat.seat, by, code: `${go}:${reason}` }] })
  const desks = room.seats.filter(({ role }) => role === 'practitioner').map(one => one.seat)
  return writes(kept, { kind: 'alone', body: { seat: seat.seat, by, go, reason, words, at: now } }, desks, now)
}

const guestsOf = ({ seats }: Room): readonly Seat[] => seats.filter(({ role }) => role !== 'practitioner')

/** Is everyone else of the two there? */
const isJoined = (room: Room, seat: SeatId): boolean =>
  guestsOf(room).every(other => other.seat === seat || isThere(other))

const isThere = (seat: Seat): boolean => isIn(seat) || (seat.standing.place === 'waiting' && isHere(seat))
