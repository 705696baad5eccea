/** Walks the answers of a response and takes each for the item that it answers; how one is read depends on what is known of its questionnaire. */
import { err, isRecord, ok, type Loose, type Result } from '@holdfast/domain'
import { parseAnswers, type AnsweredInstrument, type Answers } from '@holdfast/risk-screening'
import { aboutOne, type ResponseProblem } from './response-problem.ts'
import { walkItems, type Children, type Walked } from './walk.ts'

/** Why one answer is not read. */
export type AnswerRefusal = keyof typeof SENTENCE

/** What is known of the questionnaire that was answered. */
export type AnswerReader = {
  /** The item that a linkId asks for; null where it asks for none of ours, undefined where nothing is known of it. */
  readonly itemOf: (one: Walked) => string | null | undefined
  /** What an answer to that item comes to. */
  readonly valueOf: (answer: Loose, item: string) => Result<unknown, AnswerRefusal>
}

/** The answers, or everything that does not fit. A question without an answer is left out: it is missing, and no nought. */
export function answersIn(
  instrument: AnsweredInstrument,
  response: Loose,
  { itemOf, valueOf }: AnswerReader,
): Result<Answers, readonly ResponseProblem[]> {
  const top: unknown = response['item']
  const walked = walkItems(Array.isArray(top) ? top : [], itemsUnder)
  if (!walked.ok) return walked
  const problems: ResponseProblem[] = []
  const said: Record<string, unknown> = {}
  const linkIds = new Map<string, string>()
  for (const one of walked.value) {
    const { linkId } = one
    const item = itemOf(one)
    if (item === undefined) problems.push(aboutOne('unknown-linkid', { linkId }, SENTENCE['unknown-linkid']))
    if (typeof item !== 'string') continue
    const first = linkIds.get(item)
    const answer = first === undefined ? answerOf(one, item, valueOf) : err('linkid-twice' as const)
    linkIds.set(item, first ?? linkId)
    if (!answer.ok) problems.push(aboutOne(answer.error, { linkId, item }, SENTENCE[answer.error]))
    else if (answer.value !== null) said[item] = answer.value
  }
  if (problems.length > 0) return err(problems)
  const answers = parseAnswers(instrument, said)
  if (!answers.ok)
    return err(
      answers.error.map(({ item, kind }) =>
        aboutOne(kind, { linkId: linkIds.get(item) ?? item, item }, 'its answer is not on the scale of the item.'),
      ),
    )
  return ok(Object.fromEntries(Object.entries(answers.value).filter(([, answer]) => answer !== null)))
}

const SENTENCE = {
  'unknown-linkid': 'the questionnaire has no such linkId.',
  'linkid-twice': 'it stands there twice.',
  'several-answers': 'it has several answers.',
  'unknown-answer': 'its answer is none of the questionnaire’s.',
  'no-weight': 'nothing says what its answer weighs. Give the questionnaire that was answered.',
  'weight-not-a-number': 'the weight of its answer is no number.',
  'weights-differ': 'its answer has two weights that differ.',
  'perhaps-turned':
    'its item is added up turned, and nothing says whether its weight is turned already. Give the questionnaire that was answered.',
} as const

const itemsUnder: Children = ({ item, answer }) => [
  ...(Array.isArray(item) ? item : []),
  ...(Array.isArray(answer)
    ? answer.flatMap(one => (isRecord(one) && Array.isArray(one['item']) ? one['item'] : []))
    : []),
]

function answerOf({ at }: Walked, item: string, valueOf: AnswerReader['valueOf']): Result<unknown, AnswerRefusal> {
  const answers: unknown = at['answer'] ?? []
  if (!Array.isArray(answers)) return err('unknown-answer')
  if (answers.length > 1) return err('several-answers')
  if (answers.length === 0) return ok(null)
  const [answer]: readonly unknown[] = answers
  return isRecord(answer) ? valueOf(answer, item) : err('unknown-answer')
}
