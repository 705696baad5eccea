/** When someone vanished and their grace is over, their place is free; coming back they stand at the door again. */
import type { Instant } from '@holdfast/domain'
import { close, keeping, telling, withRoom, type Change } from '../effect.ts'
import { givenUp, keeperHears } from '../keep.ts'
import { awayOf, inUntil } from '../presence.ts'
import { EXPECTED, isIn, withSeat } from '../room.ts'

/** The change after every grace that is over has ended; the very same change when there is none. */
export function expired(before: Change, now: Instant): Change {
  let change = before
  for (const seat of before.room.seats) {
    const away = awayOf(before.room, seat, now)
    if (!away || now < away.until) continue
    // A link that is silent for so long is none; its page comes back with a fresh one.
    if (seat.page) {
      const { link } = seat.page
      change = telling(keeperHears(change, { kind: 'gone', link }, now), [close(link, 'restarting')])
    }
    const free = {
      ...seat,
      page: null,
      standing: EXPECTED,
      inUntil: inUntil(seat, now),
      peerGone: null,
      vanished: isIn(seat) ? away.since : seat.vanished,
      mic: false,
      camera: false,
      dark: null,
    }
    change = keeping(withRoom(change, givenUp(withSeat(change.room, free), seat)))
  }
  return change
}
