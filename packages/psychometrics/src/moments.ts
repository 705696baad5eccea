// Means, spreads and correlations of columns of numbers.
import { type Figure, figure } from './defined.ts'

/** A column of numbers, in a plain or a typed array. */
export type Column = ArrayLike<number>

/** The sum of a column. */
export function sum(x: Column): number {
  let total = 0
  for (let i = 0; i < x.length; i++) total += x[i] ?? 0
  return total
}

/** The arithmetic mean; null of an empty column. */
export const mean = (x: Column): Figure => (x.length === 0 ? null : figure(sum(x) / x.length))

/** The sum of products of two columns’ distances from their means, exactly 0 if one of them is constant; the shorter column counts. */
export function coMoment(x: Column, y: Column): number {
  if (isConstant(x) || isConstant(y)) return 0
  const n = Math.min(x.length, y.length)
  const mx = sum(x) / n
  const my = sum(y) / n
  let total = 0
  for (let i = 0; i < n; i++) total += ((x[i] ?? 0) - mx) * ((y[i] ?? 0) - my)
  return total
}

/** The covariance with n - 1; null below two rows. */
export const covariance = (x: Column, y: Column): Figure =>
  x.length < 2 || x.length !== y.length ? null : figure(coMoment(x, y) / (x.length - 1))

/** The variance with n - 1; null below two rows. */
export const variance = (x: Column): Figure => covariance(x, x)

/** The standard deviation with n - 1; null below two rows. */
export function sd(x: Column): Figure {
  const v = variance(x)
  return v === null ? null : Math.sqrt(v)
}

/** Pearson’s correlation; null where a column has no variance or below two rows. */
export function correlation(x: Column, y: Column): Figure {
  if (x.length < 2 || x.length !== y.length || isConstant(x) || isConstant(y)) return null
  return figure(coMoment(x, y) / Math.sqrt(coMoment(x, x) * coMoment(y, y)))
}

/** Skewness g1 = m3 / m2^1.5 of population moments (Joanes & Gill 1998); null where there is no variance. */
export function skewG1(x: Column): Figure {
  if (x.length === 0 || isConstant(x)) return null
  const m = sum(x) / x.length
  let m2 = 0
  let m3 = 0
  for (let i = 0; i < x.length; i++) {
    const d = (x[i] ?? 0) - m
    m2 += d * d
    m3 += d * d * d
  }
  return figure(m3 / x.length / (m2 / x.length) ** 1.5)
}

/** What sums of the same tenths in another order may differ by, as a share of their size; a clock of milliseconds differs by more. */
const CRUMB = 1e-13

/** Whether all values are one but for crumbs of adding; `size` is that of numbers that were taken from each other, where these are no longer seen. Asked of the values, since a mean of tenths leaves a crumb of variance behind. */
export function isConstant(x: Column, size = 0): boolean {
  const first = x[0] ?? 0
  for (let i = 1; i < x.length; i++) {
    const here = x[i] ?? 0
    if (Math.abs(here - first) > CRUMB * Math.max(size, Math.abs(here), Math.abs(first))) return false
  }
  return true
}
