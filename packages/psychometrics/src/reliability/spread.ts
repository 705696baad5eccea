// How items vary together: the matrices that every coefficient of reliability is made of.
import type { Figure } from '../defined.ts'
import { coMoment, isConstant } from '../moments.ts'
import type { Columns } from '../rows.ts'

/** A square table of numbers, row by row. */
export type Square = readonly (readonly number[])[]

/** Covariances of items with n - 1. */
export function covariances(columns: Columns): Square {
  const below = (columns[0]?.length ?? 0) - 1
  return symmetric(columns.length, (i, j) => coMoment(at(columns, i), at(columns, j)) / below)
}

/** Pearson correlations of items; null if an item has no variance. */
export function correlations(columns: Columns): Square | null {
  if (columns.length === 0 || columns.some(column => isConstant(column))) return null
  const spread = columns.map(c => coMoment(c, c))
  return symmetric(columns.length, (i, j) =>
    i === j ? 1 : coMoment(at(columns, i), at(columns, j)) / Math.sqrt((spread[i] ?? 0) * (spread[j] ?? 0)),
  )
}

/** The sum of all cells. */
export const total = (square: Square): number => square.reduce((all, row) => row.reduce((s, x) => s + x, all), 0)

/** The variance of the total, by a table of covariances; 0 where only crumbs of the sum are left. */
export function totalVariance(covariances: Square): number {
  const all = total(covariances)
  return all > 1e-12 * total(covariances.map(row => row.map(Math.abs))) ? all : 0
}

/** The sum of the diagonal. */
export const trace = (square: Square): number => square.reduce((all, row, i) => all + (row[i] ?? 0), 0)

/** The mean of the correlations of different items; null if an item has no variance. */
export function meanInterItem(columns: Columns): Figure {
  const r = correlations(columns)
  const k = columns.length
  return r === null || k < 2 ? null : (total(r) - k) / (k * (k - 1))
}

function symmetric(size: number, cell: (i: number, j: number) => number): Square {
  const square = Array.from({ length: size }, () => Array<number>(size).fill(0))
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const value = cell(i, j)
      square[i]?.splice(j, 1, value)
      square[j]?.splice(i, 1, value)
    }
  }
  return square
}

const at = (columns: Columns, i: number): Float64Array => columns[i] ?? new Float64Array()
