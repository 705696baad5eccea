/** What it means for an hour that someone comes as a new page, or goes for good. */
import type { Instant, SeatId } from '@holdfast/domain'
import { attendeeOf, isPair, type Attendance } from './attendance.ts'
import type { Hour, Way } from './hour.ts'
import { lost } from './reports.ts'
import { wayOf } from './ways.ts'
import { witnessed } from './witness.ts'

/**
 * A new page took a seat, so what was heard with the old one is lost by now: from the last moment on at which either side
 * is known to have heard the other. What the old page knew beyond that and did not tell, nobody knows. `wasHeld`: nobody
 * had said goodbye before.
 */
export function cameAnew(
  hour: Hour,
  attendance: Attendance,
  { seat, wasHeld }: { readonly seat: SeatId; readonly wasHeld: boolean },
  now: Instant,
): Hour {
  let { clock } = hour
  const ways = hour.ways.map((way): Way => {
    if (way.by !== seat && way.of !== seat) return way
    if (way.state === 'left') return way
    if (way.state !== 'heard') return { ...way, state: 'lost', heldFrom: now }
    const back = wayOf(hour, way.of, way.by)
    const lastAt = back && back.lastAt > way.lastAt ? back.lastAt : way.lastAt
    const gone: Way = { ...way, state: 'lost', heldFrom: now, lastAt }
    if (hour.broken && isPair(attendance, way.by, way.of)) clock = lost(clock, hour.broken.loss, gone)
    return gone
  })
  const anew = { ...hour, clock, ways }
  return wasHeld ? witnessed(anew, { kind: 'new-epoch', at: now, seat }) : anew
}

/**
 * Whoever is not in any more has left: what is not heard of them from now on is no loss. Whoever is in again is missed from
 * now on, until they are heard or leave once more.
 */
export function placed(hour: Hour, attendance: Attendance, now: Instant): Hour {
  const isGone = (seat: SeatId): boolean => attendeeOf(attendance, seat)?.isIn !== true
  const hasLeft = ({ by, of }: Way): boolean => isGone(by) || isGone(of)
  if (!hour.ways.some(way => (way.state === 'left') !== hasLeft(way))) return hour
  const ways = hour.ways.map((way): Way => {
    const left = hasLeft(way)
    if ((way.state === 'left') === left) return way
    return left ? { ...way, state: 'left', heldFrom: now } : { ...way, state: 'lost', heldFrom: now, lastAt: now }
  })
  return { ...hour, ways }
}
