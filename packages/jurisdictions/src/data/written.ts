/** How our own rows are written down: what several of them have in common, said once. */
import { day, yearAfter } from '../day.ts'
import type { Head } from '../row.ts'

/** The version of our rows. Every decision names it; it changes whenever a row does. */
export const RULES_VERSION = '2026-11-26'

/** The day on which the pages were read that show no day of their own. */
export const READ_ON = '2026-11-26'

type Known = Pick<Head, 'source' | 'asOf' | 'confidence' | 'reviewBy' | 'own'>

/** Seen in its source. It is read again within a year of the first day that `asOf` can mean. */
export const seen = (source: string, asOf: string = READ_ON): Known => ({
  source,
  asOf,
  confidence: 'S',
  reviewBy: yearAfter(day(`${asOf}-01-01`.slice(0, 10))),
  own: null,
})

/** Known from notes that name the law, whose own words we did not see. */
export const noted = (source: string, asOf: string): Known => ({ ...seen(source, asOf), confidence: 'L' })

/** Known and never read at its source: due for reading from the day it was written down. */
export const neverRead = (): Known => ({
  source: 'known to whoever wrote this down and never read at its source',
  asOf: 'never read',
  confidence: 'L',
  reviewBy: day('2026-11-21'),
  own: null,
})
