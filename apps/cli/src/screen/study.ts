/** Reads the columns that a study needs, row by row, in memory that does not grow with the file; what does not fit is gathered by row and column. */
import { createReadStream } from 'node:fs'
import { err, ok, type Result } from '@holdfast/domain'
import type { Outcome, World } from '../command.ts'
import { readCsv } from './csv.ts'
import { readJsonLines } from './json-lines.ts'
import { kindOf } from './options.ts'
import type { Problem, ProblemKind } from './problem.ts'
import { refusal, TOLD } from './refusal.ts'
import { SeenIds } from './seen.ts'

/** A table on this machine: its file, its bytes for the progress that is shown, and what divides its fields. */
export type Source = { readonly file: string; readonly size: number; readonly delimiter: string }

/** A column of numbers: what is wrong when it is not there, and what its text comes to; null where nothing stands. */
export type NumberColumn = {
  readonly column: string
  readonly absent: ProblemKind
  readonly read: (text: string) => Result<number | null, ProblemKind>
}

/** A column that is taken as it stands, null where nothing stands, and what is wrong with that. */
export type WordColumn = { readonly column: string; readonly wrong: (word: string | null) => ProblemKind | null }

/** A column that may hold anything. */
export const anyWords = (column: string): WordColumn => ({ column, wrong: () => null })

/** What a study needs of a table. */
export type Wanted = {
  readonly numbers: readonly NumberColumn[]
  readonly words: readonly WordColumn[]
  /** The column of ids that no two rows may share, if the table has it; null where rows may belong to one person. */
  readonly id: string | null
  /** What is wrong with a column that nobody asked for; null where it may stand there. */
  readonly stranger: (column: string) => ProblemKind | null
}

/** One row of what was wanted, in the order in which it was wanted. Rows count from 1 without the header. */
export type StudyLine = {
  readonly row: number
  readonly id: string | null
  readonly numbers: readonly (number | null)[]
  readonly words: readonly (string | null)[]
}

/** What becomes of rows: each as it comes, and after some of them whatever takes time. */
type Taking = { readonly take: (line: StudyLine) => void; readonly rest?: () => Promise<void> }

/** Reads all of a table; the number of its rows, or the outcome that says all that is wrong with it. Once a row is wrong no further one is taken. */
export async function readStudy(
  source: Source,
  wanted: Wanted,
  { world, ending, take, rest }: Taking & { readonly world: World; readonly ending: string },
): Promise<Result<number, Outcome>> {
  const told: Problem[] = []
  let [rows, problems] = [0, 0]
  const wrong = (found: readonly Problem[]): void => {
    problems += found.length
    told.push(...found.slice(0, TOLD - told.length))
  }
  const stream = createReadStream(source.file, { highWaterMark: 1 << 18 })
  const names = [...wanted.numbers, ...wanted.words].map(({ column }) => column)
  const pieces = kindOf(source.file) === 'ndjson' ? readJsonLines(stream, names) : readCsv(stream, source.delimiter)
  let read: ReadLine | null = null
  for await (const piece of pieces) {
    if (piece.kind === 'stopped') {
      wrong([piece.problem])
      break
    }
    if (piece.kind === 'columns') {
      const found = wrongInHeader(piece.columns, wanted)
      wrong(found)
      if (found.length > 0) break
      read = lineReader(piece.columns, wanted)
      continue
    }
    if (!read) throw new Error('rows before columns')
    for (const [index, fields] of piece.rows.entries()) {
      if (fields === null) continue
      rows += 1
      const line = read(fields, piece.from + index)
      if (!line.ok) wrong(line.error)
      else if (problems === 0) take(line.value)
    }
    if (problems === 0) await rest?.()
    world.tell(`${rows} rows, ${Math.min(100, Math.round((100 * stream.bytesRead) / Math.max(1, source.size)))} %`)
  }
  world.tell('')
  return problems > 0 ? err(refusal(told, problems, ending)) : ok(rows)
}

function wrongInHeader(header: readonly string[], { numbers, words, id, stranger }: Wanted): readonly Problem[] {
  const wanted = [...numbers, ...words.map(({ column }) => ({ column, absent: 'no-such-column' as const }))]
  const known = new Set([...wanted.map(({ column }) => column), ...(id === null ? [] : [id])])
  const problems: Problem[] = []
  for (const [at, column] of header.entries())
    if (column !== '' && header.indexOf(column) !== at) problems.push({ row: null, column, kind: 'column-twice' })
  for (const { column, absent } of wanted)
    if (!header.includes(column)) problems.push({ row: null, column, kind: absent })
  for (const column of header) {
    const kind = known.has(column) ? null : stranger(column)
    if (kind !== null) problems.push({ row: null, column, kind })
  }
  return problems
}

type ReadLine = (fields: readonly string[], row: number) => Result<StudyLine, readonly Problem[]>

function lineReader(header: readonly string[], { numbers, words, id }: Wanted): ReadLine {
  const seen = new SeenIds()
  const idAt = id === null ? -1 : header.indexOf(id)
  const numbersAt = numbers.map(({ column }) => header.indexOf(column))
  const wordsAt = words.map(({ column }) => header.indexOf(column))
  const word = (text = ''): string | null => text.trim() || null
  return (fields, row) => {
    if (fields.length !== header.length)
      return err([{ row, column: header[fields.length] ?? null, kind: 'field-count' }])
    const problems: Problem[] = []
    const own = idAt < 0 ? null : word(fields[idAt])
    if (own !== null && seen.has(own)) problems.push({ row, column: id, kind: 'id-twice' })
    const values = numbers.map(({ column, read }, at) => {
      const value = read(fields[numbersAt[at] ?? -1] ?? '')
      if (value.ok) return value.value
      problems.push({ row, column, kind: value.error })
      return null
    })
    const texts = words.map(({ column, wrong }, at) => {
      const text = word(fields[wordsAt[at] ?? -1])
      const kind = wrong(text)
      if (kind !== null) problems.push({ row, column, kind })
      return text
    })
    return problems.length > 0 ? err(problems) : ok({ row, id: own, numbers: values, words: texts })
  }
}
