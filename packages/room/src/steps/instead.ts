/** What the room does instead of a page that somebody asked something of and that is gone before it did it. Rules: SPEC.md, RO40 to RO42. */
import type { Instant } from '@holdfast/domain'
import { witnessed } from '@holdfast/reconnect'
import { keeping, withRoom, type Act, type Change } from '../effect.ts'
import type { Enter, InsteadEvent } from '../event.ts'
import { givenUp } from '../keep.ts'
import { inUntil, presenceOf } from '../presence.ts'
import { EXPECTED, isIn, kept, seatOf, withSeat, type Room, type Seat } from '../room.ts'
import { backAtDoor } from '../words/door.ts'
import { takenIn } from './saw.ts'

/** The room is told what is owed to a seat, or that nothing is any more. What is older than what it knows changes nothing. */
export function instead(change: Change, event: InsteadEvent, now: Instant): Change {
  const { seat: id, at, does, isLeft = false } = event
  const seat = seatOf(change.room, id)
  if (!seat || (seat.instead?.at ?? -Infinity) > at) return change
  const known = seat.instead?.at === at ? seat.instead : null
  if (does === null) {
    // What was called off is remembered: an older one that is told again does not come back for it.
    return seat.instead === null || known?.does === null
      ? change
      : keeping(placing(change, { ...seat, instead: { at, does, isDone: true } }))
  }
  if (known && (known.isDone || !isLeft)) return change
  const owed = { at, does, isDone: !isIn(seat) || change.room.ended !== null }
  const told = keeping(excused(placing(change, { ...seat, instead: owed }), seat, now))
  return isLeft ? atOnce(told, id, now) : told
}

/** Another page told of it, so the one that was asked is gone, and this one may be in already. */
function atOnce(change: Change, id: Seat['seat'], now: Instant): Change {
  const seat = seatOf(change.room, id)
  if (!seat || !isOwed(seat)) return change
  if (seat.instead.does === 'mask') return covered(change, seat)
  if (endsHour(seat)) return ended(change, seat, now)
  return keeping(withRoom(change, backAtDoor(withSeat(change.room, done(seat)), seat, now)), { acts: [actOf(seat)] })
}

/** A break of a seat to which something is owed is laid to nobody, also one that comes later. */
export function allExcused(change: Change): Change {
  const { hour, seats } = change.room
  if (hour.broken?.record.state.status !== 'open') return change
  const missed = hour.broken.record.seats
  const next = seats.reduce(
    (known, { seat, instead: owed }) =>
      owed?.does && missed.includes(seat) ? witnessed(known, { kind: 'excused', at: owed.at, seat }) : known,
    hour,
  )
  return next === hour ? change : withRoom(change, { ...change.room, hour: next })
}

/** The hour of a practitioner who is away ends as they wished; whose place is given up meanwhile is owed nothing more. */
export function doneInstead(before: Change, now: Instant): Change {
  let change = before
  for (const seat of before.room.seats) {
    if (!isOwed(seat)) continue
    if (!isIn(seat) || change.room.ended) change = placing(change, done(seat))
    else if (endsHour(seat) && presenceOf(change.room, seat, now) === 'away') change = ended(change, seat, now)
  }
  return change
}

/** Another page takes a seat to which something is owed: the page before died before it could do it. */
export function insteadOfPage(change: Change, { seat: id, epoch, via }: Enter, now: Instant): Change {
  const { room } = change
  const seat = seatOf(room, id)
  if (!seat || !isOwed(seat) || !isIn(seat) || room.ended) return change
  // Its own fresh link, or a PeerJS client that attaches again with its own ticket.
  if (epoch === kept(room, seat).epoch || (via === 'peerjs' && epoch === seat.peerTicket)) return change
  if (seat.instead.does === 'mask') return covered(change, seat)
  return endsHour(seat) ? ended(change, seat, now) : atDoor(change, seat, now)
}

type Owed = Seat & { readonly instead: NonNullable<Seat['instead']> & { readonly does: 'end' | 'mask' } }

const isOwed = (seat: Seat): seat is Owed => seat.instead !== null && seat.instead.does !== null && !seat.instead.isDone

const done = (seat: Owed): Owed => ({ ...seat, instead: { ...seat.instead, isDone: true } })

const endsHour = ({ role, instead: owed }: Owed): boolean => role === 'practitioner' && owed.does === 'end'

const placing = (change: Change, seat: Seat): Change => withRoom(change, withSeat(change.room, seat))

const actOf = ({ seat, instead: { does } }: Owed): Act => ({ act: 'instead', seat, by: seat, code: does })

/** As by their own hand: who is in sees an hour that was ended, and no reason. */
function ended(change: Change, seat: Owed, now: Instant): Change {
  const room = { ...withSeat(change.room, done(seat)), ended: { at: now, by: seat.seat } }
  const finished: Act = { act: 'finished', seat: seat.seat, by: seat.seat }
  return keeping(withRoom(change, room), { acts: [finished, actOf(seat)] })
}

/** Their place is free as after a long break: who comes with the new page stands at the door. */
function atDoor(change: Change, seat: Owed, now: Instant): Change {
  const free = { ...done(seat), standing: EXPECTED, inUntil: inUntil(seat, now), peerGone: null }
  return keeping(withRoom(change, givenUp(withSeat(change.room, free), seat)), { acts: [actOf(seat)] })
}

/** The curtain, in the name of a practitioner who is in, who lifts it like any of their own; else in the name of whose page it is. */
function covered(change: Change, seat: Owed): Change {
  const room = withSeat(change.room, done(seat))
  const curtain = room.isPaused || room.curtain === null ? nameFor(room, seat) : room.curtain
  return keeping(withRoom(change, { ...room, isPaused: false, curtain }), { acts: [actOf(seat)] })
}

const nameFor = ({ seats }: Room, { seat, role }: Seat): Seat['seat'] =>
  role === 'practitioner' ? seat : (seats.find(one => one.role === 'practitioner' && isIn(one))?.seat ?? seat)

/** Evidence of it for the break that is open, for the one that was decided a moment ago, or for the next. */
function excused(change: Change, { seat }: Seat, now: Instant): Change {
  const { hour, lastBreak } = change.room
  const last = hour.broken?.record ?? lastBreak?.record
  if (last?.state.status === 'closed' && last.seats.includes(seat)) {
    const learned = takenIn(change, { kind: 'excused', at: last.state.at, seat }, now)
    if (learned !== change) return learned
  }
  return withRoom(change, { ...change.room, hour: witnessed(hour, { kind: 'excused', at: now, seat }) })
}
