/** The hour's clock, its break and a raised hand, as seats see them. */
import { after, type Instant } from '@holdfast/domain'
import { clockTerms, decideBy, extension, HOUR_WAITS, isExhausted, clockStanding } from '@holdfast/reconnect'
import type { ClockView, RoomView } from '@holdfast/wire'
import { awayOf, lastSignOf } from './presence.ts'
import { isIn, type Room, type Seat } from './room.ts'

/** Where the clock stands. */
export function clockView(room: Room): ClockView {
  const { clock } = room.hour
  const { status, delivered } = clockStanding(clock)
  const terms = clockTerms(room)
  const since = status.status === 'waiting' ? null : status.status === 'ended' ? status.at : status.since
  const left = since === null || terms.freeUntil.length === 0 ? 0 : extension(clock, terms, since)
  return {
    state: status.status,
    since,
    delivered,
    end: after(terms.plannedEnd, left),
    extension: left,
  }
}

/** The break that is told and not over, with those of it whom the viewer may know. */
export function brokenView(room: Room, seen: readonly Seat[], now: Instant): RoomView['broken'] {
  const { broken } = room.hour
  if (!broken?.isTold) return null
  const { opened: since, seats } = broken.record
  const isTried = room.keeper.pairs.some(pair => isExhausted(pair, now))
  return {
    since,
    seats: seats.filter(id => seen.some(({ seat }) => seat === id)),
    decideBy: decideBy(room, broken),
    exhausted: isTried || now >= after(since, HOUR_WAITS.exhausted),
  }
}

/** Someone at risk who was in and vanished without goodbye: the agreed plan is the practitioner's to act on; nobody else is told. */
export function raisedView(room: Room, now: Instant): RoomView['raised'] {
  if (room.ended) return null
  for (const seat of room.seats) {
    if (!seat.isAtRisk) continue
    if (seat.vanished !== null) return { seat: seat.seat, since: seat.vanished }
    if (isIn(seat) && awayOf(room, seat, now)) return { seat: seat.seat, since: lastSignOf(room, seat) }
  }
  return null
}
