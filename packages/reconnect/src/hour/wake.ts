/** When an hour wants to be looked at again though nothing happens. */
import { after, type Instant } from '@holdfast/domain'
import type { Attendance } from './attendance.ts'
import { decideBy, toldAt } from './breaks.ts'
import { HOUR_WAITS, type Hour, type OpenBreak } from './hour.ts'
import { clockStanding } from './clock-standing.ts'

/** The moments at which something may be told, decided or kept; those that are past left out. */
export function hourWakes(
  hour: Hour,
  attendance: Pick<Attendance, 'decideAfter' | 'endedAt'>,
  now: Instant,
): readonly Instant[] {
  const { broken } = hour
  if (attendance.endedAt !== null || hour.clock.start === null) return NONE
  const moments = broken
    ? broken.isTold
      ? [decideBy(attendance, broken), exhaustedAt(broken)]
      : [toldAt(broken)]
    : NONE
  const due = keepDue(hour)
  return (due === null ? moments : [...moments, due]).filter(at => at > now)
}

const NONE: readonly Instant[] = []

const exhaustedAt = ({ record }: OpenBreak): Instant => after(record.opened, HOUR_WAITS.exhausted)

/** Must the hour be on disk before anything more is told? What the clock heard, and every half minute that it ran. */
export function isToKeep(before: Hour, hour: Hour, now: Instant): boolean {
  if (hour.clock !== before.clock) return true
  const due = keepDue(hour)
  return due !== null && now >= due
}

/** When the hour is to be kept again, as evidence that it ran until then; null while the clock stands. */
function keepDue(hour: Hour): Instant | null {
  if (clockStanding(hour.clock).status.status !== 'running') return null
  return hour.keptAt === null ? hour.clock.start : after(hour.keptAt, HOUR_WAITS.kept)
}
