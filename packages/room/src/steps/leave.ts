/** Gone on purpose, or only gone. */
import type { Instant } from '@holdfast/domain'
import { witnessed } from '@holdfast/reconnect'
import type { Leave } from '@holdfast/wire'
import { close, keeping, telling, withRoom, type Change } from '../effect.ts'
import { keeperHears } from '../keep.ts'
import { inUntil, lastSignOf } from '../presence.ts'
import { isHere, isPlaced, seatOf, withSeat, type LinkId, type Seat } from '../room.ts'

/** Goodbye: the place is given up at once and every link of the seat is closed. */
export function leave(change: Change, seat: Seat, up: Leave, link: LinkId, now: Instant): Change {
  const gone: Seat = {
    ...seat,
    standing: { place: 'left', at: now },
    inUntil: inUntil(seat, now),
    peer: null,
    peerTicket: null,
    peerGone: null,
    vanished: null,
    mic: false,
    camera: false,
    dark: null,
  }
  const { room } = change
  const hour = isPlaced(seat) ? witnessed(room.hour, { kind: 'bye', at: now, seat: seat.seat }) : room.hour
  const left = keeperHears(withRoom(change, withSeat({ ...room, hour }, gone)), { kind: 'heard', link, frame: up }, now)
  return seat.peer ? telling(left, [close(seat.peer.link, 'goodbye')]) : left
}

/** A link broke: the seat keeps its place for its grace, from its last sign on. */
export function gone(change: Change, seat: Seat | undefined, link: LinkId, now: Instant): Change {
  if (!seat) return change
  const { room } = change
  if (seat.page?.link === link) {
    const closed = keeperHears(change, { kind: 'gone', link }, now)
    if (!isPlaced(seat)) return closed
    const died = { kind: 'link-died', at: lastSignOf(room, seat), seat: seat.seat } as const
    return withRoom(closed, { ...closed.room, hour: witnessed(closed.room.hour, died) })
  }
  const next = { ...seat, peer: null, peerGone: isPlaced(seat) && seat.page === null ? now : null }
  const after = withRoom(change, withSeat(room, next))
  return isHere(seatOf(after.room, seat.seat) ?? next) ? after : keeping(after)
}
