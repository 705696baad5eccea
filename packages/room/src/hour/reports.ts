/** A flow report: what it says of the way, of losses that are over, of a clock in doubt, and as evidence. */
import { after, type Instant, type SeatId } from '@holdfast/domain'
import { hear, type Flow, type HourClock } from '@holdfast/reconnect'
import { presenceOf } from '../presence.ts'
import { isIn, seatOf, type Room, type Seat } from '../room.ts'
import { witnessed } from './evidence.ts'
import { HOUR_LIMITS, type Hour, type Way } from './hour.ts'
import { backFrom, baseOf, heardWay, joinedOf, others, wasJoined, wayOf, withWay } from './ways.ts'

/** The room after a report of a seat that is in about another that is in. */
export function flowed(room: Room, from: Seat, report: Flow & { readonly of: SeatId }, now: Instant): Room {
  const other = seatOf(room, report.of)
  if (!other || other === from || !isIn(from) || !isIn(other) || room.ended) return room
  const known = wayOf(room.hour, from.seat, other.seat)
  const way = heardWay(known, from.seat, report, now)
  if (!way) return room
  const isPair = (from.role === 'practitioner') !== (other.role === 'practitioner')
  let hour = withWay(room.hour, way)
  if (isPair && hour.clock.start !== null) {
    hour = { ...hour, clock: withGaps(hour, report, from.seat, now) }
    if (way.state === 'lost' && hour.broken) hour = { ...hour, clock: lost(hour.clock, hour.broken.loss, way) }
  }
  return proven({ ...room, hour: seenIn({ ...room, hour }, way, other, now) }, now)
}

/** The clock that has also heard that this way was lost. */
export const lost = (clock: HourClock, loss: string, { lastAt, error }: Way): HourClock =>
  hear(clock, { kind: 'lost', loss, at: lastAt, error })

function seenIn(room: Room, way: Way, other: Seat, now: Instant): Hour {
  const { by, lastAt } = way
  const at = lastAt
  if (way.state === 'lost')
    return witnessed(room.hour, { kind: 'media-lost', at, seat: other.seat, by, route: 'direct' })
  const isVouched = way.state === 'heard' && presenceOf(room, other, now) !== 'here'
  return isVouched ? witnessed(room.hour, { kind: 'vouched', at, seat: other.seat, by }) : room.hour
}

/**
 * Silences that are over are losses of their own. One that meets a loss that is known only widens it, so that it may be
 * told again; when there are too many, the rest count as one that went on.
 */
function withGaps({ clock, broken }: Hour, report: Flow, by: SeatId, now: Instant): HourClock {
  const base = baseOf(report, now)
  let told = clock
  for (const { start, end } of report.gaps) {
    if (end > start) continue
    const from = backFrom(base, start)
    const to = backFrom(base, end)
    const meets = told.losses.find(({ name, lost: loss, flow }) => {
      if (loss === null) return false
      const until = name === broken?.loss ? now : (flow?.counts ?? now)
      return loss.from <= after(to, report.error) && until >= after(from, -report.error)
    })
    const name = meets?.name ?? (told.losses.length < HOUR_LIMITS.losses ? `gap-${by}-${from}` : 'rest')
    told = hear(told, { kind: 'lost', loss: name, at: from, error: report.error })
    if (name !== broken?.loss) told = hear(told, { kind: 'back', loss: name, at: to, error: report.error, by: 'flow' })
  }
  return told
}

/** What all who count have heard of each other is evidence that the hour went on, also through a restart of ours. */
function proven(room: Room, now: Instant): Room {
  const { hour } = room
  const all = others(room)
    .filter(seat => wasJoined(room, seat))
    .map(seat => joinedOf(room, seat, now))
  if (hour.clock.start === null || all.length === 0 || all.some(joined => joined?.by !== 'flow')) return room
  let [from, last, error] = [hour.clock.start, now, 0]
  for (const joined of all) {
    if (!joined) return room
    if (joined.from > from) from = joined.from
    if (joined.last < last) last = joined.last
    error = Math.max(error, joined.error)
  }
  const isDoubted = hour.clock.losses.some(({ doubt }) => doubt !== null)
  const clock = isDoubted && from < last ? hear(hour.clock, { kind: 'proved', from, to: last, error }) : hour.clock
  const evidence = hour.evidence === null || last > hour.evidence ? last : hour.evidence
  return clock === hour.clock && evidence === hour.evidence ? room : { ...room, hour: { ...hour, clock, evidence } }
}
