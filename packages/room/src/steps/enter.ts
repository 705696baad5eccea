/** To the door with a ticket; practitioners go straight in, everyone else waits for the practitioner's hand. */
import type { Instant } from '@holdfast/domain'
import type { Admit, ToDoor } from '@holdfast/wire'
import { close, kept, refuse, send, unchanged, type Act, type Change, type Effect } from '../effect.ts'
import type { Enter } from '../event.ts'
import {
  isHere,
  isIn,
  mayEnter,
  peerIdOf,
  seatOf,
  withSeat,
  type Page,
  type Room,
  type Seat,
  type Standing,
} from '../room.ts'

/** A page with a good ticket gets the seat and a welcome; pages that had it before are told that it moved. */
export function enter(room: Room, event: Enter, now: Instant): Change {
  const seat = seatOf(room, event.seat)
  if (!seat || !mayEnter(room, event)) return unchanged(room, [close(event.link, 'ticket')])
  const standing = room.ended ? seat.standing : arrived(seat, now)
  const page: Page = { link: event.link, peerId: peerIdOf(seat.seat, event.ticket), greeted: false }
  const came: Seat = {
    ...seat,
    ...(event.via === 'link'
      ? { page, peer: null, peerTicket: null, mic: false, camera: false }
      : { peer: page, peerTicket: event.ticket }),
    ticket: Math.max(seat.ticket, event.ticket),
    standing,
    awaySince: null,
  }
  const atDoor = standing.place === 'waiting' && standing !== seat.standing
  const acts: Act[] = atDoor ? [{ act: 'arrived', seat: seat.seat, by: seat.seat }] : []
  const welcome = send(event.link, { t: 'welcome', seat: seat.seat, peerId: page.peerId, now, grace: room.grace })
  return kept(withSeat(room, came), { acts }, [...superseded(seat, event), welcome])
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

/** A new page takes the whole seat; a new PeerJS client takes only the place of the last one. */
function superseded(seat: Seat, { via }: Enter): Effect[] {
  const old = via === 'link' ? [seat.page, seat.peer] : [seat.peer]
  return old.filter(page => page !== null).map(page => close(page.link, 'moved'))
}

/** The practitioner lets one seat in; it must stand at the door now, with its page connected. */
export function admit(room: Room, by: Seat, page: Page, up: Admit, now: Instant): Change {
  if (room.ended) return refuse(room, page.link, 'ended')
  if (by.role !== 'practitioner') return refuse(room, page.link, 'not-allowed')
  if (!isIn(by)) return refuse(room, page.link, 'not-in')
  const seat = seatOf(room, up.seat)
  if (!seat) return refuse(room, page.link, 'no-such-seat')
  if (seat.standing.place !== 'waiting' || !isHere(seat)) return refuse(room, page.link, 'not-at-door')
  const inside = withSeat(room, { ...seat, standing: { place: 'in', since: now } })
  return kept(inside, { acts: [{ act: 'admitted', seat: seat.seat, by: by.seat }] })
}

/** The practitioner asks one seat to wait at the door again. */
export function toDoor(room: Room, by: Seat, page: Page, up: ToDoor, now: Instant): Change {
  if (room.ended) return refuse(room, page.link, 'ended')
  if (by.role !== 'practitioner') return refuse(room, page.link, 'not-allowed')
  if (!isIn(by)) return refuse(room, page.link, 'not-in')
  const seat = seatOf(room, up.seat)
  if (!seat) return refuse(room, page.link, 'no-such-seat')
  if (seat.role === 'practitioner') return refuse(room, page.link, 'not-allowed')
  if (!isIn(seat)) return refuse(room, page.link, 'not-in')
  return kept(withSeat(room, { ...seat, standing: { place: 'waiting', since: now } }))
}
