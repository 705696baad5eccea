/** Days as a practitioner chooses them, by the clock of this device. */
import type { Instant } from '@holdfast/domain'
import { dayIn, endOfDay } from '../agreement/draft-end.ts'

const here = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The last moment of a day given as YYYY-MM-DD, for what holds or is done by it; null while none is chosen. */
export const byEndOf = (day: string): Instant | null => endOfDay(day, here())

/** A day that was: now where it is today, so that nothing is dated ahead. */
export function ofDay(day: string, now: Instant): Instant | null {
  const end = endOfDay(day, here())
  return end !== null && day === dayIn(now, here()) ? now : end
}

/** The day of a moment as a field of a date holds it. */
export const asDay = (at: Instant | null): string => (at === null ? '' : dayIn(at, here()))
