/** Scores a whole table, in memory that does not grow with it, and gathers what is wrong, row by row. */
import {
  makeRowScorer,
  parseAnswer,
  type Answer,
  type AnsweredInstrument,
  type ScoreOptions,
} from '@holdfast/risk-screening'
import { columnOf, remembering, strangerTo, type Naming, type Wanted } from './columns.ts'
import type { Part } from './portions.ts'
import type { Problem } from './problem.ts'
import { readTable } from './read-table.ts'
import type { Piece } from './table.ts'
import type { AnsweredRow, Writing } from './written.ts'

/** What is to be done with a table. */
type Task = {
  readonly instrument: AnsweredInstrument
  readonly options: ScoreOptions
  readonly wanted: Wanted<Answer>
  readonly writing: Writing<AnsweredRow>
  /** Are rows that do not fit left out, and told, while the others are scored? Else the first of them spoils all. */
  readonly leavesOut: boolean
  /** Where rows go, as they come. */
  readonly write: (part: Part) => void
  readonly onProblem: (problem: Problem) => void
  /** Is asked from time to time, for whatever takes time. */
  readonly rest: (rows: number) => Promise<void>
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

/** The columns that scoring needs: an answer for each item, in the order of the instrument. */
export function answersOf({ items }: AnsweredInstrument, naming: Naming): Wanted<Answer> {
  return {
    values: items.map(item => ({
      column: columnOf(naming, item.id),
      absent: 'no-column',
      read: remembering((text: string) => parseAnswer(item, text)),
    })),
    words: [],
    id: naming.id,
    stranger: strangerTo(naming),
  }
}

/** Reads all of a table and writes what it comes to. */
export async function scoreTable(pieces: AsyncIterable<Piece>, task: Task): Promise<Tally> {
  const { instrument, leavesOut, writing, write } = task
  const score = makeRowScorer(instrument, task.options)
  // Maps, for these ids may have come from another thread, and an object asked by such a text is slow.
  const [withoutValue, raised] = [new Map<string, number>(), new Map<string, number>()]
  let [scored, problems] = [0, 0]
  write(writing.head)
  const { isStopped, ...end } = await readTable(pieces, task.wanted, {
    take: ({ row, id, values }) => {
      // One row that does not fit spoils all others, but all that is wrong is told.
      if (problems > 0 && !leavesOut) return
      const scoring = score(values)
      for (const one of scoring.scores) if (one.value === null) countOne(withoutValue, one.id)
      for (const flag of scoring.flags) if (flag.isRaised === true) countOne(raised, flag.id)
      for (const part of writing.line({ row, id, values, scoring })) write(part)
      scored += 1
    },
    wrong: found => {
      problems += found.length
      found.forEach(task.onProblem)
    },
    rest: task.rest,
  })
  write(writing.foot?.() ?? '')
  const isWhole = !isStopped && (problems === 0 || leavesOut)
  const counts = { withoutValue: Object.fromEntries(withoutValue), raised: Object.fromEntries(raised) }
  return { isWhole, scored, problems, ...counts, ...end }
}

const countOne = (counts: Map<string, number>, id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1)
