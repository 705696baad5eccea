/** Where a clock stands, calculated once for each clock: it is asked several times in every step. */
import { delivered } from '../clock/bill.ts'
import type { HourClock } from '../clock/clock.ts'
import { clockStatus, type ClockStatus } from '../clock/running.ts'

/** A clock's status, and the milliseconds that counted until it came to stand so. */
export type ClockStanding = { readonly status: ClockStatus; readonly delivered: number }

const known = new WeakMap<HourClock, ClockStanding>()

/** The status of a clock. The same clock gives the same answer, which is remembered while the clock is. */
export function clockStanding(clock: HourClock): ClockStanding {
  const told = known.get(clock)
  if (told) return told
  const status = clockStatus(clock)
  const at = status.status === 'waiting' ? null : status.status === 'ended' ? status.at : status.since
  const standing = { status, delivered: at === null ? 0 : delivered(clock, at) }
  known.set(clock, standing)
  return standing
}
