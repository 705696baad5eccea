/** Scores a whole table, in memory that does not grow with it, and gathers what is wrong, row by row. */
import { makeScorer, type AnsweredInstrument, type ScoreOptions } from '@holdfast/risk-screening'
import { answerReader, areProblems, type ReadAnswers } from './answer-reader.ts'
import { findColumns, type Columns, type Naming } from './columns.ts'
import type { Problem } from './problem.ts'
import { SeenIds } from './seen.ts'
import type { Piece } from './table.ts'
import type { Writing } from './written.ts'

/** What is to be done with a table. */
export type Task = {
  readonly instrument: AnsweredInstrument
  readonly options: ScoreOptions
  readonly naming: Naming
  readonly writing: Writing
  /** Are rows that do not fit left out, and told, while the others are scored? Else the first of them spoils all. */
  readonly leavesOut: boolean
  readonly write: (text: string) => Promise<void>
  readonly onProblem: (problem: Problem) => Promise<void>
  readonly onRows: (rows: number) => void
}

/** What became of a table. `isWhole` is false when the reading was stopped, or a row was not scored that should have been. */
export type Tally = {
  readonly isWhole: boolean
  readonly rows: number
  readonly scored: number
  readonly problems: number
  /** How many rows have no value, by score. */
  readonly withoutValue: Readonly<Record<string, number>>
  /** How many rows have an answer that a person has to read, by flag. */
  readonly raised: Readonly<Record<string, number>>
  readonly unused: readonly string[]
}

/** Reads all of a table and writes what it comes to. */
export async function scoreTable(pieces: AsyncIterable<Piece>, task: Task): Promise<Tally> {
  const { instrument, leavesOut, writing } = task
  const score = makeScorer(instrument, task.options)
  const seen = new SeenIds()
  const withoutValue: Record<string, number> = {}
  const raised: Record<string, number> = {}
  let [rows, scored, problems, isStopped] = [0, 0, 0, false]
  let table: {
    readonly columns: Columns
    readonly width: number
    readonly read: ReadAnswers
    readonly header: readonly string[]
  } | null = null
  const wrong = async (found: readonly Problem[]): Promise<void> => {
    problems += found.length
    for (const problem of found) await task.onProblem(problem)
  }

  for await (const piece of pieces) {
    if (piece.kind === 'stopped') {
      isStopped = true
      await wrong([piece.problem])
      break
    }
    if (piece.kind === 'columns') {
      const { columns, problems: found } = findColumns(instrument, piece.columns, task.naming)
      await wrong(found)
      if (found.length > 0) {
        isStopped = true
        break
      }
      table = {
        columns,
        width: piece.columns.length,
        read: answerReader(instrument, columns, task.naming),
        header: piece.columns,
      }
      await task.write(writing.head)
      continue
    }
    if (!table) throw new Error('rows before columns')
    let text = ''
    for (const [index, fields] of piece.rows.entries()) {
      if (fields === null) continue
      const row = piece.from + index
      rows += 1
      const id = table.columns.id === null ? null : (fields[table.columns.id] ?? '').trim() || null
      const found: Problem[] = []
      if (fields.length !== table.width)
        found.push({ row, column: table.header[fields.length] ?? null, kind: 'field-count' })
      if (id !== null && seen.has(id)) found.push({ row, column: task.naming.id, kind: 'id-twice' })
      const answers = table.read(fields, row)
      if (found.length > 0 || areProblems(answers)) {
        await wrong(areProblems(answers) && fields.length === table.width ? [...found, ...answers] : found)
        continue
      }
      const scoring = score(answers)
      for (const one of scoring.scores) if (one.value === null) withoutValue[one.id] = (withoutValue[one.id] ?? 0) + 1
      for (const flag of scoring.flags) if (flag.isRaised === true) raised[flag.id] = (raised[flag.id] ?? 0) + 1
      text += writing.line({ row, id, answers, scoring })
      scored += 1
    }
    await task.write(text)
    task.onRows(rows)
  }
  const isWhole = !isStopped && (problems === 0 || leavesOut)
  return { isWhole, rows, scored, problems, withoutValue, raised, unused: table?.columns.unused ?? [] }
}
