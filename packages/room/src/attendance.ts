/** A room as its hour must know it: who is there at a moment, and what was agreed. */
import type { Instant } from '@holdfast/domain'
import { signsOf, type Attendance, type Attendee } from '@holdfast/reconnect'
import { presenceOf } from './presence.ts'
import { isIn, kept, type Room, type Seat } from './room.ts'

/** Everyone at a moment. */
export const attendanceOf = (room: Room, now: Instant): Attendance => ({
  attendees: room.seats.map(seat => attendee(room, seat, now)),
  when: room.when,
  freeUntil: room.freeUntil,
  modality: room.modality,
  isPaid: room.isPaid,
  decideAfter: room.decideAfter,
  endedAt: room.ended?.at ?? null,
})

function attendee(room: Room, seat: Seat, now: Instant): Attendee {
  const known = kept(room, seat)
  return {
    seat: seat.seat,
    role: seat.role,
    isAtRisk: seat.isAtRisk,
    isIn: isIn(seat),
    inUntil: isIn(seat) ? null : seat.inUntil,
    presence: presenceOf(room, seat, now),
    linkHeardAt: known.isHeld && known.link !== null ? signsOf(known).heardAt : null,
  }
}
