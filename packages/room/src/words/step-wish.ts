/** How a seat would have the hour go on: folded with the wishes of the others into one step. */
import type { Instant } from '@holdfast/domain'
import { depth, type LadderWish } from '@holdfast/reconnect'
import type { WordBody } from '@holdfast/wire'
import type { Room, Seat } from '../room.ts'
import { desksAnd, taken, type Taken } from './answer.ts'

/** The reason that is recorded when a person chose and gave none. */
export const NO_REASON = 'none given'

/** Why somebody who took pictures back stands on sound; kept in the record with the change of step. */
export const TOOK_VIDEO_BACK = { kind: 'chosen', reason: 'pictures were taken back' } as const

/** The wish as far as it may be had: whoever took pictures back stands on sound, or lower. */
export const bounded = ({ takenBack }: Seat, wish: LadderWish): LadderWish =>
  takenBack.includes('video') && depth(wish.step) < depth('voice')
    ? { ...wish, step: 'voice', because: TOOK_VIDEO_BACK }
    : wish

/** The wish of a seat takes the place of its last one. Others see the step that follows, not whose wish it was. */
export function stepWish(room: Room, seat: Seat, { step, why, reason }: WordBody<'step'>, now: Instant): Taken {
  const because: LadderWish['because'] =
    why === 'chosen'
      ? { kind: 'chosen', reason: reason ?? NO_REASON }
      : {
          kind: 'measured',
          rule: step === 'video' ? 'stable-again' : step === 'text' ? 'sound-gone' : 'too-poor-for-step',
        }
  const wish: LadderWish = { seat: seat.seat, step, because, at: now }
  return taken(withWish(room, bounded(seat, wish)), desksAnd(room, seat.seat))
}

/** The room with this wish in the place of the seat's last one. */
export const withWish = (room: Room, wish: LadderWish): Room => ({
  ...room,
  hour: { ...room.hour, wishes: [...room.hour.wishes.filter(({ seat }) => seat !== wish.seat), wish] },
})
