/** Turns the fields of a row into answers. What was read once is not read again: a file holds few different answers, and many of each. */
import { parseAnswer, type Answer, type AnsweredInstrument, type Answers } from '@holdfast/risk-screening'
import { columnOf, type Columns, type Naming } from './columns.ts'
import type { Problem } from './problem.ts'

/** The answers of a row, or all that is wrong with it. */
export type ReadAnswers = (fields: readonly string[], row: number) => Answers | readonly Problem[]

/** Is it what is wrong with a row? */
export const areProblems = (read: Answers | readonly Problem[]): read is readonly Problem[] => Array.isArray(read)

/** So many different texts are remembered for one item; beyond that each is read anew. */
const REMEMBERED = 1000

/** Prepares the reading of rows with these columns. */
export function answerReader(instrument: AnsweredInstrument, { items: places }: Columns, naming: Naming): ReadAnswers {
  const readers = instrument.items.map((item, index) => {
    const known = new Map<string, ReturnType<typeof parseAnswer>>()
    const at = places[index] ?? -1
    const column = columnOf(naming, item.id)
    const read = (text: string) => {
      const before = known.get(text)
      if (before) return before
      const answer = parseAnswer(item, text)
      if (known.size < REMEMBERED) known.set(text, answer)
      return answer
    }
    return { id: item.id, at, column, read }
  })
  return (fields, row) => {
    const answers: Record<string, Answer> = {}
    let problems: Problem[] | null = null
    for (const { id, at, column, read } of readers) {
      const answer = read(fields[at] ?? '')
      if (answer.ok) answers[id] = answer.value
      else (problems ??= []).push({ row, column, kind: answer.error })
    }
    return problems ?? answers
  }
}
