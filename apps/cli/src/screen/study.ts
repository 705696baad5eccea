/** Reads the columns that a study needs, row by row, in memory that does not grow with the file; what does not fit is gathered by row and column. */
import { err, ok, type Result } from '@holdfast/domain'
import type { Outcome, World } from '../command.ts'
import { namesOf, type Column, type Wanted, type WordColumn } from './columns.ts'
import type { Problem } from './problem.ts'
import { readTable, type Line } from './read-table.ts'
import { refusal, TOLD } from './refusal.ts'
import { piecesOf, type Source } from './source.ts'

/** A column of numbers: what its text comes to, null where nothing stands. */
export type NumberColumn = Column<number | null>

/** A column that may hold anything. */
export const anyWords = (column: string): WordColumn => ({ column, wrong: () => null })

/** What a study needs of a table. */
export type StudyWanted = Wanted<number | null>

/** One row of it. */
export type StudyLine = Line<number | null>

/** What becomes of rows: each as it comes, and after some of them whatever takes time. Bytes are heard as they are read. */
type Taking = {
  readonly take: (line: StudyLine) => void
  readonly rest?: () => Promise<void>
  readonly hear?: (bytes: Uint8Array) => void
}

/** Reads all of a table; the number of its rows, or the outcome that says all that is wrong with it. Once a row is wrong no further one is taken. */
export async function readStudy(
  source: Source,
  wanted: StudyWanted,
  { world, ending, take, rest, hear }: Taking & { readonly world: World; readonly ending: string },
): Promise<Result<number, Outcome>> {
  const told: Problem[] = []
  let [problems, percent] = [0, 0]
  const pieces = piecesOf(source, namesOf(wanted), (now, bytes) => {
    percent = now
    hear?.(bytes)
  })
  const { rows } = await readTable(pieces, wanted, {
    take: line => {
      if (problems === 0) take(line)
    },
    wrong: found => {
      problems += found.length
      told.push(...found.slice(0, TOLD - told.length))
    },
    rest: async count => {
      if (problems === 0) await rest?.()
      world.tell(`${count} rows, ${percent} %`)
    },
  })
  world.tell('')
  return problems > 0 ? err(refusal(told, problems, ending)) : ok(rows)
}
