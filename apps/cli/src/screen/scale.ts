/** One score of an instrument as a study sees it: its items as columns, their answers turned one way, and the score of a row. */
import { err, ok, type Result } from '@holdfast/domain'
import {
  ends,
  makeScorer,
  parseAnswer,
  type Answer,
  type Item,
  type MissingRule,
  type ScoreDeclaration,
  type ScoredInstrument,
} from '@holdfast/risk-screening'
import { columnOf, remembering, strangerTo, type Naming } from './columns.ts'
import type { ProblemKind } from './problem.ts'
import type { NumberColumn, StudyWanted } from './study.ts'

/** An instrument and one of its scores. */
export type Scale = { readonly instrument: ScoredInstrument; readonly score: ScoreDeclaration }

/** The column of an item: an answer as the number that scores are made of, null where there is none. */
export function itemColumn(item: Item, column: string, absent: ProblemKind = 'no-column'): NumberColumn {
  const read = remembering((text: string): Result<number | null, ProblemKind> => {
    const answer = parseAnswer(item, text)
    return answer.ok ? ok(numberOf(item, answer.value)) : err(answer.error)
  })
  return { column, absent, read }
}

function numberOf({ notApplicable }: Item, answer: Answer): number | null {
  if (typeof answer === 'boolean') return answer ? 1 : 0
  if (answer !== 'not-applicable') return answer
  const counts = notApplicable?.countsAs
  return typeof counts === 'number' ? counts : null
}

/** All items of an instrument as columns, and what is wrong with a column that is none. */
export function answersWanted(
  { items }: ScoredInstrument,
  naming: Naming,
): Pick<StudyWanted, 'values' | 'stranger' | 'id'> {
  return {
    values: items.map(item => itemColumn(item, columnOf(naming, item.id))),
    stranger: strangerTo(naming),
    id: naming.id,
  }
}

/** The lowest and the highest answer to an item. */
export function rangeOf({ answers }: Item): { readonly least: number; readonly most: number } {
  const [least, most] = ends(answers)
  return { least, most }
}

/** The items of a score, in its order. */
export const itemsOf = ({ instrument, score }: Scale): readonly Item[] =>
  score.items.flatMap(id => instrument.items.find(item => item.id === id) ?? [])

/** From all answers of a row to those of the score alone, reversed items turned round, so that more means more of the same. */
export function keyed(scale: Scale): (values: readonly (number | null)[]) => readonly (number | null)[] {
  const { instrument, score } = scale
  const keys = itemsOf(scale).map(item => {
    const { least, most } = rangeOf(item)
    return { at: instrument.items.indexOf(item), turn: score.reversed?.includes(item.id) ? least + most : null }
  })
  return values =>
    keys.map(({ at, turn }) => {
      const value = values[at] ?? null
      return value === null || turn === null ? value : turn - value
    })
}

/** From all answers of a row to its score, as bands and cut-offs are read at it; null where the rule makes none. */
export function scorerOf(
  { instrument, score }: Scale,
  missing: MissingRule,
): (values: readonly (number | null)[]) => number | null {
  const make = makeScorer(instrument, { missing, prevalence: null })
  const at = instrument.scores.indexOf(score)
  return values => {
    const answers = Object.fromEntries(instrument.items.map(({ id }, item) => [id, values[item] ?? null]))
    return make(answers).scores[at]?.rounded ?? null
  }
}
