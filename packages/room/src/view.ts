/** The room as one seat may see it, and to whom it looks different after a step. */
import type { Instant, SeatId } from '@holdfast/domain'
import { agree, countFor, wayOf } from '@holdfast/reconnect'
import type { RoomView, SeatView } from '@holdfast/wire'
import { aloneView } from './alone.ts'
import { send, type Send } from './effect.ts'
import { brokenView, clockView, raisedView } from './hour-view.ts'
import { awayOf, presenceOf } from './presence.ts'
import { carrierOf, isIn, seatOf, type Room, type Seat } from './room.ts'

/**
 * What a seat may see. Practitioners see everyone. Others see themselves, the practitioners and, once they are in, the
 * others that are in: who else waits, was expected or has left stays unknown to them, on this side of the door and on
 * the other. The hour's own matters are for those who are in.
 */
export function viewFor(room: Room, viewer: SeatId, now: Instant): RoomView {
  const own = seatOf(room, viewer)
  const seen = own ? room.seats.filter(seat => mayKnow(own, seat)) : []
  const isInside = own !== undefined && isIn(own)
  const { step, why } = isInside ? agree(room.hour.wishes) : ({ step: 'video', why: 'default' } as const)
  return {
    t: 'room',
    ended: room.ended && { at: room.ended.at },
    curtain: seen.some(({ seat }) => seat === room.curtain) ? room.curtain : null,
    seats: own ? seen.map(seat => seatView(room, own, seat, now)) : [],
    clock: isInside ? clockView(room) : null,
    step: { step, why },
    broken: isInside ? brokenView(room, seen, now) : null,
    alone: own ? aloneView(room, own) : null,
    raised: own?.role === 'practitioner' ? raisedView(room, now) : null,
  }
}

function mayKnow(viewer: Seat, seat: Seat): boolean {
  if (viewer.role === 'practitioner' || seat === viewer || seat.role === 'practitioner') return true
  return isIn(viewer) && isIn(seat)
}

/** From the door one sees that the practitioner is there, but not what they do with others. */
function seatView(room: Room, viewer: Seat, seat: Seat, now: Instant): SeatView {
  const close = seat === viewer || viewer.role === 'practitioner' || isIn(viewer)
  const { standing } = seat
  const reachable = isIn(viewer) && isIn(seat) && room.ended === null
  const way = close ? wayOf(room.hour, seat.seat, viewer.seat) : undefined
  return {
    seat: seat.seat,
    role: seat.role,
    place: standing.place,
    since: standing.place === 'expected' ? null : standing.place === 'left' ? standing.at : standing.since,
    presence: presenceOf(room, seat, now),
    away: awayOf(room, seat, now),
    peerId: reachable ? (carrierOf(seat)?.peerId ?? null) : null,
    mic: close && seat.mic,
    camera: close && seat.camera,
    dark: close ? seat.dark : null,
    picture: viewer.role === 'practitioner' || seat === viewer ? pictureOf(seat) : null,
    asked: isIn(seat) && (viewer.role === 'practitioner' || seat === viewer) ? seat.asked : null,
    hears: !way || way.state === 'unknown' || way.state === 'left' ? null : way.state === 'heard',
    got: close ? gotOf(room, viewer, seat) : 0,
  }
}

function pictureOf({ picture }: Seat): SeatView['picture'] {
  if (picture.stage === 'seen') return null
  const { stage, reason, since } = picture
  return { stage, reason, since }
}

/** How many of the viewer's own entries a seat has shown: nobody learns how much was said to others alone. */
function gotOf({ keeper }: Room, viewer: Seat, seat: Seat): number {
  if (seat === viewer) return seat.shown
  if (seat.shown === 0) return 0
  if (seat.shown === countFor(keeper.journal, seat.seat)) return countFor(keeper.journal, viewer.seat)
  let [theirs, mine] = [0, 0]
  for (const { to } of keeper.journal.entries) {
    if (to.includes(seat.seat) && ++theirs > seat.shown) break
    if (to.includes(viewer.seat)) mine++
  }
  return mine
}

/**
 * The view for each page that is new or to which the room looks different than it was last shown. Nobody is told at a
 * step that is hidden from them: even a view without news would say that somebody came.
 */
export function tellViews(room: Room, now: Instant): { readonly room: Room; readonly views: readonly Send[] } {
  const views: Send[] = []
  const seats = room.seats.map(seat => {
    if (!seat.page) return seat
    const view = viewFor(room, seat.seat, now)
    const told = JSON.stringify(view)
    if (told === seat.page.told) return seat
    views.push(send(seat.page.link, view))
    return { ...seat, page: { ...seat.page, told } }
  })
  return { room: views.length === 0 ? room : { ...room, seats }, views }
}
