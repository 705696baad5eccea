/** The practitioner's hand at the door: in, and back to it. */
import type { WordBody } from '@holdfast/wire'
import { begun, isHeldForOther } from '../alone.ts'
import { isHere, isIn, seatOf, withSeat } from '../room.ts'
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
  const outside = withSeat(room, { ...seat, standing: { place: 'waiting', since: now }, inUntil: null })
  const wishes = room.hour.wishes.filter(wish => wish.seat !== id)
  const ways = room.hour.ways.filter(({ by: from, of }) => from !== id && of !== id)
  return taken({ ...outside, hour: { ...outside.hour, wishes, ways } }, desksAnd(room, id))
}
