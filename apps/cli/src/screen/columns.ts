/** Which columns of a table are wanted, and what their text comes to. Nothing is guessed: a column that nobody asked for stops the reading, unless it was said that it is of no matter. */
import type { Result } from '@holdfast/domain'
import type { Problem, ProblemKind } from './problem.ts'
import { isOfStudies } from './study-columns.ts'

/** How columns are named: the column of an item where it is not the item's own id, that of the id, and those that are of no matter. */
export type Naming = { readonly map: ReadonlyMap<string, string>; readonly id: string; readonly ignored: Ignored }

/** Columns of no matter, by name; `others`: and all that are called in no way like an item. */
export type Ignored = { readonly columns: ReadonlySet<string>; readonly others: boolean }

/** The column that holds an item. */
export const columnOf = ({ map }: Naming, item: string): string => map.get(item) ?? item

/** A column whose text comes to a value: what is wrong when it is not there, and what its text comes to. */
export type Column<T> = {
  readonly column: string
  readonly absent: ProblemKind
  readonly read: (text: string) => Result<T, ProblemKind>
}

/** A column that is taken as it stands, null where nothing stands, and what is wrong with that. */
export type WordColumn = { readonly column: string; readonly wrong: (word: string | null) => ProblemKind | null }

/** What is wanted of a table. */
export type Wanted<T> = {
  readonly values: readonly Column<T>[]
  readonly words: readonly WordColumn[]
  /** The column of ids that no two rows may share, if the table has it; null where rows may belong to one person. */
  readonly id: string | null
  /** What is wrong with a column that nobody asked for; null where it may stand there. */
  readonly stranger: (column: string) => ProblemKind | null
}

/** The names of all that is wanted, so that a table of objects may leave any of them out. */
export const namesOf = ({ values, words, id }: Wanted<unknown>): readonly string[] => [
  ...[...values, ...words].map(({ column }) => column),
  ...(id === null ? [] : [id]),
]

/** What is missing from a header, doubled in it or a stranger, by the line of the file in which it stands; and which of its columns nobody asked for. */
export function checkHeader(
  { columns: header, line: row }: { readonly columns: readonly string[]; readonly line: number },
  { values, words, id, stranger }: Wanted<unknown>,
): { readonly problems: readonly Problem[]; readonly unused: readonly string[] } {
  const wanted = [...values, ...words.map(({ column }) => ({ column, absent: 'no-such-column' as const }))]
  const known = new Set([...wanted.map(({ column }) => column), ...(id === null ? [] : [id])])
  const problems: Problem[] = []
  const wrong = (column: string | number, kind: ProblemKind): void =>
    void problems.push({ row, column, kind, of: 'file' })
  const there = new Set<string>()
  for (const column of header) {
    if (column !== '' && there.has(column)) wrong(column, 'column-twice')
    there.add(column)
  }
  for (const { column, absent } of wanted) if (!there.has(column)) wrong(column, absent)
  const unused = header.filter(column => !known.has(column))
  for (const [index, column] of header.entries()) {
    const kind = known.has(column) ? null : stranger(column)
    if (kind !== null) wrong(column === '' ? index + 1 : column, kind)
  }
  return { problems, unused }
}

/**
 * What is wrong with a column that was not asked for: it may be an answer under another name, unless it is one that studies
 * carry, or was said to be of no matter. One that is called like an item is of no matter only by its own name, or where it was
 * said by hand which columns are the items.
 */
export const strangerTo =
  ({ map, ignored }: Naming) =>
  (column: string): ProblemKind | null => {
    if (ignored.columns.has(column) || isOfStudies(column)) return null
    return ignored.others && (map.size > 0 || !looksLikeItem(column)) ? null : 'unknown-column'
  }

/** `q12`, `Q3`, `item_4`, `i5`: what an item would be called in a file for another instrument. */
const looksLikeItem = (column: string): boolean => /^(q|i|item|question)[ _.-]?\d+[a-z]?$/i.test(column)

/** So many different texts are remembered for one column; beyond that each is read anew. */
const REMEMBERED = 1000

/** The same reading, but each text is read once: a column holds few different answers, and many of each. */
export function remembering<R>(read: (text: string) => R): (text: string) => R {
  const known = new Map<string, R>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    if (known.size < REMEMBERED) known.set(text, value)
    return value
  }
}
