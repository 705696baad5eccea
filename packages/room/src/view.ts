/** The room as one seat may see it, and to whom it looks different after a step. */
import type { RoomView, SeatView } from '@holdfast/wire'
import { send, type Send } from './effect.ts'
import { carrierOf, isHere, isIn, seatOf, type Room, type Seat } from './room.ts'
import type { SeatId } from '@holdfast/domain'

/**
 * What a seat may see. Practitioners see everyone. Others see themselves, the practitioners and, once they are in, the
 * others that are in: who else waits, was expected or has left stays unknown to them, on this side of the door and on
 * the other.
 */
export function viewFor(room: Room, viewer: SeatId): RoomView {
  const own = seatOf(room, viewer)
  const seen = own ? room.seats.filter(seat => mayKnow(own, seat)) : []
  return {
    t: 'room',
    ended: room.ended && { at: room.ended.at },
    curtain: seen.some(({ seat }) => seat === room.curtain) ? room.curtain : null,
    seats: own ? seen.map(seat => seatView(room, own, seat)) : [],
  }
}

function mayKnow(viewer: Seat, seat: Seat): boolean {
  if (viewer.role === 'practitioner' || seat === viewer || seat.role === 'practitioner') return true
  return isIn(viewer) && isIn(seat)
}

/** From the door one sees that the practitioner is there, but not what they do with others. */
function seatView(room: Room, viewer: Seat, seat: Seat): SeatView {
  const close = seat === viewer || viewer.role === 'practitioner' || isIn(viewer)
  const { standing } = seat
  const reachable = isIn(viewer) && isIn(seat) && room.ended === null
  return {
    seat: seat.seat,
    role: seat.role,
    place: standing.place,
    since: standing.place === 'expected' ? null : standing.place === 'left' ? standing.at : standing.since,
    here: isHere(seat),
    peerId: reachable ? (carrierOf(seat)?.peerId ?? null) : null,
    mic: close && seat.mic,
    camera: close && seat.camera,
    got: close ? seat.got : 0,
  }
}

/**
 * The view for each page that is new or to which the room looks different. Nobody is told at a step that is hidden from
 * them: even a view without news would say that somebody came.
 */
export function tellViews(before: Room, after: Room): Send[] {
  if (before === after) return []
  const news: Send[] = []
  for (const { seat, page } of after.seats) {
    if (!page) continue
    const view = viewFor(after, seat)
    const isNew = seatOf(before, seat)?.page?.link !== page.link
    if (isNew || !isSameView(view, viewFor(before, seat))) news.push(send(page.link, view))
  }
  return news
}

const isSameView = (a: RoomView, b: RoomView): boolean => JSON.stringify(a) === JSON.stringify(b)
