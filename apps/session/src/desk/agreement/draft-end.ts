/** Until when a version holds: a day as a practitioner chooses it, and the last moment of that day in their time zone. Pure. */
import { HOUR, instant, type Instant } from '@holdfast/domain'

/** The day of a moment in a time zone, as YYYY-MM-DD. */
export const dayIn = (at: Instant, timeZone: string): string => dayBy(calendar(timeZone), at)

/** The last millisecond of a day given as YYYY-MM-DD; null for what is no day. Summer time may begin or end on it, also at midnight. */
export function endOfDay(day: string, timeZone: string): Instant | null {
  const noon = Date.parse(`${day}T12:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(noon)) return null
  const local = calendar(timeZone)
  // Local days only ever follow each other, so the end is found by halving: no zone is further from UTC than 14 hours.
  let [inside, behind] = [noon - 27 * HOUR, noon + 40 * HOUR]
  while (behind - inside > 1) {
    const middle = Math.floor((inside + behind) / 2)
    if (dayBy(local, middle) <= day) inside = middle
    else behind = middle
  }
  return instant(inside)
}

const calendar = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })

function dayBy(local: Intl.DateTimeFormat, at: number): string {
  const parts: Partial<Record<string, string>> = Object.fromEntries(
    local.formatToParts(at).map(({ type, value }) => [type, value]),
  )
  const { year = '', month = '', day = '' } = parts
  return `${year.padStart(4, '0')}-${month}-${day}`
}
