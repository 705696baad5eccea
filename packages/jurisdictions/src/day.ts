/** A calendar day as text, compared and moved without any clock. */
import { err, ok, type Brand, type Result } from '@holdfast/domain'

/** A day of the calendar, as YYYY-MM-DD. Two days compare as their texts do. */
export type Day = Brand<string, 'Day'>

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Text from outside becomes a day here and nowhere else; the 30th of February is none. */
export function parseDay(text: string): Result<Day, 'not-a-day'> {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined || day < 1) return err('not-a-day')
  const length = month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0)
  return day <= length ? ok(text as unknown as Day) : err('not-a-day')
}

/** A day that we wrote down ourselves; throws on anything that is none, for that is our bug. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed.ok) throw new RangeError('not a day')
  return parsed.value
}

/** The same day one year on; the 29th of February becomes the 28th. */
export const yearAfter = (from: Day): Day => {
  const year = String(Number(from.slice(0, 4)) + 1).padStart(4, '0')
  return day(`${year}${from.slice(4) === '-02-29' ? '-02-28' : from.slice(4)}`)
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
