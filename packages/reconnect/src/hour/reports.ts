/** A flow report: what it says of the way, of losses that are over, of a clock in doubt, and as evidence. */
import { after, between, type Instant, type Milliseconds, type SeatId } from '@holdfast/domain'
import { hear, type HourClock, type Loss } from '../clock/clock.ts'
import type { Flow } from '../frame.ts'
import { attendeeOf, isPair, others, type Attendance } from './attendance.ts'
import { HOUR_LIMITS, type Hour, type Way } from './hour.ts'
import { backFrom, baseOf, heardWay, joinedOf, wasJoined, wayOf, withWay } from './ways.ts'
import { witnessed } from './witness.ts'

/** What a report says: who tells it of whom. */
export type FlowReport = { readonly by: SeatId; readonly of: SeatId; readonly flow: Flow }

/** The hour after a report of a seat that is in. Of one who has gone it can still tell what was lost before. */
export function flowed(before: Hour, attendance: Attendance, { by, of, flow }: FlowReport, now: Instant): Hour {
  const [from, other] = [attendeeOf(attendance, by), attendeeOf(attendance, of)]
  if (!from?.isIn || !other || by === of || attendance.endedAt !== null) return before
  const known = wayOf(before, by, of)
  const way = heardWay(known, by, { ...flow, of }, now)
  if (!way) return before
  if (!other.isIn) {
    if (!known) return withHeardBefore(before, way, other.inUntil)
    return known.state === 'left' ? toldOfTheGone(before, attendance, known, flow, now) : before
  }
  let hour = withWay(before, way)
  if (!isPair(attendance, by, of)) return seenIn(hour, way, other.presence === 'here')
  if (hour.clock.start !== null) {
    hour = { ...hour, clock: withGaps(hour, silencesOf(flow, now), by, now) }
    if (way.state === 'lost' && hour.broken) hour = { ...hour, clock: lost(hour.clock, hour.broken.loss, way) }
  }
  return proven(seenIn(hour, way, other.presence === 'here'), attendance, now)
}

/**
 * The clock that has also heard that this way was lost. The same loss is told again and again, each time reckoned a little
 * differently: what the clock knows to within the error is nothing new.
 */
export function lost(clock: HourClock, loss: string, { lastAt, error }: Way): HourClock {
  const known = clock.losses.find(({ name }) => name === loss)?.lost
  const isKnown = known && known.from <= after(lastAt, error) && known.last >= after(lastAt, -error)
  return isKnown ? clock : hear(clock, { kind: 'lost', loss, at: lastAt, error })
}

function seenIn(hour: Hour, { by, of: seat, state, lastAt: at }: Way, isHere: boolean): Hour {
  if (state === 'lost') return witnessed(hour, { kind: 'media-lost', at, seat, by, route: 'direct' })
  return state === 'heard' && !isHere ? witnessed(hour, { kind: 'vouched', at, seat, by }) : hour
}

/** A silence that is over, on our clock, and how wrong its beginning and its end may be. */
type Silence = {
  readonly from: Instant
  readonly to: Instant
  readonly error: Milliseconds
  readonly endError: Milliseconds
}

function silencesOf(flow: Flow, now: Instant): readonly Silence[] {
  const base = baseOf(flow, now)
  // Beyond what a report may reach back, a silence has shrunk to nothing.
  return flow.gaps
    .map(({ start, end }): Silence => {
      const { error } = flow
      return { from: backFrom(base, start), to: backFrom(base, end), error, endError: error }
    })
    .filter(({ from, to }) => from < to)
}

/**
 * The goodbye came before the first word that they had been heard: they count as anyone who has gone, and are missed when
 * they are in again. Of someone who was never in, and of sound that began after they went, it says nothing.
 */
const withHeardBefore = (hour: Hour, way: Way, inUntil: Instant | null): Hour =>
  inUntil !== null && way.heldFrom <= inUntil ? withWay(hour, { ...way, state: 'left', heldFrom: inUntil }) : hour

/** Silence before somebody went is lost time; what is not heard afterwards is no loss. */
function toldOfTheGone(hour: Hour, attendance: Attendance, known: Way, flow: Flow, now: Instant): Hour {
  const { by, of, heldFrom: goneAt } = known
  if (!isPair(attendance, by, of) || hour.clock.start === null) return hour
  const lastAt = backFrom(baseOf(flow, now), flow.ago)
  const isSilent = flow.state === 'stalled' || flow.state === 'over'
  const last: Silence = { from: lastAt, to: isSilent ? goneAt : lastAt, error: flow.error, endError: 0 }
  const silences = [...silencesOf(flow, now), last]
    // When they went is known exactly.
    .map((one): Silence => (one.to < goneAt ? one : { ...one, to: goneAt, endError: 0 }))
    .filter(({ from, to }) => from < to)
  const clock = withGaps(hour, silences, by, now)
  return clock === hour.clock ? hour : { ...hour, clock }
}

/**
 * Silences that are over are losses of their own. One that meets a loss that is known only widens it; when there are too
 * many, the rest count as one that went on.
 */
function withGaps({ clock, broken }: Hour, silences: readonly Silence[], by: SeatId, now: Instant): HourClock {
  let told = clock
  for (const { from, to, error, endError } of silences) {
    const isLost =
      (first: Instant, last: Instant) =>
      ({ name, lost: loss, flow }: Loss): boolean =>
        loss !== null && loss.from <= first && (name === broken?.loss ? now : (flow?.counts ?? now)) >= last
    // Told before, if only to within the error.
    if (told.losses.some(isLost(after(from, error), after(to, -endError)))) continue
    const meets = told.losses.find(isLost(after(to, endError), after(from, -error)))
    const name = meets?.name ?? (told.losses.length < HOUR_LIMITS.losses ? `gap-${by}-${from}` : 'rest')
    told = hear(told, { kind: 'lost', loss: name, at: from, error })
    // Sound that is told to be back was back when the word of it came, whatever the error of its reckoning.
    const late = Math.min(endError, Math.max(0, between(to, now)))
    if (name !== broken?.loss) told = hear(told, { kind: 'back', loss: name, at: to, error: late, by: 'flow' })
  }
  return told
}

/** What all who count have heard of each other is evidence that the hour went on, also through a restart of the server. */
function proven(hour: Hour, attendance: Attendance, now: Instant): Hour {
  const all = others(attendance)
    .filter(one => wasJoined(hour, attendance, one))
    .map(one => joinedOf(hour, attendance, one, now))
  if (hour.clock.start === null || all.length === 0) return hour
  let [from, last, error] = [hour.clock.start, now, 0]
  for (const joined of all) {
    if (joined?.by !== 'flow') return hour
    if (joined.from > from) from = joined.from
    if (joined.last < last) last = joined.last
    error = Math.max(error, joined.error)
  }
  const clock = proved(hour.clock, { from, to: last, error })
  const evidence = hour.evidence === null || last > hour.evidence ? last : hour.evidence
  return clock === hour.clock && evidence === hour.evidence ? hour : { ...hour, clock, evidence }
}

/** Only what lies in a stretch that is in doubt needs a proof. */
function proved(clock: HourClock, { from, to, error }: Omit<Silence, 'endError'>): HourClock {
  const doubts = clock.losses.flatMap(({ doubt }) => doubt ?? [])
  if (doubts.length === 0) return clock
  const until = doubts.reduce<Instant>((latest, { awake }) => (awake > latest ? awake : latest), from)
  const end = to < after(until, error) ? to : after(until, error)
  return after(from, error) < after(end, -error) ? hear(clock, { kind: 'proved', from, to: end, error }) : clock
}
