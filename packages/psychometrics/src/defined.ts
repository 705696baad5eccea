// A figure that may be undefined: null says so, NaN and Infinity never leave this package.

/** A figure, or null where it is undefined (0/0, no variance, one class). */
export type Figure = number | null

/** A figure if it is a finite number, else null. */
export const figure = (x: number): Figure => (Number.isFinite(x) ? x : null)

/** One number over another; null where the divisor is 0. */
export const ratio = (a: number, b: number): Figure => (b === 0 ? null : figure(a / b))

/** Applies `change` to a figure that is there; an undefined one, or an undefined outcome, stays null. */
export const mapFigure = (x: Figure, change: (x: number) => number): Figure => (x === null ? null : figure(change(x)))

/** Two ends around a figure. */
export type Interval = { readonly lower: number; readonly upper: number }

/** An interval whose ends are kept inside what is possible; null where an end is undefined. */
export const interval = (lower: number, upper: number, least = -Infinity, most = Infinity): Interval | null =>
  Number.isFinite(lower) && Number.isFinite(upper)
    ? { lower: Math.max(least, lower), upper: Math.min(most, upper) }
    : null
