/** Any scored instrument with any whole set of answers, for tests of what holds for all of them. */
import fc from 'fast-check'
import type { Answer, Answers } from '../answers.ts'
import type { Item, ScoredInstrument } from '../instrument.ts'
import { INSTRUMENTS } from '../instruments/all.ts'
import type { MissingRule } from '../missing.ts'
import type { ScoreOptions } from '../score.ts'

/** All instruments that are added up. */
export const SCORED = INSTRUMENTS.filter((one): one is ScoredInstrument => one.mode === 'score')

/** Scoring that makes up for nothing and predicts nothing. */
export const STRICT: ScoreOptions = { missing: 'strict', prevalence: null }

/** Scoring under a rule for missing answers. */
export const under = (missing: MissingRule): ScoreOptions => ({ missing, prevalence: null })

const anAnswer = ({ answers: scale }: Item): fc.Arbitrary<Answer> => {
  if (scale.kind === 'yes-no') return fc.boolean()
  if (scale.kind === 'values') return fc.constantFrom(...scale.values)
  return fc
    .integer({ min: 0, max: Math.round((scale.max - scale.min) / scale.step) })
    .map(steps => scale.min + steps * scale.step)
}
const fullAnswers = (instrument: ScoredInstrument): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(instrument.items.map(item => [item.id, anAnswer(item)])))
/** One of them, and an answer to each of its items. */
export const some = fc
  .constantFrom(...SCORED)
  .chain(instrument => fullAnswers(instrument).map(answers => ({ instrument, answers })))
