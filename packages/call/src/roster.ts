/** From the room as we see it to whom we should have sound and picture with, and who of the two dials. Pure. */
import type { SeatId } from '@holdfast/domain'
import type { RoomView, SeatView } from '@holdfast/wire'

/** One other seat with which media should run. */
export type Wanted = {
  readonly seat: SeatId
  /** Where its page is reached now; null while it is not connected. Media that runs goes on without it. */
  readonly peerId: string | null
  /** Do we dial, or do they? Both sides come to the same answer. */
  readonly offers: boolean
}

/** Everyone with whom we should have media: both of us let in, and the hour not ended. */
export function wantedPeers(room: RoomView | null, me: SeatId): readonly Wanted[] {
  const own = room?.seats.find(({ seat }) => seat === me)
  if (!room || room.ended || own?.place !== 'in') return []
  return room.seats
    .filter(({ seat, place }) => seat !== me && place === 'in')
    .map(other => ({ seat: other.seat, peerId: other.here ? other.peerId : null, offers: dials(own, other) }))
}

/** The practitioner dials; where both or neither of two is one, the lower seat id does. */
function dials(own: SeatView, other: SeatView): boolean {
  const [ours, theirs] = [own.role === 'practitioner', other.role === 'practitioner']
  return ours === theirs ? own.seat < other.seat : ours
}
