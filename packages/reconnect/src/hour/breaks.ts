/** When a break begins, is told, is decided and is over: what the ways and the places of an hour come to. Rules: HO. */
import { after, between, type Instant, type Role, type SeatId } from '@holdfast/domain'
import { hear } from '../clock/clock.ts'
import type { Evidence } from '../interruption/evidence.ts'
import { closeInterruption, decideAnew, openInterruption, type Interruption } from '../interruption/record.ts'
import { attendeeOf, isPair, others, type Attendance, type Attendee } from './attendance.ts'
import { HOUR_LIMITS, HOUR_WAITS, type Hour, type OpenBreak, type Way } from './hour.ts'
import { decideWith, factsOf } from './outcome.ts'
import { joinedOf, wasJoined, wayOf, type Joined } from './ways.ts'
import { recentOf, withItem } from './witness.ts'

/** Someone who counts, and how they are joined; null: not. */
export type Line = { readonly one: Attendee; readonly joined: Joined | null }

/** Everyone who counts. */
export const lines = (hour: Hour, attendance: Attendance, now: Instant): readonly Line[] =>
  others(attendance)
    .map(one => ({ one, joined: joinedOf(hour, attendance, one, now) }))
    .filter(({ one, joined }) => joined !== null || wasJoined(hour, attendance, one))

/** A break begins: at the earliest loss that is known, else at `since`, with what happened shortly before. */
export function opened(hour: Hour, attendance: Attendance, now: Instant, since = now): Hour {
  const seats = lostSeats(hour, attendance)
  const ways = hour.ways.filter(way => isMissed(attendance, way))
  const at = ways.reduce<Instant>(
    (first, { lastAt }) => (lastAt < first ? lastAt : first),
    ways.length > 0 ? now : since,
  )
  const id = `break-${hour.breaks + 1}`
  const isOf = (item: Evidence): boolean =>
    !('seat' in item) || item.seat === null || isAbout(hour, attendance, item.seat)
  const about = recentOf(hour, at).filter(isOf)
  const first: Evidence = about[0] ?? { kind: 'link-died', at, seat: seats[0] ?? anyone(attendance) }
  const record = about.reduce(withItem, { ...openInterruption(id, first), opened: at, seats })
  const loss = lossFor(hour, id)
  const broken: OpenBreak = { record, chosen: [], facts: null, loss, isTold: false, isDoubt: false }
  let clock = ways.length > 0 ? hour.clock : hear(hour.clock, { kind: 'lost', loss, at, error: 0 })
  for (const { lastAt, error } of ways) clock = hear(clock, { kind: 'lost', loss, at: lastAt, error })
  return { ...hour, clock, broken, breaks: hour.breaks + 1 }
}

/** A name on the clock; when it holds many, the rest share one and count as one that went on: against billing, and bounded. */
const lossFor = ({ clock }: Hour, id: string): string => (clock.losses.length < HOUR_LIMITS.losses ? id : 'rest')

/** The server was restarted while the hour ran: nobody is known to hear anybody, and nothing is proven from the last evidence on. */
export function doubted(before: Hour, someone: readonly SeatId[], now: Instant): Hour {
  const ways = before.ways.map((way): Way => (way.state === 'left' ? way : { ...way, state: 'unknown' }))
  const hour = { ...before, ways }
  const { start, end } = hour.clock
  if (start === null || end !== null || hour.broken) return hour
  const id = `break-${hour.breaks + 1}`
  const loss = lossFor(hour, id)
  const lastEvidence = hour.evidence ?? start
  const clock = hear(hour.clock, { kind: 'restored', loss, at: now, lastEvidence, error: 0 })
  const drain: Evidence = { kind: 'drain', at: now, deploy: 'restart' }
  const record: Interruption = { ...openInterruption(id, drain), seats: someone }
  const broken: OpenBreak = { record, chosen: [], facts: null, loss, isTold: false, isDoubt: true }
  return { ...hour, clock, broken, breaks: hour.breaks + 1 }
}

