/** The answers to questions of our own: four words, and nothing that could be added up. */
import { err, ok, type CareNote, type Result } from '@holdfast/domain'
import type { AskedInstrument, Question } from '../instrument.ts'

/** What a question of our own may be answered with. Not to say is an answer, and nobody has to give another. */
export const SPOKEN_ANSWERS = ['yes', 'partly', 'no', 'rather-not-say'] as const

/** One answer to a question of our own. */
export type SpokenAnswer = (typeof SPOKEN_ANSWERS)[number]

/** Answers by question; null or not named where there is none. */
export type SpokenAnswers = Readonly<Record<string, SpokenAnswer | null>>

/** Why one answer was not taken, and to which question. */
export type SpokenProblem = { readonly item: string; readonly kind: 'unknown-item' | 'not-an-answer' | 'not-asked' }

/** The questions that are asked of somebody with these notes, in their order. */
export const questionsFor = ({ items }: AskedInstrument, notes: readonly CareNote[]): readonly Question[] =>
  items.filter(({ onlyWith }) => onlyWith === undefined || notes.includes(onlyWith))

/** Takes answers from outside, or says everything that is wrong with them. Nothing and empty text are no answer. */
export function parseSpoken(
  instrument: AskedInstrument,
  given: Readonly<Record<string, unknown>>,
  notes: readonly CareNote[],
): Result<SpokenAnswers, readonly SpokenProblem[]> {
  const asked = questionsFor(instrument, notes)
  const problems: SpokenProblem[] = []
  const answers: Record<string, SpokenAnswer | null> = {}
  for (const { id } of asked) answers[id] = null
  for (const [item, said] of Object.entries(given)) {
    const answer = SPOKEN_ANSWERS.find(one => one === said) ?? null
    if (!instrument.items.some(({ id }) => id === item)) problems.push({ item, kind: 'unknown-item' })
    else if (!asked.some(({ id }) => id === item)) problems.push({ item, kind: 'not-asked' })
    else if (answer === null && said !== null && said !== undefined && said !== '')
      problems.push({ item, kind: 'not-an-answer' })
    else answers[item] = answer
  }
  return problems.length > 0 ? err(problems) : ok(answers)
}
