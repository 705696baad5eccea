/** Consent was withdrawn, by them or by whom they came beside: the seat is out at once, with every link, and practitioners are told which it was. */
import type { Instant } from '@holdfast/domain'
import { witnessed } from '@holdfast/reconnect'
import { close, keeping, telling, withRoom, type Change } from '../effect.ts'
import type { PutOutEvent, WithdrawnEvent } from '../event.ts'
import { givenUp, keeperHears, writes } from '../keep.ts'
import { inUntil } from '../presence.ts'
import { isIn, isPlaced, seatOf, withSeat, type Seat } from '../room.ts'

/** The place is given up, as by a goodbye, but by nobody's hand in the room; what was said stays. */
export function withdrawn(before: Change, event: WithdrawnEvent | PutOutEvent, now: Instant): Change {
  const seat = seatOf(before.room, event.seat)
  if (!seat || !(isPlaced(seat) || seat.page || seat.peer)) return before
  let change = before
  for (const [page, isKeepers] of [[seat.page, true] as const, [seat.peer, false] as const]) {
    if (!page) continue
    const { link } = page
    const heard = isKeepers ? keeperHears(change, { kind: 'gone', link }, now) : change
    change = telling(heard, [close(link, 'goodbye')])
  }
  const gone: Seat = {
    ...seat,
    page: null,
    peer: null,
    peerTicket: null,
    peerGone: null,
    vanished: null,
    standing: isPlaced(seat) ? { place: 'left', at: now } : seat.standing,
    inUntil: inUntil(seat, now),
    mic: false,
    camera: false,
    dark: null,
  }
  const { room } = change
  const hour = isPlaced(seat) ? witnessed(room.hour, { kind: 'bye', at: now, seat: seat.seat }) : room.hour
  const out = keeping(withRoom(change, givenUp(withSeat({ ...room, hour }, gone), seat)))
  const desks = out.room.seats.filter(one => one.role === 'practitioner' && isIn(one)).map(one => one.seat)
  return writes(out, { kind: event.kind, body: { seat: seat.seat, at: now } }, desks, now)
}
