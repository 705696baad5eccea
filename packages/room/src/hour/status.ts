/** Where a clock stands, calculated once for each clock: it is asked several times in every step. */
import { clockStatus, delivered, type ClockStatus, type HourClock } from '@holdfast/reconnect'

/** A clock's status, and the milliseconds that counted until it came to stand so. */
export type Standing = { readonly status: ClockStatus; readonly delivered: number }

const known = new WeakMap<HourClock, Standing>()

/** The status of a clock. The same clock gives the same answer, which is remembered while the clock is. */
export function standingOf(clock: HourClock): Standing {
  const told = known.get(clock)
  if (told) return told
  const status = clockStatus(clock)
  const at = status.status === 'waiting' ? null : status.status === 'ended' ? status.at : status.since
  const standing = { status, delivered: at === null ? 0 : delivered(clock, at) }
  known.set(clock, standing)
  return standing
}
