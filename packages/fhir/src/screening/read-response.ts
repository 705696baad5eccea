/** Takes a QuestionnaireResponse from outside as answers of our own, by the form that was answered. */
import { err, ok, type Loose, type Result } from '@holdfast/domain'
import type { AnsweredInstrument, Answers } from '@holdfast/risk-screening'
import { keyOf, type Form, type Question } from './form.ts'
import { readAnswer } from './options.ts'
import { answersIn, type AnswerRefusal } from './response-answers.ts'
import { aboutAll, isProblem, responseRecord, type ResponseProblem } from './response-problem.ts'

/** The answers, or everything that does not fit. A question without an answer is left out: it is missing, and no nought. */
export function readResponse(
  instrument: AnsweredInstrument,
  form: Form,
  given: unknown,
): Result<Answers, readonly ResponseProblem[]> {
  if (form.instrument !== instrument.id || form.version !== instrument.version)
    return err([aboutAll('another-instrument', `The form is one of ${form.instrument}, version ${form.version}.`)])
  const response = responseRecord(given)
  if (isProblem(response)) return err([response])
  const answered: unknown = response['questionnaire']
  if (typeof answered === 'string' && form.questionnaire !== null && !isSame(answered, form.questionnaire))
    return err([aboutAll('another-questionnaire', 'This response answers another questionnaire.')])
  const byLinkId = new Map(form.questions.map(question => [question.linkId, question]))
  const byItem = new Map(form.questions.map(question => [question.item, question]))
  const others = new Set(form.others)
  return answersIn(instrument, response, {
    itemOf: ({ linkId }) => byLinkId.get(linkId)?.item ?? (others.has(linkId) ? null : undefined),
    valueOf: (answer, item) => {
      const question = byItem.get(item)
      return question ? valueOf(answer, question) : err('unknown-answer')
    },
  })
}

/** Two canonicals; where one of them names no version, the version says nothing. */
function isSame(a: string, b: string): boolean {
  const [[url, version], [otherUrl, otherVersion]] = [a.split('|'), b.split('|')]
  return url === otherUrl && (version === undefined || otherVersion === undefined || version === otherVersion)
}

function valueOf(answer: Loose, { type, options }: Question): Result<unknown, AnswerRefusal> {
  if (type === 'choice') {
    const written = readAnswer(answer)
    const chosen = written && options.find(option => keyOf(option.answer) === keyOf(written))
    return chosen ? ok(chosen.value) : err('unknown-answer')
  }
  const value = type === 'boolean' ? answer['valueBoolean'] : (answer['valueDecimal'] ?? answer['valueInteger'])
  return typeof value === (type === 'boolean' ? 'boolean' : 'number') ? ok(value) : err('unknown-answer')
}
