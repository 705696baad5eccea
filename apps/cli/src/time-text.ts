/** Moments as text that a person and a program can both read. */
import type { Instant, Interval } from '@holdfast/domain'

/** A moment in UTC to the minute, for example `2026-12-01 13:00Z`. */
export const minuteText = (at: Instant): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')}Z`

/** A moment in UTC as programs like it. */
export const isoText = (at: Instant): string => new Date(at).toISOString()

/** A stretch of time, for example `2026-12-01 13:00Z to 13:50Z`. */
export function intervalText({ start, end }: Interval): string {
  const [from, to] = [minuteText(start), minuteText(end)]
  return `${from} to ${from.slice(0, 11) === to.slice(0, 11) ? to.slice(11) : to}`
}
