/** Ratings as they are read: each a number, and by which names the numbers go. */
import { err, ok } from '@holdfast/domain'
import { anyNumbers, plainNumber } from './options-study.ts'
import type { AgreeAsked } from './options-agree.ts'
import type { WordColumn } from './columns.ts'
import { anyWords, type NumberColumn, type StudyLine } from './study.ts'

/** One row per person, one place per rater, null where not rated; and the categories, each a number with its name, in their order. */
export type Ratings = {
  readonly rows: readonly (readonly (number | null)[])[]
  readonly categories: readonly { readonly value: number; readonly name: string }[]
  /** Do the numbers stand in the table, so that one may reckon with them? */
  readonly isNumeric: boolean
}

/** Gathers ratings: which columns are needed, what to do with a row, and all ratings at the end. */
type RatingReader = {
  readonly values: readonly NumberColumn[]
  readonly words: readonly WordColumn[]
  readonly take: (line: StudyLine) => void
  readonly ratings: () => Ratings
}

/** Prepares the reading: categories that were named, names as they come, or numbers. */
export function ratingReader({ raters, level, categories }: AgreeAsked): RatingReader {
  if (categories !== null) return namedReader(raters, categories)
  return level === 'nominal' ? wordReader(raters) : numberReader(raters)
}

function namedReader(raters: readonly string[], names: readonly string[]): RatingReader {
  const values = names.map(plainNumber)
  const isNumeric = values.every((value, at) => value !== null && value > (values[at - 1] ?? -Infinity))
  const categories = names.map((name, at) => ({ name, value: isNumeric ? (values[at] ?? at) : at }))
  const known = new Map(categories.map(({ name, value }) => [name, value]))
  const rows: (readonly (number | null)[])[] = []
  const columns = raters.map((column): NumberColumn => ({
    column,
    absent: 'no-such-column',
    read: text => {
      const value = known.get(text.trim())
      if (text.trim() === '') return ok(null)
      return value === undefined ? err('no-such-category') : ok(value)
    },
  }))
  return {
    values: columns,
    words: [],
    take: line => rows.push(line.values),
    ratings: () => ({ rows, categories, isNumeric }),
  }
}

function numberReader(raters: readonly string[]): RatingReader {
  const rows: (readonly (number | null)[])[] = []
  const seen = new Set<number>()
  return {
    values: raters.map(anyNumbers),
    words: [],
    take: ({ values }) => {
      rows.push(values)
      for (const value of values) if (value !== null) seen.add(value)
    },
    ratings: () => ({
      rows,
      categories: [...seen].toSorted((a, b) => a - b).map(value => ({ value, name: String(value) })),
      isNumeric: true,
    }),
  }
}

function wordReader(raters: readonly string[]): RatingReader {
  const known = new Map<string, number>()
  const rows: (readonly (number | null)[])[] = []
  const valueOf = (word: string): number => {
    const value = known.get(word) ?? known.size
    known.set(word, value)
    return value
  }
  return {
    values: [],
    words: raters.map(anyWords),
    take: ({ words }) => rows.push(words.map(word => (word === null ? null : valueOf(word)))),
    ratings: () => ({
      rows,
      categories: [...known].map(([name, value]) => ({ name, value })).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      isNumeric: false,
    }),
  }
}
