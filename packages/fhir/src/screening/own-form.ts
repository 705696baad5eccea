/** The form of a questionnaire as we export it: linkIds are the items, and codes are the values. It has no words. */
import { valuesOf, type AnsweredInstrument, type Item } from '@holdfast/risk-screening'
import { SYSTEM } from '../codes.ts'
import { scoreLinkId } from './export-questionnaire.ts'
import type { AnswerOption, Form, Question } from './form.ts'

/** For answers that came without a questionnaire, such as a table: they are written as answers to our own. */
export function ownForm(instrument: AnsweredInstrument): Form {
  const { id, version, items } = instrument
  return {
    instrument: id,
    version,
    questionnaire: `${SYSTEM.instrument}:${id}|${version}`,
    licence: null,
    wording: { language: 'und', items: {} },
    translations: [],
    questions: items.map(questionOf),
    others: instrument.mode === 'score' ? instrument.scores.map(score => scoreLinkId(score.id)) : [],
    warnings: [],
  }
}

function questionOf({ id, answers, notApplicable }: Item): Question {
  const values = valuesOf(answers)
  const all = values === null ? [] : [...values, ...(notApplicable ? (['not-applicable'] as const) : [])]
  return {
    item: id,
    linkId: id,
    path: [],
    type: values === null ? 'number' : 'choice',
    options: all.map((value): AnswerOption => ({
      value,
      answer: { kind: 'coding', system: SYSTEM.answer, code: String(value) },
    })),
  }
}
