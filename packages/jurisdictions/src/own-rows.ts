/** A clinic's own rows laid over ours. */
import type { Row, Writer } from './row.ts'

/** A row that a clinic wrote, with who did and when. */
export type OwnRow = Row & { readonly own: Writer }

/** The rows with a clinic's own among them: one of the same id takes the place of ours, any other is added behind. */
export function withOwnRows(rows: readonly Row[], own: readonly OwnRow[]): readonly Row[] {
  const byId = new Map(own.map(row => [row.id, row]))
  const known = new Set(rows.map(({ id }) => id))
  return [...rows.map(row => byId.get(row.id) ?? row), ...[...byId.values()].filter(({ id }) => !known.has(id))]
}
