// Rows about people with less in them: columns dropped, numbers as bands, rare combinations left out.
import { err, ok, type Result } from '@holdfast/domain'

/** One row of a study’s table, by the names of its columns. */
export type StudyRow = Readonly<Record<string, string | number | null>>

/** Rows without the columns named: ids, names, free text, all that points at somebody directly. */
export const dropColumns = (rows: readonly StudyRow[], names: readonly string[]): readonly StudyRow[] =>
  rows.map(row => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))))

/** A number as its band: from one of the rising `edges` to below the next, the last one open (`60+`), what is below the first `<18`; whole numbers are meant. */
export function bandOf(value: number, edges: readonly number[]): Result<string, 'not-a-number' | 'edges-not-rising'> {
  const isRising =
    edges.length > 0 && edges.every((edge, i) => Number.isSafeInteger(edge) && edge > (edges[i - 1] ?? -Infinity))
  if (!isRising) return err('edges-not-rising')
  if (!Number.isFinite(value)) return err('not-a-number')
  const at = edges.findLastIndex(edge => edge <= value)
  const [from, next] = [edges[at], edges[at + 1]]
  if (from === undefined) return ok(`<${edges[0]}`)
  return ok(next === undefined ? `${from}+` : `${from}-${next - 1}`)
}

/** Rows in groups that are alike in the columns named. */
export function classesOf(rows: readonly StudyRow[], alike: readonly string[]): readonly (readonly StudyRow[])[] {
  const classes = new Map<string, StudyRow[]>()
  for (const row of rows) {
    const key = JSON.stringify(alike.map(name => row[name] ?? null))
    const together = classes.get(key)
    if (together) together.push(row)
    else classes.set(key, [row])
  }
  return [...classes.values()]
}

/** Rows that at least `least` people share their combination with, in their order, and how many were left out (Sweeney 2002). */
export function suppressRare(
  rows: readonly StudyRow[],
  alike: readonly string[],
  least: number,
): { readonly kept: readonly StudyRow[]; readonly suppressed: number } {
  const common = new Set(
    classesOf(rows, alike)
      .filter(together => together.length >= least)
      .flat(),
  )
  const kept = rows.filter(row => common.has(row))
  return { kept, suppressed: rows.length - kept.length }
}
