/** How a file that does not fit is refused: the first problems in words, all of them counted, and that nothing came of it. */
import type { Outcome } from '../command.ts'
import { sentenceOf, type Problem } from './problem.ts'

/** So many problems are told in words; all of them are counted. */
export const TOLD = 20

/** The outcome for a table with `count` problems, of which the first are told. `ending` says what did not happen. */
export const refusal = (told: readonly Problem[], count: number, ending: string): Outcome =>
  refusedFor(
    told.map(one => ({ ...one, sentence: sentenceOf(one) })),
    { told, count, ending },
  )

/** The same for problems that are worded already. `told` is what a program is told; the problems themselves when left out. */
export function refusedFor<P extends { readonly sentence: string }>(
  problems: readonly P[],
  {
    count,
    ending,
    told = problems,
  }: { readonly count: number; readonly ending: string; readonly told?: readonly object[] },
): Outcome {
  const words = problems.slice(0, TOLD).map(({ sentence }) => sentence)
  const more = count > words.length ? [`… and ${count - words.length} more.`] : []
  const error = [...words, ...more, ending].join('\n')
  return { exit: 2, text: error, json: { ok: false, code: 'bad-input', error, problems: told, count } }
}
