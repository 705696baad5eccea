/** From the room and our halves to what the screens see of each other seat. Pure. */
import type { Instant, SeatId } from '@holdfast/domain'
import type { Half } from '@holdfast/reconnect'
import type { RoomView, SeatView } from '@holdfast/wire'
import type { PeerPhase, PeerView } from './view.ts'

/** Everyone with whom there is something to hear: both of us let in, and the hour not ended. */
export function heardSeats(room: RoomView | null, me: SeatId): readonly SeatView[] {
  const own = room?.seats.find(({ seat }) => seat === me)
  if (!room || room.ended || own?.place !== 'in') return []
  return room.seats.filter(({ seat, place }) => seat !== me && place === 'in')
}

/** The id under which PeerJS reaches a page: its seat's token and its number. */
export const peerIdOf = (seat: string, epoch: number): string => `${seat.slice(-26)}x${epoch.toString(36)}`

/** Where the sound with a seat stands: `lost` means that it was there and is being brought back. */
export function peerPhase(half: Half | undefined): PeerPhase {
  if (!half) return 'none'
  if (half.hears === true) return 'flowing'
  if (half.lastAt !== null) return 'lost'
  return half.live === null && half.next === null ? 'none' : 'connecting'
}

/** What media knows of a seat beside the half. */
export type Seen = Pick<PeerView, 'stream' | 'quality' | 'statistics'>

/** What the screens see of a seat. `toWall` turns a moment of the engine's clock into one of the browser's. */
export function peerView(
  { seat, hears }: SeatView,
  half: Half | undefined,
  at: { readonly seen: Seen; readonly isLive: boolean; readonly toWall: (at: Instant) => Instant },
): PeerView {
  const phase = peerPhase(half)
  const silentSince = half?.silentSince ?? null
  return {
    seat,
    stream: at.seen.stream,
    statistics: at.seen.statistics,
    phase,
    quality: phase === 'flowing' ? at.seen.quality : 'unknown',
    silentSince: silentSince === null ? null : at.toWall(silentSince),
    unheard: hears === false || (!at.isLive && silentSince !== null),
  }
}

/** Do two views say the same? */
export const isSameView = <V extends object>(a: V, b: V): boolean =>
  (Object.keys(a) as (keyof V)[]).every(key => a[key] === b[key])
