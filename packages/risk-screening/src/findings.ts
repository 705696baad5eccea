/** From answers to findings, by the rules of the table. A missing answer gives reason to ask, never to assume. */
import type { CareNote } from '@holdfast/domain'
import { mergeFindings, type Finding, type Ground } from './finding.ts'
import { FLAG_RULES, SPOKEN_RULES } from './finding-rules.ts'
import type { AskedInstrument } from './instrument.ts'
import { questionsFor, type SpokenAnswers } from './own/answers.ts'
import type { Scoring } from './score.ts'

/** What the answers to a published questionnaire give reason to look at: its flags, and never its score. */
export function findingsOfScoring({ instrument, flags, triage }: Scoring): readonly Finding[] {
  return mergeFindings(
    FLAG_RULES.filter(rule => rule.instrument === instrument).flatMap(({ flag, finding }): readonly Finding[] => {
      const found = flags.find(({ id }) => id === flag)
      if (!found) return []
      const ground = (said: Ground['said']): Ground => ({ instrument, item: flag, said })
      if (found.isRaised === true) return [{ code: finding, read: found.read, grounds: [ground('raised')] }]
      // A triage without all its answers says no to a level that it may yet reach.
      const isUntold = found.isRaised === null || (triage !== null && triage.missing.length > 0)
      return isUntold ? [{ code: finding, read: 'this-hour', grounds: [ground('not-answered')] }] : []
    }),
  )
}

/** What the answers to questions of our own give reason to look at. A question that was not to be asked gives none. */
export function findingsOfSpoken(
  instrument: AskedInstrument,
  answers: SpokenAnswers,
  notes: readonly CareNote[],
): readonly Finding[] {
  const asked = questionsFor(instrument, notes)
  return mergeFindings(
    SPOKEN_RULES.filter(rule => rule.instrument === instrument.id).flatMap(({ item, finding, on }) => {
      if (!asked.some(({ id }) => id === item)) return []
      const said = answers[item] ?? 'not-answered'
      const read = on[said]
      return read === undefined ? [] : [{ code: finding, read, grounds: [{ instrument: instrument.id, item, said }] }]
    }),
  )
}
