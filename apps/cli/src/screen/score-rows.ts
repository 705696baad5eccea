/** Scores a file: its rows become lines, and what does not fit becomes lines about it. It knows of no place where they go. */
import type { AnsweredInstrument, MissingRule } from '@holdfast/risk-screening'
import { namesOf, type Naming } from './columns.ts'
import { csvLine } from './csv-line.ts'
import type { Format } from './options.ts'
import type { Part } from './portions.ts'
import type { Problem } from './problem.ts'
import { TOLD } from './refusal.ts'
import { answersOf, scoreTable, type Tally } from './score-table.ts'
import { piecesOf, type Source } from './source.ts'
import { asJsonLines, asTable, type AnsweredRow, type Writing } from './written.ts'

/** Which file is scored, and how. Nothing in it but plain data, so that another thread can be handed it. */
export type ScoreTask = Source & {
  readonly instrument: AnsweredInstrument
  readonly missing: MissingRule
  readonly format: Format
  readonly naming: Naming
  /** Are rows that do not fit left out, and told, while the others are scored? */
  readonly leavesOut: boolean
}

/** Where lines go as they come, in parts, and what is done after some of them. */
type Lines = {
  readonly row: (part: Part) => void
  readonly error: (line: string) => void
  readonly rest: (progress: string) => Promise<void>
}

/** What became of a file, and the first things that were wrong with it. */
export type Scored = { readonly tally: Tally; readonly told: readonly Problem[] }

/** Scores all of a file. */
export async function scoreRows(task: ScoreTask, { row, error, rest }: Lines): Promise<Scored> {
  const { instrument, missing, leavesOut } = task
  const told: Problem[] = []
  let percent = 0
  const wanted = answersOf(instrument, task.naming)
  if (leavesOut) error(csvLine(['row', 'column', 'problem']))
  const file = task.format === 'fhir' ? await (await import('./fhir/bundle.ts')).sumOf(task) : null
  const tally = await scoreTable(
    piecesOf(task, namesOf(wanted), (now, bytes) => {
      percent = now
      file?.hear(bytes)
    }),
    {
      instrument,
      options: { missing, prevalence: null },
      wanted,
      writing: await writingFor(task, file?.sum ?? ''),
      leavesOut,
      write: row,
      onProblem: problem => {
        if (told.length < TOLD) told.push(problem)
        if (leavesOut) error(csvLine([problem.row, problem.column, problem.kind]))
      },
      rest: rows => rest(`${rows} rows, ${percent} %`),
    },
  )
  // A reading that was stopped has not come to all bytes.
  if (!tally.isWhole || file?.isChanged() !== true) return { tally, told }
  const changed: Problem = { row: 1, column: 1, kind: 'changed', of: 'file' }
  return { tally: { ...tally, isWhole: false, problems: tally.problems + 1 }, told: [changed, ...told] }
}

/** FHIR is fetched only for whom asks for it. */
async function writingFor({ format, instrument }: ScoreTask, sum: string): Promise<Writing<AnsweredRow>> {
  if (format === 'ndjson') return asJsonLines(instrument)
  if (format === 'csv') return asTable(instrument)
  return (await import('./fhir/written.ts')).tableAsBundle(instrument, sum)
}