/**
 * The clock goes on from the moment at which all who count are joined again, or from which on somebody does not count any
 * more; a report of it that is older ends nothing.
 */
export function backAgain(hour: Hour, { record, loss }: OpenBreak, all: readonly Joined[], now: Instant): Hour {
  const known = hour.clock.losses.find(({ name }) => name === loss)
  const left = hour.ways.flatMap(({ state, heldFrom }) => (state === 'left' ? [heldFrom] : []))
  const moments = [...all.map(joined => joined.from), ...left]
  let from = moments.reduce<Instant>((latest, at) => (at > latest ? at : latest), record.opened)
  if (known?.lost && from <= known.lost.last) from = after(known.lost.last, 1)
  if (known?.doubt && from < known.doubt.awake) from = known.doubt.awake
  // Whatever the error of its reckoning: what was told to flow flowed when the word of it came.
  const error = Math.min(Math.max(0, ...all.map(joined => joined.error)), Math.max(0, between(from, now)))
  const by = all.every(joined => joined.by === 'flow') ? 'flow' : 'text'
  return { ...hour, clock: hear(hour.clock, { kind: 'back', loss, at: from, error, by }) }
}

/** The break as it is decided now, or decided anew when it was before. */
export function decided(
  hour: Hour,
  attendance: Attendance,
  broken: OpenBreak,
  how: { isBack: boolean; now: Instant },
): OpenBreak {
  const facts = factsOf(hour, attendance, broken, how)
  const decide = decideWith(facts, roleIn(attendance))
  const record =
    broken.record.state.status === 'open'
      ? closeInterruption(broken.record, decide, how.now)
      : decideAnew(broken.record, decide, how.now)
  return record === broken.record ? broken : { ...broken, record, facts }
}

/** When the break is told, if it is not over before; a goodbye is told at once. */
export function toldAt({ record, isDoubt }: OpenBreak): Instant {
  if (record.evidence.some(({ kind }) => kind === 'bye')) return record.opened
  return after(record.opened, isDoubt ? HOUR_WAITS.doubt : HOUR_WAITS.told)
}

/** When the outcome is decided though nobody is back. */
export const decideBy = ({ decideAfter }: Pick<Attendance, 'decideAfter'>, { record }: OpenBreak): Instant =>
  after(record.opened, decideAfter)

/** May there be one more record, or is this hour's measure full? */
export const isWithinLimit = ({ breaks }: Hour): boolean => breaks <= HOUR_LIMITS.breaks

/** The role of a seat. */
export const roleIn =
  (attendance: Attendance) =>
  (seat: SeatId): Role | null =>
    attendeeOf(attendance, seat)?.role ?? null

/** Whose link or sound is missed: those who are not there; when all are, those who are not heard. */
function lostSeats(hour: Hour, attendance: Attendance): readonly SeatId[] {
  const part = attendance.attendees.filter(one => one.isIn || isAbout(hour, attendance, one.seat))
  const away = part.filter(({ presence }) => presence !== 'here').map(({ seat }) => seat)
  if (away.length > 0) return away
  const inside = part.filter(({ isIn }) => isIn)
  return inside
    .filter(({ seat }) =>
      inside.some(by => isPair(attendance, by.seat, seat) && wayOf(hour, by.seat, seat)?.state === 'lost'),
    )
    .map(({ seat }) => seat)
}

/** Is this a way that counts and on which nothing is heard any more? */
const isMissed = (attendance: Attendance, { by, of, state }: Way): boolean =>
  state === 'lost' &&
  isPair(attendance, by, of) &&
  attendeeOf(attendance, by)?.isIn === true &&
  attendeeOf(attendance, of)?.isIn === true

/** Who is in, or was heard in this hour. */
const isAbout = (hour: Hour, attendance: Attendance, seat: SeatId): boolean =>
  attendeeOf(attendance, seat)?.isIn === true || hour.ways.some(({ of }) => of === seat)

const anyone = ({ attendees }: Attendance): SeatId => {
  const [first] = attendees
  if (!first) throw new Error('an hour without seats')
  return first.seat
}
