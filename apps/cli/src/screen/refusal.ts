/** How a table that does not fit is refused: the first problems in words, all of them counted, and that nothing came of it. */
import type { Outcome } from '../command.ts'
import { sentenceOf, type Problem } from './problem.ts'

/** So many problems are told in words; all of them are counted. */
export const TOLD = 20

/** The outcome for a table with `count` problems, of which the first are told. `ending` says what did not happen. */
export function refusal(told: readonly Problem[], count: number, ending: string): Outcome {
  const more = count > told.length ? [`… and ${count - told.length} more.`] : []
  const error = [...told.map(sentenceOf), ...more, ending].join('\n')
  return { exit: 2, text: error, json: { ok: false, code: 'bad-input', error, problems: told, count } }
}
