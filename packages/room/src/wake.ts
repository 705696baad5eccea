/** When a room wants to be woken: a presence that may change, an order that is due, a grace that ends, a question that waits, an hour's next moment. */
import type { Instant } from '@holdfast/domain'
import { hourWakes, keeperWakeAt } from '@holdfast/reconnect'
import { pictureWakes } from './camera/kept.ts'
import { awayOf } from './presence.ts'
import type { Room } from './room.ts'
import { answerWakes } from './steps/unanswered.ts'

/** The earliest moment at which something may change though nothing happens; null while nothing will. */
export function nextWake(room: Room, now: Instant): Instant | null {
  let first = keeperWakeAt(room.keeper, now)
  const consider = (at: Instant): void => {
    if (first === null || at < first) first = at
  }
  for (const seat of room.seats) {
    const away = awayOf(room, seat, now)
    if (away) consider(away.until)
  }
  const agreed = { decideAfter: room.decideAfter, endedAt: room.ended?.at ?? null }
  const moments = [...hourWakes(room.hour, agreed, now), ...pictureWakes(room, now), ...answerWakes(room, now)]
  for (const at of moments) consider(at)
  return first
}
