/** The practitioner goes on without a picture of a seat. */
import type { WordBody } from '@holdfast/wire'
import { isIn, seatOf } from '../room.ts'
import { desksAnd, refused, taken, type Judged, type Speech } from './answer.ts'

/** Only a practitioner who is in says so, and only of someone whose picture is missing; that it is so already changes nothing. */
export function withoutPicture({ room, seat: by }: Speech, { seat: id }: WordBody<'without-picture'>): Judged {
  if (by.role !== 'practitioner') return refused('not-allowed')
  const seat = seatOf(room, id)
  if (!seat) return refused('no-such-seat')
  if (!isIn(seat)) return refused('not-in')
  return seat.picture.stage === 'seen' ? refused('not-allowed') : taken(room, desksAnd(room, id))
}
