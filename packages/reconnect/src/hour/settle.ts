/** After anything that happened: does the hour begin, break, go on or end? What follows is written for those who are in. */
import { between, type Instant, type SeatId } from '@holdfast/domain'
import { hear } from '../clock/clock.ts'
import type { Cause } from '../interruption/causes.ts'
import { decisionOf, type Interruption } from '../interruption/record.ts'
import type { Course } from '../outcome/outcome.ts'
import { attendeeOf, seatsInside, type Attendance } from './attendance.ts'
import { backAgain, decideBy, decided, isWithinLimit, lines, opened, toldAt } from './breaks.ts'
import type { Hour, KeptBreak, OpenBreak } from './hour.ts'
import { placed } from './places.ts'
import { clockStanding } from './clock-standing.ts'
import type { Joined } from './ways.ts'
import { watched } from './witness.ts'

/** What is written of an hour, for whom it is said beside it. */
export type HourWord =
  | {
      readonly kind: 'clock'
      /** `at`: since when it stands so; `delivered`: the milliseconds that count until then. */
      readonly body: {
        readonly state: 'running' | 'paused' | 'ended'
        readonly at: Instant
        readonly delivered: number
      }
    }
  | {
      readonly kind: 'break'
      readonly body: { readonly id: string; readonly at: Instant; readonly seats: readonly SeatId[] }
    }
  | {
      readonly kind: 'mended'
      readonly body: {
        readonly id: string
        readonly at: Instant
        readonly cause: Cause
        readonly seat: SeatId | null
        readonly outcome: Course['kind']
      }
    }

/** What an hour asks for, in this order of doing. `keep`: it must be on disk before anything is told; with a record of its own or not. */
export type HourEffect =
  | { readonly kind: 'keep'; readonly record: KeptBreak | null }
  | { readonly kind: 'write'; readonly word: HourWord; readonly to: readonly SeatId[] }

/** The hour after a look at it, and what is to be done. The very same hour when nothing changed. */
export type HourStep = { readonly hour: Hour; readonly effects: readonly HourEffect[] }

const NOTHING: readonly HourEffect[] = []

/** What follows from how things stand now. */
export function settled(before: Hour, attendance: Attendance, now: Instant): HourStep {
  const hour = placed(watched(before, attendance), attendance, now)
  if (hour.clock.end !== null) return { hour, effects: NOTHING }
  if (attendance.endedAt !== null)
    return hour.clock.start === null ? { hour, effects: NOTHING } : finished(hour, attendance, attendance.endedAt, now)
  const all = lines(hour, attendance, now)
  const joined = all.flatMap(line => line.joined ?? [])
  const isOn = all.length > 0 && joined.length === all.length
  if (hour.clock.start === null) return begun(hour, attendance, { joined, isOn }, now)
  if (!isOn) return brokenOff(hour.broken ? hour : opened(hour, attendance, now), attendance, now)
  return hour.broken ? mended(hour, attendance, hour.broken, joined, now) : { hour, effects: NOTHING }
}

/** The hour begins when somebody and a practitioner hear each other for the first time; it may be broken by the time this is known. */
function begun(
  hour: Hour,
  attendance: Attendance,
  { joined, isOn }: { readonly joined: readonly Joined[]; readonly isOn: boolean },
  now: Instant,
): HourStep {
  const [first] = joined.toSorted((a, b) => a.from - b.from)
  if (!first) return { hour, effects: NOTHING }
  const error = Math.min(first.error, Math.max(0, between(first.from, now)))
  const clock = hear(hour.clock, { kind: 'start', at: first.from, error })
  const started = { ...hour, clock, evidence: first.last }
  const next = isOn ? started : opened(started, attendance, now, first.from)
  return { hour: next, effects: [keep(null), ...clockWritten(next, attendance)] }
}

