/** When someone vanished and their grace is over, their place is free; coming back they stand at the door again. */
import { after, type Instant, type Milliseconds } from '@holdfast/domain'
import { EXPECTED, type Room, type Seat } from '../room.ts'

/** The room after every grace that is over has ended; the very same room when there is none. */
export function expire(room: Room, now: Instant): Room {
  for (const seat of room.seats) if (isOver(room, seat, now)) return expireAll(room, now)
  return room
}

/** The earliest moment at which a grace ends; null while nobody is away. */
export function nextWake(room: Room): Instant | null {
  let first: Instant | null = null
  for (const seat of room.seats) {
    if (seat.awaySince === null) continue
    const end = after(seat.awaySince, graceOf(room, seat))
    if (first === null || end < first) first = end
  }
  return first
}

const graceOf = (room: Room, seat: Seat): Milliseconds =>
  seat.role === 'practitioner' ? room.grace.practitioner : room.grace.patient

const isOver = (room: Room, seat: Seat, now: Instant): boolean =>
  seat.awaySince !== null && now - seat.awaySince >= graceOf(room, seat)

const expireAll = (room: Room, now: Instant): Room => ({
  ...room,
  seats: room.seats.map(seat =>
    isOver(room, seat, now) ? { ...seat, standing: EXPECTED, awaySince: null, mic: false, camera: false } : seat,
  ),
})
