/** A table as it comes in, piece by piece: first its columns, then rows, and at most one thing that stopped the reading. */
import type { Problem } from './problem.ts'

/** A piece of a table. `from` is the number of its first row, counted from 1 without the header; null is a line without a row. */
export type Piece =
  /** `line`: where in the file the columns are named, counted from 1. */
  | { readonly kind: 'columns'; readonly columns: readonly string[]; readonly line: number }
  | { readonly kind: 'rows'; readonly from: number; readonly rows: readonly (readonly string[] | null)[] }
  /** A column that a later row brought along, told once; its fields are not handed on. */
  | { readonly kind: 'stranger'; readonly column: string; readonly row: number }
  | { readonly kind: 'stopped'; readonly problem: Problem }

/** A line may be this long, in UTF-16 code units. */
export const LONGEST_LINE = 1_000_000

/** A stop in a row of the table. */
export const stopped = (kind: Problem['kind'], row: number, column: string | number): Piece => ({
  kind: 'stopped',
  problem: { row, column, kind },
})

/** A stop at a place of the file, where nobody knows its columns yet; at its beginning when nothing is said. */
export const stoppedInFile = (kind: Problem['kind'], row = 1, column = 1): Piece => ({
  kind: 'stopped',
  problem: { row, column, kind, of: 'file' },
})
