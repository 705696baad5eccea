/** Days of the calendar as text; nothing here knows which day it is. */

/** Is this a day that the Gregorian calendar has, written as YYYY-MM-DD? */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  return day >= 1 && day <= (LENGTHS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0)
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
