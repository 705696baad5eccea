// Two raters’ categories as a square of counts, and how near two categories are.
import { err, ok, type Result } from '@holdfast/domain'

/** How often the first rater said the row and the second the column; categories in one order. */
export type Ratings2 = readonly (readonly number[])[]

/** How near two categories count: all or nothing, by their distance, or by its square. */
export type Weighting = 'unweighted' | 'linear' | 'quadratic'

/** Why a square of counts is none. */
export type Ratings2Refusal = 'empty' | 'not-square' | 'not-a-count' | 'one-category'

/** Counts two raters’ ratings over the categories named, in the order named; a pair with a hole is left out. */
export function crossTable<T>(
  pairs: readonly (readonly [T | null, T | null])[],
  categories: readonly T[],
): Result<Ratings2, 'unknown-category'> {
  const table = categories.map(() => categories.map(() => 0))
  for (const [a, b] of pairs) {
    if (a === null || b === null) continue
    const row = table[categories.indexOf(a)]
    const column = categories.indexOf(b)
    if (row === undefined || column < 0) return err('unknown-category')
    row[column] = (row[column] ?? 0) + 1
  }
  return ok(table)
}

/** Shares of a square of counts, and of each rater. */
export type Shares = {
  readonly n: number
  readonly k: number
  readonly cells: Ratings2
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** The shares of a table that is a square of counts with two categories or more; else why not. */
export function sharesOf(table: Ratings2): Result<Shares, Ratings2Refusal> {
  const k = table.length
  if (k === 0) return err('empty')
  if (table.some(row => row.length !== k)) return err('not-square')
  if (table.some(row => row.some(x => !Number.isFinite(x) || x < 0))) return err('not-a-count')
  if (k < 2) return err('one-category')
  const n = table.flat().reduce((s, x) => s + x, 0)
  if (n === 0) return err('empty')
  const cells = table.map(row => row.map(x => x / n))
  return ok({
    n,
    k,
    cells,
    rows: cells.map(row => row.reduce((s, x) => s + x, 0)),
    columns: cells.map((_, j) => cells.reduce((s, row) => s + (row[j] ?? 0), 0)),
  })
}

/** How near category `i` and `j` of `k` count, from 0 to 1 (Cicchetti & Allison 1971; Fleiss & Cohen 1973). */
export function weightOf(weighting: Weighting, i: number, j: number, k: number): number {
  switch (weighting) {
    case 'unweighted':
      return i === j ? 1 : 0
    case 'linear':
      return 1 - Math.abs(i - j) / (k - 1)
    case 'quadratic':
      return 1 - ((i - j) / (k - 1)) ** 2
  }
}

/** The sum over all cells of what `term` makes of one. */
export function overCells(k: number, term: (i: number, j: number) => number): number {
  let total = 0
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) total += term(i, j)
  return total
}
