/** Takes a QuestionnaireResponse from outside as answers of our own, by the form that was answered. */
import { err, isRecord, ok, type Loose, type Result } from '@holdfast/domain'
import { parseAnswers, type AnswerProblem, type AnsweredInstrument, type Answers } from '@holdfast/risk-screening'
import { keyOf, type Form, type Question } from './form.ts'
import { readAnswer } from './options.ts'
import type { QuestionnaireProblem } from './questionnaire-problem.ts'
import { walkItems, type Children, type Walked } from './walk.ts'

/** Why a response is not taken, and where. It never says what was answered. */
export type ResponseProblem = {
  readonly kind:
    | 'not-a-resource'
    | 'not-a-response'
    | 'entered-in-error'
    | 'another-instrument'
    | 'another-questionnaire'
    | 'unknown-linkid'
    | 'linkid-twice'
    | 'several-answers'
    | 'unknown-answer'
    | QuestionnaireProblem['kind']
    | AnswerProblem['kind']
  readonly linkId: string | null
  readonly sentence: string
}

/** The answers, or everything that does not fit. A question without an answer is left out: it is missing, and no nought. */
export function readResponse(
  instrument: AnsweredInstrument,
  form: Form,
  given: unknown,
): Result<Answers, readonly ResponseProblem[]> {
  const refusal = refuse(instrument, form, given)
  if (refusal || !isRecord(given)) return err([refusal ?? NOT_A_RESOURCE])
  const top: unknown = given['item']
  const walked = walkItems(Array.isArray(top) ? top : [], itemsUnder)
  if (!walked.ok) return walked
  const questions = new Map(form.questions.map(question => [question.linkId, question]))
  const others = new Set(form.others)
  const problems: ResponseProblem[] = []
  const said: Record<string, unknown> = {}
  const seen = new Set<string>()
  for (const one of walked.value) {
    const { linkId } = one
    const question = questions.get(linkId)
    const answer = question && answerOf(one, question)
    if (!question && !others.has(linkId))
      problems.push(at('unknown-linkid', linkId, 'the questionnaire has no such linkId.'))
    else if (question && seen.has(linkId)) problems.push(at('linkid-twice', linkId, 'it stands there twice.'))
    else if (answer && !answer.ok) problems.push(at(answer.error, linkId, SENTENCE[answer.error]))
    else if (question && answer && answer.value !== null) said[question.item] = answer.value
    seen.add(linkId)
  }
  if (problems.length > 0) return err(problems)
  const answers = parseAnswers(instrument, said)
  if (!answers.ok) return err(answers.error.map(one => offTheScale(form, one)))
  return ok(Object.fromEntries(Object.entries(answers.value).filter(([, answer]) => answer !== null)))
}

const NOT_A_RESOURCE: ResponseProblem = {
  kind: 'not-a-resource',
  linkId: null,
  sentence: 'This is no FHIR resource: it is not a JSON object.',
}

const SENTENCE = {
  'several-answers': 'it has several answers.',
  'unknown-answer': 'its answer is none of the questionnaire’s.',
} as const

const at = (kind: ResponseProblem['kind'], linkId: string, sentence: string): ResponseProblem => ({
  kind,
  linkId,
  sentence: `${linkId.length > 64 ? `${linkId.slice(0, 64)}…` : linkId}: ${sentence}`,
})

function offTheScale(form: Form, { item, kind }: AnswerProblem): ResponseProblem {
  const linkId = form.questions.find(question => question.item === item)?.linkId ?? item
  return at(kind, linkId, 'its answer is not on the scale of the item.')
}

function refuse(instrument: AnsweredInstrument, form: Form, given: unknown): ResponseProblem | null {
  const about = (kind: ResponseProblem['kind'], sentence: string): ResponseProblem => ({ kind, linkId: null, sentence })
  if (form.instrument !== instrument.id || form.version !== instrument.version)
    return about('another-instrument', `The form is one of ${form.instrument}, version ${form.version}.`)
  if (!isRecord(given)) return NOT_A_RESOURCE
  if (given['resourceType'] !== 'QuestionnaireResponse')
    return about('not-a-response', 'This resource is no QuestionnaireResponse.')
  if (given['status'] === 'entered-in-error') return about('entered-in-error', 'This response was entered in error.')
  const answers: unknown = given['questionnaire']
  const isOther = typeof answers === 'string' && form.questionnaire !== null && !isSame(answers, form.questionnaire)
  return isOther ? about('another-questionnaire', 'This response answers another questionnaire.') : null
}

/** Two canonicals; where one of them names no version, the version says nothing. */
function isSame(a: string, b: string): boolean {
  const [[url, version], [otherUrl, otherVersion]] = [a.split('|'), b.split('|')]
  return url === otherUrl && (version === undefined || otherVersion === undefined || version === otherVersion)
}

const itemsUnder: Children = ({ item, answer }) => [
  ...(Array.isArray(item) ? item : []),
  ...(Array.isArray(answer)
    ? answer.flatMap(one => (isRecord(one) && Array.isArray(one['item']) ? one['item'] : []))
    : []),
]

function answerOf({ at: item }: Walked, question: Question): Result<unknown, 'several-answers' | 'unknown-answer'> {
  const answers: unknown = item['answer'] ?? []
  if (!Array.isArray(answers)) return err('unknown-answer')
  if (answers.length > 1) return err('several-answers')
  if (answers.length === 0) return ok(null)
  const [answer]: readonly unknown[] = answers
  return isRecord(answer) ? valueOf(answer, question) : err('unknown-answer')
}

function valueOf(answer: Loose, { type, options }: Question): Result<unknown, 'unknown-answer'> {
  if (type === 'choice') {
    const written = readAnswer(answer)
    const chosen = written && options.find(option => keyOf(option.answer) === keyOf(written))
    return chosen ? ok(chosen.value) : err('unknown-answer')
  }
  const value = type === 'boolean' ? answer['valueBoolean'] : (answer['valueDecimal'] ?? answer['valueInteger'])
  return typeof value === (type === 'boolean' ? 'boolean' : 'number') ? ok(value) : err('unknown-answer')
}
