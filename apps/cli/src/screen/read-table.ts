/** Reads what is wanted of a table, row by row, in memory that does not grow with it but for eight bytes an id. */
import { err, ok, type Result } from '@holdfast/domain'
import { checkHeader, type Wanted } from './columns.ts'
import type { Problem } from './problem.ts'
import { SeenIds } from './seen.ts'
import type { Piece } from './table.ts'

/** One row of what was wanted, in the order in which it was wanted. Rows count from 1 without the header. */
export type Line<T> = {
  readonly row: number
  readonly id: string | null
  readonly values: readonly T[]
  readonly words: readonly (string | null)[]
}

/** What becomes of rows: each that fits and all that is wrong, as they come; and after some of them whatever takes time. */
export type Taking<T> = {
  readonly take: (line: Line<T>) => void
  readonly wrong: (problems: readonly Problem[]) => void
  readonly rest: (rows: number) => Promise<void>
}

/** How the reading ended. `isStopped`: what is wrong is not a row alone, so that nobody knows what the rest would be. */
type TableEnd = { readonly rows: number; readonly isStopped: boolean; readonly unused: readonly string[] }

/** Reads all of a table. */
export async function readTable<T>(
  pieces: AsyncIterable<Piece>,
  wanted: Wanted<T>,
  { take, wrong, rest }: Taking<T>,
): Promise<TableEnd> {
  let reader: LineReader<T> | null = null
  const unused: string[] = []
  let [rows, isStopped] = [0, false]
  for await (const piece of pieces) {
    if (piece.kind === 'stopped') {
      wrong([piece.problem])
      isStopped = true
      break
    }
    if (piece.kind === 'columns') {
      const found = checkHeader(piece, wanted)
      unused.push(...found.unused)
      if (found.problems.length > 0) {
        wrong(found.problems)
        isStopped = true
        break
      }
      reader = lineReader(piece.columns, wanted)
      continue
    }
    if (piece.kind === 'stranger') {
      const { column, row } = piece
      const kind = wanted.stranger(column)
      unused.push(column)
      if (kind !== null) {
        wrong([{ row, column, kind }])
        isStopped = true
      }
      continue
    }
    if (!reader) throw new Error('rows before columns')
    reader.lookAhead(piece.rows)
    for (const [index, fields] of piece.rows.entries()) {
      if (fields === null) continue
      rows += 1
      const line = reader.read(fields, piece.from + index)
      if (line.ok) take(line.value)
      else wrong(line.error)
    }
    await rest(rows)
  }
  return { rows, isStopped, unused }
}

type LineReader<T> = {
  /** Is told of rows that will be read. */
  readonly lookAhead: (rows: readonly (readonly string[] | null)[]) => void
  readonly read: (fields: readonly string[], row: number) => Result<Line<T>, readonly Problem[]>
}

function lineReader<T>(header: readonly string[], { values, words, id }: Wanted<T>): LineReader<T> {
  const seen = new SeenIds()
  const idAt = id === null ? -1 : header.indexOf(id)
  const places = values.map(({ column, read }) => ({ at: header.indexOf(column), column, read }))
  const wordPlaces = words.map(({ column, wrong }) => ({ at: header.indexOf(column), column, wrong }))
  const lookAhead: LineReader<T>['lookAhead'] = rows => {
    if (idAt < 0) return
    const ids: string[] = []
    for (const fields of rows) ids.push(word(fields?.[idAt]) ?? '')
    seen.lookAhead(ids)
  }
  const read: LineReader<T>['read'] = (fields, row) => {
    if (fields.length !== header.length)
      return err([{ row, column: header[fields.length] ?? header.length + 1, kind: 'field-count' }])
    let problems: Problem[] | null = null
    const own = idAt < 0 ? null : word(fields[idAt])
    if (id !== null && own !== null && seen.has(own)) problems = [{ row, column: id, kind: 'id-twice' }]
    const found: T[] = []
    for (const { at, column, read } of places) {
      const value = read(fields[at] ?? '')
      if (value.ok) found.push(value.value)
      else (problems ??= []).push({ row, column, kind: value.error })
    }
    const texts: (string | null)[] | null = wordPlaces.length > 0 ? [] : null
    for (const { at, column, wrong } of wordPlaces) {
      const text = word(fields[at])
      const kind = wrong(text)
      if (kind !== null) (problems ??= []).push({ row, column, kind })
      texts?.push(text)
    }
    return problems === null ? ok({ row, id: own, values: found, words: texts ?? NO_WORDS }) : err(problems)
  }
  return { lookAhead, read }
}

const NO_WORDS: readonly null[] = []

const word = (text = ''): string | null => text.trim() || null
