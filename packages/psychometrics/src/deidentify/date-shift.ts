// All dates of a person moved by the same number of days, which only a key can tell.
import { err, isDay, ok, type Result } from '@holdfast/domain'

/** At most this many days to each side. */
export const FARTHEST_SHIFT = 364

/** A person’s shift in days from the digest of their id under a secret key (HMAC-SHA-256, made by whoever holds the key): its first 32 bits, -364 to 364 and never 0, which would leave the true dates. */
export function shiftOf(digest: Uint8Array): Result<number, 'digest-too-short'> {
  if (digest.length < 4) return err('digest-too-short')
  const [a = 0, b = 0, c = 0, d = 0] = digest
  const bits = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d
  const span = 2 * FARTHEST_SHIFT + 1
  const days = (bits % span) - FARTHEST_SHIFT
  if (days !== 0) return ok(days)
  // The quotient has not been used yet: it says which of the other days.
  const other = (Math.floor(bits / span) % (span - 1)) - FARTHEST_SHIFT
  return ok(other < 0 ? other : other + 1)
}

/** A day of the calendar (YYYY-MM-DD) moved by whole days; days between two dates of one person stay as they were. */
export function shiftDate(date: string, days: number): Result<string, 'not-a-date'> {
  if (!isDay(date) || !Number.isSafeInteger(days)) return err('not-a-date')
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const moved = dateOf(dayNumber(year, month, day) + days)
  return /^\d{4}-/.test(moved) ? ok(moved) : err('not-a-date')
}

/** Days since 1970-01-01 of the Gregorian calendar (Hinnant 2014); years begin in March, so that the leap day is the last. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/** The way back from a day’s number. */
function dateOf(number: number): string {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const day = z - era * 146097
  const ofEra = Math.floor((day - Math.floor(day / 1460) + Math.floor(day / 36524) - Math.floor(day / 146096)) / 365)
  const ofYear = day - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = ofEra + era * 400 + (month <= 2 ? 1 : 0)
  const two = (x: number) => String(x).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(ofYear - Math.floor((153 * shifted + 2) / 5) + 1)}`
}
