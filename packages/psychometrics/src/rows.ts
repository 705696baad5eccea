// Answers as rows of items, with holes where somebody did not answer; a hole is never 0.
import { err, ok, type Result } from '@holdfast/domain'

/** One row per person, one place per item; null where no answer was given. */
export type Rows = readonly (readonly (number | null)[])[]

/** Columns of equal length without holes, one per item. */
export type Columns = readonly Float64Array[]

/** Why answers cannot be analysed. */
export type RowsRefusal = 'empty' | 'uneven-rows' | 'not-a-number' | 'too-few-items' | 'too-few-complete-rows'

/** The number of items of rows of one width whose answers are all finite; else why not. */
export function widthOf(rows: Rows): Result<number, 'empty' | 'uneven-rows' | 'not-a-number'> {
  const width = rows[0]?.length ?? 0
  if (width === 0) return err('empty')
  if (rows.some(row => row.length !== width)) return err('uneven-rows')
  if (rows.some(row => row.some(x => x !== null && !Number.isFinite(x)))) return err('not-a-number')
  return ok(width)
}

/** The columns of complete rows alone, for measures that need every item of a person; at least two items and two rows. */
export function completeColumns(rows: Rows): Result<Columns, RowsRefusal> {
  const width = widthOf(rows)
  if (!width.ok) return width
  if (width.value < 2) return err('too-few-items')
  const complete = rows.filter(row => row.every(x => x !== null))
  if (complete.length < 2) return err('too-few-complete-rows')
  return ok(Array.from({ length: width.value }, (_, j) => columnOf(complete, j)))
}

/** The answers given to one item, holes left out. */
export const answersTo = (rows: Rows, item: number): Float64Array =>
  columnOf(
    rows.filter(row => (row[item] ?? null) !== null),
    item,
  )

/** One item of rows that all have it. */
function columnOf(rows: Rows, item: number): Float64Array {
  const column = new Float64Array(rows.length)
  for (let i = 0; i < column.length; i++) column[i] = rows[i]?.[item] ?? 0
  return column
}

/** The sum of columns, row by row. */
export function totals(columns: Columns): Float64Array {
  const total = new Float64Array(columns[0]?.length ?? 0)
  for (const column of columns) for (let i = 0; i < total.length; i++) total[i] = (total[i] ?? 0) + (column[i] ?? 0)
  return total
}
