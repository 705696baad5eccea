/** Somebody took a part back, pictures or the chat: the hour goes on without it for everyone, until they sign it again. */
import type { Instant } from '@holdfast/domain'
import { agreedChange, depth, type LadderWish } from '@holdfast/reconnect'
import { keeping, withRoom, type Change } from '../effect.ts'
import type { TookBackEvent } from '../event.ts'
import { writes } from '../keep.ts'
import { isIn, seatOf, withSeat, type Room, type Seat } from '../room.ts'
import { desksAnd } from '../words/answer.ts'
import { TOOK_VIDEO_BACK, withWish } from '../words/step-wish.ts'

/** What is taken back is kept with the seat. Signed again, pictures may come back; whoever wishes for them says so. */
export function tookBack(change: Change, { seat: id, parts }: TookBackEvent): Change {
  const seat = seatOf(change.room, id)
  if (!seat || isSame(seat.takenBack, parts)) return change
  const room = withSeat(change.room, { ...seat, takenBack: parts })
  return keeping(withRoom(change, parts.includes('video') ? room : released(room, seat)))
}

/** Whoever is in and took pictures back stands on sound, whatever else they or others wish; each change is told to practitioners. */
export function heldToVoice(change: Change, now: Instant): Change {
  const high = change.room.seats.filter(
    seat => isIn(seat) && seat.takenBack.includes('video') && isAbove(change.room, seat),
  )
  if (high.length === 0) return change
  const before = change.room.hour.wishes
  const room = high.reduce((next, { seat }) => {
    const voice: LadderWish = { seat, step: 'voice', because: TOOK_VIDEO_BACK, at: now }
    return withWish(next, voice)
  }, change.room)
  const agreed = agreedChange(before, room.hour.wishes, now)
  const held = keeping(withRoom(change, room))
  return agreed ? writes(held, { kind: 'agreed', body: agreed }, desksAnd(room), now) : held
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every(part => b.includes(part))

const isAbove = ({ hour }: Room, { seat }: Seat): boolean =>
  hour.wishes.every(wish => wish.seat !== seat || depth(wish.step) < depth('voice'))

const released = (room: Room, { seat }: Seat): Room => ({
  ...room,
  hour: {
    ...room.hour,
    wishes: room.hour.wishes.filter(wish => wish.seat !== seat || !isOfTaking(wish)),
  },
})

const isOfTaking = ({ because }: LadderWish): boolean =>
  because.kind === 'chosen' && because.reason === TOOK_VIDEO_BACK.reason
