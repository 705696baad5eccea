/** To the door; practitioners go straight in, everyone else waits for the practitioner's hand. */
import { between, type Instant } from '@holdfast/domain'
import { cameAnew, PRESENCE_WAITS, witnessed } from '@holdfast/reconnect'
import { attendanceOf } from '../attendance.ts'
import { close, keeping, send, telling, withRoom, type Act, type Change } from '../effect.ts'
import type { Enter } from '../event.ts'
import { apart, keeperHears } from '../keep.ts'
import { insteadOfPage } from './instead.ts'
import { isIn, kept, mayEnter, peerIdOf, seatOf, withSeat, type Room, type Seat, type Standing } from '../room.ts'

/** Whoever may enter gets the seat and a welcome; links that had it before are told why they are closed. */
export function enter(before: Change, event: Enter, now: Instant): Change {
  const isOpen = mayEnter(before.room, event)
  const change = isOpen ? insteadOfPage(before, event, now) : before
  const { room } = change
  const seat = seatOf(room, event.seat)
  if (!seat || !isOpen) return telling(change, [close(event.link, 'ticket')])
  const standing = room.ended ? seat.standing : arrived(seat, now)
  const atDoor = standing.place === 'waiting' && standing !== seat.standing
  const acts: Act[] = atDoor ? [{ act: 'arrived', seat: seat.seat, by: seat.seat }] : []
  const placed = { ...seat, standing, vanished: null }
  return event.via === 'link' ? byLink(change, placed, event, acts, now) : byPeer(change, placed, event, acts, now)
}

/** A new page takes the whole seat; a fresh link of the present page leaves all else as it is. */
function byLink(change: Change, seat: Seat, event: Enter, acts: readonly Act[], now: Instant): Change {
  const known = kept(change.room, seat)
  const isNew = event.epoch !== known.epoch
  const came: Seat = isNew
    ? { ...seat, peer: null, peerTicket: null, peerGone: null, mic: false, camera: false, dark: null }
    : { ...seat, peerGone: null }
  const before = isNew ? change.room : silenced(change.room, seat, now)
  const room = withSeat(isIn(seat) ? before : apart(before, seat), came)
  const { via: _, ...entering } = event
  const entered = keeperHears(keeping(withRoom(change, room), { acts }), entering, now)
  if (!isNew) return entered
  const closed = seat.peer ? telling(entered, [close(seat.peer.link, 'moved')]) : entered
  const page = { seat: seat.seat, wasHeld: known.isHeld }
  const hour = cameAnew(closed.room.hour, attendanceOf(closed.room, now), page, now)
  return withRoom(closed, { ...closed.room, hour })
}

/** A link that was silent for long is replaced by a fresh one: it was lost, though nobody said so. */
function silenced(room: Room, seat: Seat, now: Instant): Room {
  const known = kept(room, seat)
  const span = between(known.heardAt, now)
  if (known.link === null || span < PRESENCE_WAITS.unsure) return room
  return { ...room, hour: witnessed(room.hour, { kind: 'heartbeat-gap', at: known.heardAt, seat: seat.seat, span }) }
}

/** A PeerJS client takes only the place of the last one. */
function byPeer(change: Change, seat: Seat, event: Enter, acts: readonly Act[], now: Instant): Change {
  const { link, epoch } = event
  const peerId = peerIdOf(seat.seat, epoch)
  const ticket = Math.max(seat.ticket, epoch)
  const peer = { link, peerId, told: null }
  const room = withSeat(change.room, { ...seat, peer, peerTicket: epoch, ticket, peerGone: null })
  const welcome = { t: 'welcome', seat: seat.seat, epoch, peerId, now, have: 0, grace: room.grace } as const
  const old = seat.peer ? [close(seat.peer.link, 'moved')] : []
  return telling(keeping(withRoom(change, room), { acts }), [...old, send(link, welcome)])
}

/** Where a seat stands once its page has come: where it stood within its grace, else in (practitioners) or at the door. */
function arrived(seat: Seat, now: Instant): Standing {
  switch (seat.standing.place) {
    case 'waiting':
    case 'in':
      return seat.standing
    case 'expected':
    case 'left':
      return { place: seat.role === 'practitioner' ? 'in' : 'waiting', since: now }
  }
}
