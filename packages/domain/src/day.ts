/** Days of the calendar as text; nothing here knows which day it is. */
import { after, DAY, HOUR, type Instant } from './time.ts'

/** Is this a day that the Gregorian calendar has, written as YYYY-MM-DD? */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  return day >= 1 && day <= (LENGTHS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0)
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The day of a moment in universal time, as YYYY-MM-DD. */
// oxlint-disable-next-line no-restricted-globals -- given a moment, it reads no clock
export const dayAt = (at: Instant): string => new Date(at).toISOString().slice(0, 10)

/** Has this day begun nowhere on earth yet? Clocks are 14 hours ahead of universal time at most (Kiribati). */
export const isToCome = (day: string, at: Instant): boolean => day > dayAt(after(at, 14 * HOUR))

/** How many days lie between two days as YYYY-MM-DD; negative where the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  // oxlint-disable-next-line no-restricted-globals -- given two days, it reads no clock
  (Date.parse(to) - Date.parse(from)) / DAY
