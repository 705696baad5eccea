/** Points and lengths of time, and the clock we are handed; nothing here reads a clock by itself. */
import type { Brand } from './brand.ts'
import { err, ok, type Result } from './result.ts'

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'Instant'>

/** A length of time in whole milliseconds. */
export type Milliseconds = number

/** One second in milliseconds. */
export const SECOND: Milliseconds = 1000
/** One minute in milliseconds. */
export const MINUTE: Milliseconds = 60 * SECOND
/** One hour in milliseconds. */
export const HOUR: Milliseconds = 60 * MINUTE
/** One day of 24 hours in milliseconds; not a calendar day. */
export const DAY: Milliseconds = 24 * HOUR

/** The clock that shells hand to the rest; it is called, never stored as a time. */
export type Clock = () => Instant

/** A stretch of time that contains its start and not its end. */
export type Interval = { readonly start: Instant; readonly end: Instant }

const LAST = 8_640_000_000_000_000

/** A number becomes an instant here and nowhere else; fractions and years beyond the calendar are refused. */
export const parseInstant = (value: number): Result<Instant, 'not-an-instant'> =>
  Number.isInteger(value) && Math.abs(value) <= LAST ? ok(value as Instant) : err('not-an-instant')

/** An instant from a number of our own making; throws on anything that is not one, for that is our bug. */
export const instant = (value: number): Instant => {
  const parsed = parseInstant(value)
  if (!parsed.ok) throw new RangeError('not an instant')
  return parsed.value
}

/** The instant `span` milliseconds after `from` (before it when negative). */
export const after = (from: Instant, span: Milliseconds): Instant => instant(from + span)

/** The milliseconds from `from` to `to`; negative when `to` is earlier. */
export const between = (from: Instant, to: Instant): Milliseconds => to - from

/** Is `at` inside the interval, its start included and its end not? */
export const isWithin = (at: Instant, { start, end }: Interval): boolean => at >= start && at < end
