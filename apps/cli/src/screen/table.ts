/** A table as it comes in, piece by piece: first its columns, then rows, and at most one thing that stopped the reading. */
import type { Problem } from './problem.ts'

/** A piece of a table. `from` is the number of its first row, counted from 1 without the header; null is a line without a row. */
export type Piece =
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | { readonly kind: 'rows'; readonly from: number; readonly rows: readonly (readonly string[] | null)[] }
  /** A column that a later row brought along, told once; its fields are not handed on. */
  | { readonly kind: 'stranger'; readonly column: string; readonly row: number }
  | { readonly kind: 'stopped'; readonly problem: Problem }

/** A line may be this long, in UTF-16 code units. */
export const LONGEST_LINE = 1_000_000

/** A stop, said in one. */
export const stopped = (kind: Problem['kind'], row: number | null = null, column: string | null = null): Piece => ({
  kind: 'stopped',
  problem: { row, column, kind },
})
