/** Figures and tables for people: columns that stand under each other, and a dash where a figure is undefined. */
import type { Figure, Interval } from '@holdfast/psychometrics'

const NOTHING = '–'

/** A figure with so many decimals. */
export function shown(x: Figure | undefined, decimals = 3): string {
  if (x === null || x === undefined) return NOTHING
  const text = x.toFixed(decimals)
  return Number(text) === 0 ? (0).toFixed(decimals) : text
}

/** A share of 1 in percent. */
export const percent = (x: Figure | undefined, decimals = 1): string =>
  x === null || x === undefined ? NOTHING : `${shown(100 * x, decimals)} %`

/** A probability value; one that would round to nought is said to be smaller. */
export const chance = (p: Figure | undefined): string => (typeof p === 'number' && p < 0.001 ? '<0.001' : shown(p))

/** The two ends of an interval. */
export const span = (ends: Interval | null | undefined, decimals = 3): string =>
  ends ? `${shown(ends.lower, decimals)} to ${shown(ends.upper, decimals)}` : NOTHING

/** Rows as lines: the first column begins at the left, the others end at the right. */
export function lined(rows: readonly (readonly string[])[], indent = '  '): readonly string[] {
  const width = (at: number): number => rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 0)
  const widths = (rows[0] ?? []).map((_, at) => width(at))
  return rows.map(row =>
    `${indent}${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`.trimEnd(),
  )
}

/** A count with its word. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
