/** The keeper inside the room: its effects become the room's, and its links the seats' pages. */
import type { Instant, SeatId } from '@holdfast/domain'
import {
  giveUp,
  setApart,
  stepKeeper,
  type HourEffect,
  type Judge,
  type KeeperEffect,
  type KeeperEvent,
} from '@holdfast/reconnect'
import type { Down, RoomWord } from '@holdfast/wire'
import { close, keeping, send, telling, withRoom, type Change, type Effect } from './effect.ts'
import { linkId, peerIdOf, seatOf, type Room, type Seat } from './room.ts'

const REFUSE_ALL: Judge = () => ({ kind: 'refuse', code: 'not-allowed' })

/** The change after the keeper has also heard this. The judge is asked about a put that comes in its turn. */
export function keeperHears(change: Change, event: KeeperEvent, now: Instant, judge: Judge = REFUSE_ALL): Change {
  const { keeper, effects } = stepKeeper(change.room.keeper, event, now, judge)
  if (keeper === change.room.keeper && effects.length === 0) return change
  const room = keeper === change.room.keeper ? change.room : mirrored({ ...change.room, keeper })
  let next = withRoom(change, room)
  const tell: Effect[] = []
  for (const effect of effects) {
    if (effect.kind === 'keep') next = keeping(next, effect.entry ? { entries: [effect.entry] } : {})
    else tell.push(effect.kind === 'close' ? close(linkId(effect.link), effect.why) : sent(room, effect))
  }
  return telling(next, tell)
}

/** A word of the room itself becomes an entry for these seats; for nobody, nothing is written. */
export const writes = (change: Change, word: RoomWord, to: readonly SeatId[], now: Instant): Change =>
  to.length === 0 ? change : keeperHears(change, { kind: 'write', what: word.kind, body: word.body, to }, now)

/** The change with what the hour asked for. */
export const carried = (change: Change, effects: readonly HourEffect[], now: Instant): Change =>
  effects.reduce(
    (next, effect) =>
      effect.kind === 'keep'
        ? keeping(next, effect.record ? { breaks: [effect.record] } : {})
        : writes(next, effect.word, effect.to, now),
    change,
  )

/** The seat is given up by the keeper too: nobody is expected there any more. */
export const givenUp = (room: Room, { seat }: Seat): Room => ({ ...room, keeper: giveUp(room.keeper, seat) })

/** Whoever stands at the door is joined with nobody; they may have been in until this very moment. */
export const apart = (room: Room, { seat }: Seat): Room => {
  const keeper = setApart(room.keeper, seat)
  return keeper === room.keeper ? room : { ...room, keeper }
}

/** The pages as the keeper's links say. */
function mirrored(room: Room): Room {
  const isSame = room.seats.every((seat, place) => (seat.page?.link ?? null) === room.keeper.seats[place]?.link)
  return isSame ? room : { ...room, seats: room.seats.map((seat, place) => pageOf(seat, room.keeper.seats[place])) }
}

function pageOf(seat: Seat, known: Room['keeper']['seats'][number] | undefined): Seat {
  const link = known?.link ?? null
  if ((seat.page?.link ?? null) === link) return seat
  const page = link === null ? null : { link: linkId(link), peerId: peerIdOf(seat.seat, known?.epoch ?? 0), told: null }
  return { ...seat, page }
}

function sent(room: Room, { to, frame }: Extract<KeeperEffect, { kind: 'send' }>): Effect {
  if (frame.t !== 'welcome') return send(linkId(to), asDown(frame))
  const seat = seatOf(room, frame.seat)
  const peerId = seat ? peerIdOf(seat.seat, frame.epoch) : ''
  return send(linkId(to), { ...frame, seat: frame.seat as SeatId, peerId, grace: room.grace })
}

/** The keeper speaks of seats by name; in a room every name is a seat's id. */
const asDown = (frame: Exclude<Extract<KeeperEffect, { kind: 'send' }>['frame'], { t: 'welcome' }>): Down =>
  frame as Down
