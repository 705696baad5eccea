// Guttman’s lambda 2 and lambda 6.
import { EigenvalueDecomposition, inverse, Matrix } from 'ml-matrix'
import { type Figure, figure } from '../defined.ts'
import type { Columns } from '../rows.ts'
import { correlations, covariances, type Square, total, totalVariance, trace } from './spread.ts'

/** Below this smallest eigenvalue a matrix of correlations counts as singular: one item is made of the others. */
const SINGULAR = 1e-10

/** Lambda 2 (Guttman 1945) of covariances; null below two items or where the total has no variance. */
export function lambda2(columns: Columns): Figure {
  const k = columns.length
  const c = covariances(columns)
  const all = totalVariance(c)
  if (k < 2 || all === 0) return null
  const squares = c.reduce((s, row, i) => row.reduce((t, x, j) => (i === j ? t : t + x * x), s), 0)
  return figure((all - trace(c) + Math.sqrt((k / (k - 1)) * squares)) / all)
}

/** Lambda 6 (Guttman 1945) of correlations; null where an item has no variance or is made of the others. */
export function lambda6(columns: Columns): Figure {
  const r = correlations(columns)
  const explained = r === null ? null : squaredMultipleCorrelations(r)
  if (r === null || explained === null) return null
  return figure(1 - explained.reduce((s, smc) => s + 1 - smc, 0) / total(r))
}

/** How much of each item the others explain together; null where the correlations are singular. */
function squaredMultipleCorrelations(r: Square): readonly number[] | null {
  const matrix = new Matrix(r.map(row => [...row]))
  const least = Math.min(...new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues)
  if (least < SINGULAR) return null
  return inverse(matrix)
    .diagonal()
    .map(d => 1 - 1 / d)
}
