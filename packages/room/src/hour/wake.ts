/** When an hour wants to be looked at again though nothing happens. */
import { after, type Instant } from '@holdfast/domain'
import type { Room } from '../room.ts'
import { decideBy, toldAt } from './breaks.ts'
import { HOUR_WAITS } from './hour.ts'
import { standingOf } from './status.ts'

/** The moments at which something may be told, decided or kept; those that are past left out. */
export function hourWakes(room: Room, now: Instant): readonly Instant[] {
  const { broken } = room.hour
  if (room.ended || room.hour.clock.start === null) return []
  const moments: Instant[] = []
  if (broken && !broken.isTold) moments.push(toldAt(broken))
  if (broken?.isTold) moments.push(decideBy(room, broken), after(broken.record.opened, HOUR_WAITS.exhausted))
  const due = keepDue(room)
  if (due !== null) moments.push(due)
  return moments.filter(at => at > now)
}

/** When the room is to be kept again, as evidence that its hour ran until then; null while the clock stands. */
export function keepDue({ hour }: Room): Instant | null {
  if (standingOf(hour.clock).status.status !== 'running') return null
  return hour.keptAt === null ? hour.clock.start : after(hour.keptAt, HOUR_WAITS.kept)
}