/** All are joined again. A break that was never told leaves nothing but its mark on the clock. */
function mended(
  before: Hour,
  attendance: Attendance,
  broken: OpenBreak,
  joined: readonly Joined[],
  now: Instant,
): HourStep {
  const hour = { ...backAgain(before, broken, joined, now), broken: null }
  if (!broken.isTold) return { hour, effects: [keep(null)] }
  const done = decided(hour, attendance, broken, { isBack: true, now })
  return {
    hour,
    effects: [keep(done), ...mendedWords(attendance, done.record, now), ...clockWritten(hour, attendance)],
  }
}

/** It is broken: told when it has lasted, decided when nobody came back for too long. */
function brokenOff(hour: Hour, attendance: Attendance, now: Instant): HourStep {
  const { broken } = hour
  if (!broken) return { hour, effects: NOTHING }
  if (!broken.isTold) {
    if (now < toldAt(broken) || !isWithinLimit(hour)) return { hour, effects: NOTHING }
    const { id, opened: at, seats } = broken.record
    const next = { ...hour, broken: { ...broken, isTold: true } }
    const word: HourWord = { kind: 'break', body: { id, at, seats } }
    const write: HourEffect = { kind: 'write', word, to: seatsInside(attendance) }
    return { hour: next, effects: [keep(broken), write, ...clockWritten(next, attendance)] }
  }
  const isGivenUp = broken.chosen.some(({ choice }) => choice.kind === 'reschedule')
  if (broken.record.state.status === 'closed' || (!isGivenUp && now < decideBy(attendance, broken)))
    return { hour, effects: NOTHING }
  return decidedNow(hour, attendance, broken, now)
}

/** The record is closed as things stand, with nobody back. */
function decidedNow(hour: Hour, attendance: Attendance, broken: OpenBreak, now: Instant): HourStep {
  if (broken.record.state.status === 'closed') return { hour, effects: NOTHING }
  const done = decided(hour, attendance, broken, { isBack: false, now })
  return { hour: { ...hour, broken: done }, effects: [keep(done), ...mendedWords(attendance, done.record, now)] }
}

/** The end of the hour ends everything in it. */
function finished(before: Hour, attendance: Attendance, at: Instant, now: Instant): HourStep {
  const hour = { ...before, clock: hear(before.clock, { kind: 'end', at, error: 0 }) }
  const { broken } = hour
  const closed = broken?.isTold ? decidedNow(hour, attendance, broken, now) : { hour, effects: NOTHING }
  const ended = { ...closed.hour, broken: null }
  return { hour: ended, effects: [keep(null), ...closed.effects, ...clockWritten(ended, attendance)] }
}

const keep = (kept: KeptBreak | null): HourEffect => ({
  kind: 'keep',
  record: kept && { record: kept.record, chosen: kept.chosen, facts: kept.facts },
})

/** Where the clock stands becomes an entry for all who are in. */
function clockWritten({ clock }: Hour, attendance: Attendance): readonly HourEffect[] {
  const { status, delivered } = clockStanding(clock)
  if (status.status === 'waiting') return NOTHING
  const at = status.status === 'ended' ? status.at : status.since
  const word: HourWord = { kind: 'clock', body: { state: status.status, at, delivered } }
  return [{ kind: 'write', word, to: seatsInside(attendance) }]
}

/**
 * Why it broke off and what it means. Practitioners and the person whose side it was on read the cause; others who are in
 * read it only when it is on nobody's side.
 */
export function mendedWords(attendance: Attendance, record: Interruption, at: Instant): readonly HourEffect[] {
  const decision = decisionOf(record)
  if (!decision) return NOTHING
  const { cause, seat } = decision.finding
  const body = { id: record.id, at, outcome: decision.outcome.course.kind }
  const mayKnow = (id: SeatId): boolean =>
    seat === null || id === seat || attendeeOf(attendance, id)?.role === 'practitioner'
  const inside = seatsInside(attendance)
  return [
    { kind: 'write', word: { kind: 'mended', body: { ...body, cause, seat } }, to: inside.filter(mayKnow) },
    {
      kind: 'write',
      word: { kind: 'mended', body: { ...body, cause: 'unknown', seat: null } },
      to: inside.filter(id => !mayKnow(id)),
    },
  ]
}
