/** Gone on purpose, or only gone. */
import type { Instant } from '@holdfast/domain'
import { close, kept, passing, unchanged, type Change } from '../effect.ts'
import { withSeat, type LinkId, type Room, type Seat } from '../room.ts'

/** Goodbye: the place is given up at once and every page of the seat is closed. */
export function leave(room: Room, seat: Seat, now: Instant): Change {
  const left: Seat = {
    ...seat,
    standing: { place: 'left', at: now },
    awaySince: null,
    page: null,
    peer: null,
    peerTicket: null,
    mic: false,
    camera: false,
  }
  const pages = [seat.page, seat.peer].filter(page => page !== null)
  return kept(
    withSeat(room, left),
    {},
    pages.map(page => close(page.link, 'goodbye')),
  )
}

/** A link broke: the seat keeps its place, and its grace begins when no page is left. */
export function gone(room: Room, seat: Seat | undefined, link: LinkId, now: Instant): Change {
  if (!seat) return unchanged(room)
  const page = seat.page?.link === link ? null : seat.page
  const peer = seat.peer?.link === link ? null : seat.peer
  if (page ?? peer) return passing(withSeat(room, { ...seat, page, peer }))
  const stays = seat.standing.place === 'waiting' || seat.standing.place === 'in'
  return kept(withSeat(room, { ...seat, page, peer, awaySince: stays ? now : null }))
}
