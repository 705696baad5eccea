/** Carries out `holdfast screen validate`: reads scores and the criterion, and hands on how well the one tells of the other. */
import type { ScoredRefusal } from '@holdfast/psychometrics'
import { badInput, done, failed, type Given, type Outcome, type World } from '../command.ts'
import { accuracyOf } from './accuracy.ts'
import { warningsOf } from './accuracy-warnings.ts'
import { criterionIn } from './criterion.ts'
import { anyNumbers } from './options-study.ts'
import { validateAsked, type ScoreFrom, type ValidateAsked } from './options-validate.ts'
import { answersWanted, scorerOf } from './scale.ts'
import { readStudy, type StudyWanted } from './study.ts'
import { accuracyText } from './validate-text.ts'

/** Measures how well a score finds those who have the criterion. Holds two numbers a row. */
export async function validateFile(given: Given, world: World): Promise<Outcome> {
  const asked = await validateAsked(given)
  if (!asked.ok) return badInput(asked.error)
  const { source, question, from } = asked.value
  const [scores, truth]: [number[], number[]] = [[], []]
  let [noScore, noCriterion] = [0, 0]
  const scoreOf = from.kind === 'column' ? firstOf : scorerOf(from.scale, from.missing)
  const read = await readStudy(source, wantedOf(asked.value), {
    world,
    ending: 'Nothing was computed.',
    take: ({ values }) => {
      const criterion = values.at(-1) ?? null
      const score = criterion === null ? null : scoreOf(values)
      if (criterion === null) noCriterion += 1
      else if (score === null) noScore += 1
      else {
        scores.push(score)
        truth.push(criterion)
      }
    },
  })
  if (!read.ok) return read.error
  const found = accuracyOf({ scores, truth }, question)
  if (!found.ok) return failed(SENTENCES[found.error], found.error, { noScore, noCriterion })
  const leftOut = { noScore, noCriterion }
  const warnings = warningsOf(found.value, question.prevalences, leftOut)
  const about = aboutOf(from)
  return done(accuracyText(titleOf(from), found.value, warnings), {
    ...about,
    criterion: asked.value.criterion,
    n: scores.length,
    leftOut,
    ...found.value,
    warnings,
  })
}

const firstOf = (values: readonly (number | null)[]): number | null => values[0] ?? null

/** The score or its items first, the criterion last. */
function wantedOf({ from, criterion, naming }: ValidateAsked): StudyWanted {
  const last = criterionIn(criterion)
  if (from.kind === 'column')
    return { values: [anyNumbers(from.column), last], words: [], id: naming.id, stranger: () => null }
  const answers = answersWanted(from.scale.instrument, naming)
  return { ...answers, values: [...answers.values, last], words: [] }
}

const titleOf = (from: ScoreFrom): string =>
  from.kind === 'column' ? `Column ${from.column}` : `${from.scale.instrument.title}, ${from.scale.score.id}`

const aboutOf = (from: ScoreFrom): object =>
  from.kind === 'column'
    ? { score: from.column }
    : { instrument: from.scale.instrument.id, version: from.scale.instrument.version, scale: from.scale.score.id }

const SENTENCES: Readonly<Record<ScoredRefusal | 'no-resamples', string>> = {
  empty: 'No row has both a score and the criterion.',
  'uneven-rows': 'Scores and criteria are not of the same number.',
  'not-a-number': 'A score is not a number.',
  'truth-not-0-or-1': 'A criterion is neither 0 nor 1.',
  'one-class': 'All people have the same criterion, so that nothing tells them apart.',
  'no-resamples': 'A bootstrap needs resamples.',
}
