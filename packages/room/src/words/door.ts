/** The practitioner's hand at the door: in, and back to it. */
import type { Instant } from '@holdfast/domain'
import type { WordBody } from '@holdfast/wire'
import { begun, isHeldForOther } from '../alone.ts'
import { isHere, isIn, seatOf, withSeat, type Room, type Seat } from '../room.ts'
import { desksAnd, refused, taken, type Judged, type Speech } from './answer.ts'

/** The practitioner lets one seat in; it must stand at the door now, with its page connected. */
export function admit({ room, seat: by, now }: Speech, { seat: id }: WordBody<'admit'>): Judged {
  if (by.role !== 'practitioner') return refused('not-allowed')
  const seat = seatOf(room, id)
  if (!seat) return refused('no-such-seat')
  if (seat.standing.place !== 'waiting' || !isHere(seat)) return refused('not-at-door')
  if (isHeldForOther(room, seat)) return refused('one-missing')
  const inside = begun(withSeat(room, { ...seat, standing: { place: 'in', since: now }, asked: null }))
  return taken(inside, desksAnd(room, id), [{ act: 'admitted', seat: id, by: by.seat }])
}

/** The practitioner asks one seat to wait at the door again. */
export function toDoor({ room, seat: by, now }: Speech, { seat: id }: WordBody<'to-door'>): Judged {
  if (by.role !== 'practitioner') return refused('not-allowed')
  const seat = seatOf(room, id)
  if (!seat) return refused('no-such-seat')
  if (seat.role === 'practitioner') return refused('not-allowed')
  if (!isIn(seat)) return refused('not-in')
  return taken(backAtDoor(room, seat, now), desksAnd(room, id))
}

/** The room in which a seat stands at the door again, whether its page is there or not. */
export function backAtDoor(room: Room, seat: Seat, now: Instant): Room {
  const outside = withSeat(room, { ...seat, standing: { place: 'waiting', since: now }, inUntil: null })
  const wishes = room.hour.wishes.filter(wish => wish.seat !== seat.seat)
  const ways = room.hour.ways.filter(({ by, of }) => by !== seat.seat && of !== seat.seat)
  return { ...outside, hour: { ...outside.hour, wishes, ways } }
}
