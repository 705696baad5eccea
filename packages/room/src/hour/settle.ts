/** After anything that happened: does the hour begin, break, go on or end? What follows is written for those who are in. */
import type { Instant, SeatId } from '@holdfast/domain'
import { decisionOf, hear } from '@holdfast/reconnect'
import { keeping, withRoom, type Change } from '../effect.ts'
import { writes } from '../keep.ts'
import { insideOf, isIn, seatOf, type Room } from '../room.ts'
import { backAgain, decideBy, decided, isWithinLimit, lines, opened, toldAt } from './breaks.ts'
import { watched } from './evidence.ts'
import type { Hour, OpenBreak } from './hour.ts'
import { standingOf } from './status.ts'
import type { Joined } from './ways.ts'

/** The change with what follows for the hour. */
export function settled(before: Change, now: Instant): Change {
  const change = withRoom(before, watched(before.room, now))
  const { room } = change
  if (room.hour.clock.end !== null) return change
  if (room.ended) return room.hour.clock.start === null ? change : finished(change, now)
  const all = lines(room, now)
  if (room.hour.clock.start === null)
    return begun(
      change,
      all.flatMap(({ joined }) => joined ?? []),
      now,
    )
  const joined = all.flatMap(line => line.joined ?? [])
  const isOn = all.length > 0 && joined.length === all.length
  if (isOn) return room.hour.broken ? mended(change, room.hour.broken, joined, now) : change
  const hour = room.hour.broken ? room.hour : opened(room, now)
  return brokenOff(withRoom(change, hour === room.hour ? room : { ...room, hour }), now)
}

/** The hour begins when somebody and a practitioner hear each other for the first time. */
function begun(change: Change, joined: readonly Joined[], now: Instant): Change {
  const [first] = joined.toSorted((a, b) => a.from - b.from)
  if (!first) return change
  const { room } = change
  const clock = hear(room.hour.clock, { kind: 'start', at: first.from, error: first.error })
  return clockWritten(keeping(withHour(change, { ...room.hour, clock, evidence: first.last })), now)
}

/** All are joined again. A break that was never told leaves nothing but its mark on the clock. */
function mended(change: Change, broken: OpenBreak, joined: readonly Joined[], now: Instant): Change {
  const { room } = change
  const hour = backAgain(room.hour, broken, joined)
  const resumed = withHour(change, { ...hour, broken: null })
  if (!broken.isTold) return resumed
  const done = decided(resumed.room, broken, true, now)
  return clockWritten(told(keeping(resumed, { breaks: [keptOf(done)] }), done, now), now)
}

/** It is broken: told when it has lasted, decided when nobody came back for too long. */
function brokenOff(change: Change, now: Instant): Change {
  const { broken } = change.room.hour
  if (!broken) return change
  if (!broken.isTold) {
    if (now < toldAt(broken) || !isWithinLimit(change.room.hour)) return change
    const { id, opened: at, seats } = broken.record
    const next = withBreak(change, { ...broken, isTold: true })
    const kept = keeping(next, { breaks: [keptOf(broken)] })
    const written = writes(kept, { kind: 'break', body: { id, at, seats } }, insideOf(change.room), now)
    return clockWritten(written, now)
  }
  const isGivenUp = broken.chosen.some(({ choice }) => choice.kind === 'reschedule')
  if (broken.record.state.status === 'closed' || (!isGivenUp && now < decideBy(change.room, broken))) return change
  return decidedNow(change, broken, now)
}

/** The record is closed as things stand, with nobody back. */
export function decidedNow(change: Change, broken: OpenBreak, now: Instant): Change {
  if (broken.record.state.status === 'closed') return change
  const done = decided(change.room, broken, false, now)
  return told(keeping(withBreak(change, done), { breaks: [keptOf(done)] }), done, now)
}

/** The end of the hour ends everything in it. */
function finished(change: Change, now: Instant): Change {
  const { room } = change
  const at = room.ended?.at ?? now
  const clock = hear(room.hour.clock, { kind: 'end', at, error: 0 })
  const ended = withHour(change, { ...room.hour, clock })
  const { broken } = ended.room.hour
  const closed = broken?.isTold ? decidedNow(ended, broken, now) : ended
  return clockWritten(withHour(closed, { ...closed.room.hour, broken: null }), now)
}

const withHour = (change: Change, hour: Hour): Change => withRoom(change, { ...change.room, hour })

const withBreak = (change: Change, broken: OpenBreak): Change => withHour(change, { ...change.room.hour, broken })

const keptOf = ({ record, chosen, facts }: OpenBreak) => ({ record, chosen, facts })

/** Where the clock stands becomes an entry for all who are in. */
function clockWritten(change: Change, now: Instant): Change {
  const { status, delivered } = standingOf(change.room.hour.clock)
  if (status.status === 'waiting') return change
  const at = status.status === 'ended' ? status.at : status.since
  const body = { state: status.status, at, delivered }
  return writes(change, { kind: 'clock', body }, insideOf(change.room), now)
}

/**
 * Why it broke off and what it means. Practitioners and the person whose side it was on read the cause; others who are in
 * read it only when it is on nobody's side.
 */
function told(change: Change, { record }: OpenBreak, now: Instant): Change {
  const decision = decisionOf(record)
  if (!decision) return change
  const { cause, seat } = decision.finding
  const body = { id: record.id, at: now, outcome: decision.outcome.course.kind }
  const mayKnow = (id: SeatId): boolean => seat === null || id === seat || isPractitioner(change.room, id)
  const inside = insideOf(change.room)
  const full = writes(change, { kind: 'mended', body: { ...body, cause, seat } }, inside.filter(mayKnow), now)
  const rest = inside.filter(id => !mayKnow(id))
  return writes(full, { kind: 'mended', body: { ...body, cause: 'unknown', seat: null } }, rest, now)
}

const isPractitioner = (room: Room, id: SeatId): boolean => {
  const seat = seatOf(room, id)
  return seat !== undefined && isIn(seat) && seat.role === 'practitioner'
}
