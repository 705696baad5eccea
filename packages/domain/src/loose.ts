/** The first look at what a store gave back: text, records, counts, times. */
import { parseInstant, type Instant } from './time.ts'

/** A record of which nothing is known yet. */
export type Loose = { readonly [key: string]: unknown }

/** Is this a record? */
export const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Is this a whole number from zero up? */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** JSON text as a value; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A point in time; undefined when it is none. */
export const parseTime = (value: unknown): Instant | undefined => {
  const parsed = typeof value === 'number' ? parseInstant(value) : undefined
  return parsed?.ok ? parsed.value : undefined
}

/** A point in time or null; undefined when it is neither. */
export const parseTimeOrNull = (value: unknown): Instant | null | undefined =>
  value === null ? null : parseTime(value)
