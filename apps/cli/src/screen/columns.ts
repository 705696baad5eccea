/** Which column holds which item. Nothing is guessed: a column that looks like an item and is none stops the reading. */
import type { AnsweredInstrument } from '@holdfast/risk-screening'
import type { Problem } from './problem.ts'

/** Where each item stands, where the id stands, and which columns are not used. */
export type Columns = {
  readonly items: readonly number[]
  readonly id: number | null
  readonly unused: readonly string[]
}

/** How columns are named: the column of an item where it is not the item's own id, and that of the id. */
export type Naming = { readonly map: ReadonlyMap<string, string>; readonly id: string }

/** The column that holds an item. */
export const columnOf = ({ map }: Naming, item: string): string => map.get(item) ?? item

/** Finds every item in the header, or says what is missing, doubled or a stranger. */
export function findColumns(
  { items }: AnsweredInstrument,
  header: readonly string[],
  naming: Naming,
): { readonly columns: Columns; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const wanted = items.map(({ id }) => columnOf(naming, id))
  for (const [at, column] of header.entries())
    if (column !== '' && header.indexOf(column) !== at) problems.push({ row: null, column, kind: 'column-twice' })
  for (const column of wanted) if (!header.includes(column)) problems.push({ row: null, column, kind: 'no-column' })
  const unused = header.filter(column => column !== naming.id && !wanted.includes(column))
  for (const column of unused)
    if (looksLikeItem(column) && naming.map.size === 0) problems.push({ row: null, column, kind: 'unknown-column' })
  const id = header.indexOf(naming.id)
  return { columns: { items: wanted.map(column => header.indexOf(column)), id: id < 0 ? null : id, unused }, problems }
}

/** `q12`, `Q3`, `item_4`, `i5`: what an item would be called in a file for another instrument. */
export const looksLikeItem = (column: string): boolean => /^(q|i|item|question)[ _.-]?\d+[a-z]?$/i.test(column)
