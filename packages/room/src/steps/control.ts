/** Microphone and camera as others see them, the curtain, and the end of the hour. */
import type { Instant } from '@holdfast/domain'
import type { Curtain, Media } from '@holdfast/wire'
import { kept, passing, refuse, unchanged, type Change } from '../effect.ts'
import { isIn, seatOf, withSeat, type Page, type Room, type Seat } from '../room.ts'

/** What this seat says it sends now. */
export const media = (room: Room, seat: Seat, { mic, camera }: Media): Change =>
  mic === seat.mic && camera === seat.camera ? unchanged(room) : passing(withSeat(room, { ...seat, mic, camera }))

/** Anyone who is in may draw the curtain; who drew it lifts it, or a practitioner when that seat is not in any more. */
export function curtain(room: Room, seat: Seat, page: Page, { drawn }: Curtain): Change {
  if (room.ended) return refuse(room, page.link, 'ended')
  if (!isIn(seat)) return refuse(room, page.link, 'not-in')
  if (drawn === (room.curtain !== null)) return unchanged(room)
  if (drawn) return kept({ ...room, curtain: seat.seat })
  return mayLift(room, seat) ? kept({ ...room, curtain: null }) : refuse(room, page.link, 'not-yours-to-lift')
}

function mayLift(room: Room, seat: Seat): boolean {
  if (room.curtain === seat.seat) return true
  const drawer = room.curtain === null ? undefined : seatOf(room, room.curtain)
  return seat.role === 'practitioner' && !(drawer && isIn(drawer))
}

/** The practitioner ends the hour for everyone; links stay open until their pages go. */
export function end(room: Room, seat: Seat, page: Page, now: Instant): Change {
  if (room.ended) return unchanged(room)
  if (seat.role !== 'practitioner') return refuse(room, page.link, 'not-allowed')
  if (!isIn(seat)) return refuse(room, page.link, 'not-in')
  return kept(
    { ...room, ended: { at: now, by: seat.seat } },
    { acts: [{ act: 'finished', seat: seat.seat, by: seat.seat }] },
  )
}
