/** When someone was born, as far as a practice needs it: the month, never the day. */
import type { Brand } from '../brand.ts'
import { err, ok, type Result } from '../result.ts'

/** A month of a year, as YYYY-MM. */
export type Month = Brand<string, 'Month'>

/** Text from outside becomes a month here and nowhere else. */
export const parseMonth = (text: string): Result<Month, 'not-a-month'> =>
  /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text) ? ok(text as unknown as Month) : err('not-a-month')

/**
 * How many whole years someone has lived for certain, in the month that it is now. In the month of their birthday they
 * still count as the younger one: nobody is taken for older than they are.
 */
export function certainAge(born: Month, now: Month): number {
  const months = countOf(now) - countOf(born)
  return Math.max(0, Math.floor((months - 1) / 12))
}

const countOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
