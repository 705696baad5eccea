/** Rows about people made to say less by a plan: columns changed or gone, rare people left out, and what the rest still gives away. */
import { err, ok, type Result } from '@holdfast/domain'
import {
  bandOf,
  exposure,
  maskSmallCells,
  shiftDate,
  shiftOf,
  suppressRare,
  type Exposure,
  type MaskedTable,
  type StudyRow,
} from '@holdfast/psychometrics'
import type { Plan } from './plan.ts'

/** What stands for a person: the digest that moves their dates, and the name that takes the place of their id. Both need the seed. */
export type Secrets = {
  readonly digestOf: (person: string) => Uint8Array
  readonly nameOf: (person: string) => string
}

/** Counts of people by two columns, small cells covered; `cells` null where there are too few or too many kinds to cover any. */
export type Counted = {
  readonly columns: readonly [string, string]
  readonly down: readonly string[]
  readonly across: readonly string[]
  readonly cells: MaskedTable | null
}

/** The rows that stay, and what was done. */
export type Deidentified = {
  readonly rows: readonly StudyRow[]
  readonly leftOut: number
  /** Rows of people who have another one too. */
  readonly isRepeated: boolean
  readonly before: Exposure
  readonly after: Exposure
  readonly tables: readonly Counted[]
}

/** Changes the columns of a row; its numbers and dates were checked when it was read. */
export function lessOf(row: StudyRow, { treatments, person }: Plan, { digestOf, nameOf }: Secrets): StudyRow {
  const whose = person === null ? '' : String(row[person] ?? '')
  const shift = person === null ? null : shiftOf(digestOf(whose))
  const fields = [...treatments].flatMap(
    ([column, treatment]): readonly (readonly [string, string | number | null])[] => {
      const value = row[column] ?? null
      switch (treatment.kind) {
        case 'drop':
          return []
        case 'keep':
          return [[column, value]]
        case 'person':
          return [[column, nameOf(whose)]]
        case 'band': {
          const band = typeof value === 'number' ? bandOf(value, treatment.edges) : null
          return [[column, band?.ok ? band.value : null]]
        }
        case 'date': {
          const moved = value === null || !shift?.ok ? null : shiftDate(String(value), shift.value)
          return [[column, moved?.ok ? moved.value : null]]
        }
      }
    },
  )
  return Object.fromEntries(fields)
}

/** Leaves out rare people and measures both tables. `raw` and `less` are the same rows, as they were and changed. */
export function deidentified(
  raw: readonly StudyRow[],
  less: readonly StudyRow[],
  plan: Plan,
): Result<Deidentified, 'empty' | 'nobody-left'> {
  const roles = { known: plan.known, sensitive: plan.sensitive }
  const before = exposure(people(raw, plan), roles)
  if (!before.ok) return err('empty')
  const everybody = people(less, plan)
  const common = new Set(suppressRare(everybody, plan.known, plan.least).kept.map(row => alike(row, plan)))
  const rows = less.filter(row => common.has(alike(row, plan)))
  const after = exposure(people(rows, plan), roles)
  if (!after.ok) return err('nobody-left')
  return ok({
    rows: inOrder(rows, plan),
    leftOut: less.length - rows.length,
    isRepeated: everybody.length < less.length,
    before: before.value,
    after: after.value,
    tables: plan.tables.map(columns => counted(rows, columns, plan)),
  })
}

const alike = (row: StudyRow, { known }: Plan): string => JSON.stringify(known.map(column => row[column] ?? null))

/** One row for each person and combination: somebody with many rows hides nobody. */
function people(rows: readonly StudyRow[], plan: Plan): readonly StudyRow[] {
  const { person } = plan
  if (person === null) return rows
  const first = new Map<string, StudyRow>()
  for (const row of rows) {
    const key = JSON.stringify([row[person] ?? null, alike(row, plan)])
    if (!first.has(key)) first.set(key, row)
  }
  return [...first.values()]
}

/** By the names that took the place of ids, or by what stands in them: the order of a file tells who came when. */
function inOrder(rows: readonly StudyRow[], { person }: Plan): readonly StudyRow[] {
  const keys = new Map(rows.map(row => [row, person === null ? JSON.stringify(row) : String(row[person] ?? '')]))
  const key = (row: StudyRow): string => keys.get(row) ?? ''
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** With more kinds than this on a side a table is none that anybody reads. */
const MOST_KINDS = 100

function counted(rows: readonly StudyRow[], columns: readonly [string, string], { person, least }: Plan): Counted {
  const [one, other] = columns
  const kinds = (column: string): readonly string[] =>
    [...new Set(rows.map(row => String(row[column] ?? '')))].toSorted((a, b) => (a < b ? -1 : 1))
  const [down, across] = [kinds(one), kinds(other)]
  if (down.length > MOST_KINDS || across.length > MOST_KINDS) return { columns, down: [], across: [], cells: null }
  const cells = down.map(() => across.map(() => new Set<string | number>()))
  const [placeDown, placeAcross] = [placesOf(down), placesOf(across)]
  for (const [at, row] of rows.entries())
    cells[placeDown.get(String(row[one] ?? '')) ?? -1]?.[placeAcross.get(String(row[other] ?? '')) ?? -1]?.add(
      person === null ? at : String(row[person] ?? ''),
    )
  const masked = maskSmallCells(
    cells.map(line => line.map(cell => cell.size)),
    { least },
  )
  return { columns, down, across, cells: masked.ok ? masked.value : null }
}

const placesOf = (kinds: readonly string[]): ReadonlyMap<string, number> => new Map(kinds.map((kind, at) => [kind, at]))
