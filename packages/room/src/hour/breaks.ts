/** When a break begins, is told, is decided and is over: what the ways and the places of a room come to. Rules: SPEC.md, RI. */
import { after, type Instant, type Role, type SeatId } from '@holdfast/domain'
import { closeInterruption, hear, openInterruption, type Evidence, type Interruption } from '@holdfast/reconnect'
import { presenceOf } from '../presence.ts'
import { isIn, kept, seatOf, type Room, type Seat } from '../room.ts'
import { recentOf, withItem } from './evidence.ts'
import { HOUR_LIMITS, HOUR_WAITS, type Hour, type OpenBreak } from './hour.ts'
import { decidedAnew, decideWith, factsOf } from './outcome.ts'
import { lost } from './reports.ts'
import { joinedOf, others, wasJoined, wayOf, type Joined } from './ways.ts'

/** Everyone who counts, with how they are joined; null: not. */
export const lines = (room: Room, now: Instant): readonly { readonly seat: Seat; readonly joined: Joined | null }[] =>
  others(room)
    .map(seat => ({ seat, joined: joinedOf(room, seat, now) }))
    .filter(({ seat, joined }) => joined !== null || wasJoined(room, seat))

/** A break begins: at the earliest loss that is known, with what happened shortly before. */
export function opened(room: Room, now: Instant): Hour {
  const { hour } = room
  const seats = lostSeats(room, now)
  const ways = hour.ways.filter(({ by, of, state }) => state === 'lost' && isDeskAndOther(room, by, of))
  const at = ways.reduce<Instant>((first, { lastAt }) => (lastAt < first ? lastAt : first), now)
  const id = `break-${hour.breaks + 1}`
  const about = recentOf(hour, at).filter(item => !('seat' in item) || item.seat === null || isAbout(room, item.seat))
  const first: Evidence = about[0] ?? { kind: 'link-died', at, seat: seats[0] ?? anyone(room) }
  const record = about.reduce(withItem, { ...openInterruption(id, first), opened: at, seats })
  const loss = lossFor(hour, id)
  const broken: OpenBreak = { record, chosen: [], facts: null, loss, isTold: false, isDoubt: false }
  let clock = hear(hour.clock, { kind: 'lost', loss, at, error: 0 })
  for (const way of ways) clock = lost(clock, loss, way)
  return { ...hour, clock, broken, breaks: hour.breaks + 1 }
}

/** A name on the clock; when it holds many, the rest share one and count as one that went on: against billing, and bounded. */
const lossFor = ({ clock }: Hour, id: string): string => (clock.losses.length < HOUR_LIMITS.losses ? id : 'rest')

/** The server was restarted while the hour ran: nothing is proven from the last evidence on. */
export function doubted(hour: Hour, someone: readonly SeatId[], now: Instant): Hour {
  const { start, end } = hour.clock
  if (start === null || end !== null || hour.broken) return hour
  const id = `break-${hour.breaks + 1}`
  const drain: Evidence = { kind: 'drain', at: now, deploy: 'restart' }
  const record: Interruption = { ...openInterruption(id, drain), seats: someone }
  const lastEvidence = hour.evidence ?? start
  const loss = lossFor(hour, id)
  const clock = hear(hour.clock, { kind: 'restored', loss, at: now, lastEvidence, error: 0 })
  const broken: OpenBreak = { record, chosen: [], facts: null, loss, isTold: false, isDoubt: true }
  return { ...hour, clock, broken, breaks: hour.breaks + 1 }
}

/** The clock goes on from the moment at which all who count are joined again; a report of it that is older ends nothing. */
export function backAgain(hour: Hour, { record, loss }: OpenBreak, all: readonly Joined[]): Hour {
  const known = hour.clock.losses.find(({ name }) => name === loss)
  let from = all.reduce<Instant>((latest, joined) => (joined.from > latest ? joined.from : latest), record.opened)
  if (known?.lost && from <= known.lost.last) from = after(known.lost.last, 1)
  if (known?.doubt && from < known.doubt.awake) from = known.doubt.awake
  const error = Math.max(0, ...all.map(joined => joined.error))
  const by = all.every(joined => joined.by === 'flow') ? 'flow' : 'text'
  return { ...hour, clock: hear(hour.clock, { kind: 'back', loss, at: from, error, by }) }
}

/** The break as it is decided now, or decided anew when it was before. */
export function decided(room: Room, broken: OpenBreak, isBack: boolean, now: Instant): OpenBreak {
  const facts = factsOf(room, broken, isBack, now)
  const decide = decideWith(facts, roleIn(room))
  const record =
    broken.record.state.status === 'open'
      ? closeInterruption(broken.record, decide, now)
      : decidedAnew(broken.record, decide, now)
  return record === broken.record ? broken : { ...broken, record, facts }
}

/** When the break is told, if it is not over before; a goodbye is told at once. */
export function toldAt({ record, isDoubt }: OpenBreak): Instant {
  if (record.evidence.some(({ kind }) => kind === 'bye')) return record.opened
  return after(record.opened, isDoubt ? HOUR_WAITS.doubt : HOUR_WAITS.told)
}

/** When the outcome is decided though nobody is back. */
export const decideBy = (room: Room, { record }: OpenBreak): Instant => after(record.opened, room.decideAfter)

/** May there be one more record, or is this hour's measure full? */
export const isWithinLimit = ({ breaks }: Hour): boolean => breaks <= HOUR_LIMITS.breaks

/** The role of a seat. */
export const roleIn =
  (room: Room) =>
  (seat: SeatId): Role | null =>
    seatOf(room, seat)?.role ?? null

/** Whose link or sound is missed: those who are not there; when all are, those who are not heard. */
export function lostSeats(room: Room, now: Instant): readonly SeatId[] {
  const part = room.seats.filter(seat => isIn(seat) || isAbout(room, seat.seat))
  const away = part.filter(seat => presenceOf(room, seat, now) !== 'here').map(({ seat }) => seat)
  if (away.length > 0) return away
  const inside = room.seats.filter(isIn)
  const isUnheard = (seat: Seat): boolean =>
    inside.some(
      by => isDeskAndOther(room, by.seat, seat.seat) && wayOf(room.hour, by.seat, seat.seat)?.state === 'lost',
    )
  return inside.filter(isUnheard).map(({ seat }) => seat)
}

const isDeskAndOther = (room: Room, one: SeatId, other: SeatId): boolean => {
  const [a, b] = [seatOf(room, one), seatOf(room, other)]
  return !!a && !!b && isIn(a) && isIn(b) && (a.role === 'practitioner') !== (b.role === 'practitioner')
}

/** Who is in, or was heard in this hour. */
function isAbout(room: Room, id: SeatId): boolean {
  const seat = seatOf(room, id)
  return !!seat && (isIn(seat) || (kept(room, seat).epoch > 0 && room.hour.ways.some(({ of }) => of === id)))
}

const anyone = (room: Room): SeatId => {
  const [seat] = room.seats
  if (!seat) throw new Error('a room without seats')
  return seat.seat
}
