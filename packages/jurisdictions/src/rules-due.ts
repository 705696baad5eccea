/** Which rows and lists somebody has to read again. */
import { AS_OF as AGES_AS_OF } from './data/consent-ages.ts'
import { ROWS } from './data/all.ts'
import { AS_OF as NUMBERS_AS_OF, SOURCE as NUMBERS_SOURCE } from './data/emergency-numbers.ts'
import { OWN_NUMBERS } from './data/own-numbers.ts'
import { day, yearAfter, type Day } from './day.ts'
import type { Confidence, Row } from './row.ts'

/** Something to read again: a row, or a whole list that was read on one day. */
export type Due = {
  readonly id: string
  readonly place: string
  readonly source: string
  readonly asOf: string
  readonly confidence: Confidence
  readonly reviewBy: Day
  /** Who is asked first: whoever wrote a clinic's own row; null for ours. */
  readonly by: string | null
}

/** Everything whose last day lies before `date`, the longest overdue first. Lists are read again a year after they were read. */
export const rulesDue = (date: Day, rows: readonly Row[] = ROWS): readonly Due[] =>
  [...rows.map(ofRow), ...lists()]
    .filter(({ reviewBy }) => reviewBy < date)
    .toSorted((a, b) => inOrder(a.reviewBy, b.reviewBy) || inOrder(a.id, b.id))

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const ofRow = ({ id, place, source, asOf, confidence, reviewBy, own }: Row): Due => ({
  id,
  place,
  source,
  asOf,
  confidence,
  reviewBy,
  by: own?.by ?? null,
})

const lists = (): readonly Due[] => [
  listOf('consent-ages', 'laws of 16 places, each named in its row', AGES_AS_OF),
  listOf('emergency-numbers', NUMBERS_SOURCE, NUMBERS_AS_OF),
  ...OWN_NUMBERS.map(({ countries, source, readOn }) =>
    listOf(`own-numbers.${countries.join('-').toLowerCase()}`, source, readOn),
  ),
]

const listOf = (id: string, source: string, asOf: string): Due => ({
  id,
  place: 'many',
  source,
  asOf,
  confidence: 'S',
  reviewBy: yearAfter(day(asOf)),
  by: null,
})
