/** One thing that a practitioner asks of somebody in the hour, and what they reply. */
import { isId, isRecord, parseTime } from '@holdfast/domain'
import { REPLIES, REQUESTS, type SeatView, type WordBody } from '@holdfast/wire'
import { isIn, seatOf, withSeat } from '../room.ts'
import { desksAnd, refused, taken, type Judged, type Speech } from './answer.ts'

/** Only a practitioner who is in asks, and of somebody who is in and is none of them. */
export function request({ room, seat: by, now: at }: Speech, { id, seat: of, what }: WordBody<'request'>): Judged {
  if (by.role !== 'practitioner') return refused('not-allowed')
  const seat = seatOf(room, of)
  if (!seat) return refused('no-such-seat')
  if (!isIn(seat)) return refused('not-in')
  if (seat.role === 'practitioner') return refused('not-allowed')
  return taken(withSeat(room, { ...seat, asked: { id, what, at, reply: null } }), desksAnd(room, of))
}

/** Only of whom it was asked, and only to what was asked last: an answer to something else would be misread. */
export function reply({ room, seat }: Speech, { to, reply: said }: WordBody<'reply'>): Judged {
  if (!isIn(seat)) return refused('not-in')
  if (seat.asked?.id !== to) return refused('not-allowed')
  return taken(withSeat(room, { ...seat, asked: { ...seat.asked, reply: said } }), desksAnd(room, seat.seat))
}

/** What was asked as it was kept; undefined when it is nothing that could have been. */
export function parseAsked(value: unknown): SeatView['asked'] | undefined {
  if (value === null) return null
  if (!isRecord(value)) return undefined
  const { id } = value
  const what = REQUESTS.find(one => one === value['what'])
  const said = value['reply'] === null ? null : REPLIES.find(one => one === value['reply'])
  const at = parseTime(value['at'])
  return isId('note')(id) && what && said !== undefined && at !== undefined ? { id, what, at, reply: said } : undefined
}
