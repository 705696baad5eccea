/** The curtain, and the end of the hour. */
import type { WordBody } from '@holdfast/wire'
import { insideOf, isIn, seatOf, type Room, type Seat } from '../room.ts'
import { desksAnd, refused, taken, type Judged, type Speech } from './answer.ts'

/** Anyone who is in may draw the curtain; who drew it lifts it, or a practitioner when that seat is not in any more. */
export function curtain({ room, seat }: Speech, { drawn }: WordBody<'curtain'>): Judged {
  if (!isIn(seat)) return refused('not-in')
  if (drawn === (room.curtain !== null)) return taken(room, [])
  if (drawn) return taken({ ...room, curtain: seat.seat }, insideOf(room))
  return mayLift(room, seat) ? taken({ ...room, curtain: null }, insideOf(room)) : refused('not-yours-to-lift')
}

function mayLift(room: Room, seat: Seat): boolean {
  if (room.curtain === seat.seat) return true
  const drawer = room.curtain === null ? undefined : seatOf(room, room.curtain)
  return seat.role === 'practitioner' && !(drawer && isIn(drawer))
}

/** The practitioner ends the hour for everyone; links stay open until their pages go. Ended already: nothing more. */
export function end({ room, seat, now }: Speech): Judged {
  if (room.ended) return seat.role === 'practitioner' ? taken(room, []) : refused('ended')
  if (seat.role !== 'practitioner') return refused('not-allowed')
  if (!isIn(seat)) return refused('not-in')
  const ended = { ...room, ended: { at: now, by: seat.seat } }
  return taken(ended, desksAnd(room, ...insideOf(room)), [{ act: 'finished', seat: seat.seat, by: seat.seat }])
}
