/** Answers as a QuestionnaireResponse of the form that was answered. R4 and R5 write it alike. */
import { err, ok, type Instant, type Result } from '@holdfast/domain'
import {
  parseAnswers,
  type Answer,
  type AnswerProblem,
  type AnsweredInstrument,
  type Answers,
} from '@holdfast/risk-screening'
import { momentText } from '../write.ts'
import { subjectOf, type About, type SurveyAnswer, type SurveyItem, type SurveyResponse } from './both-releases.ts'
import type { AnswerOption, Form, Question } from './form.ts'

/** Who answered, when, and whether they are done. */
export type ResponseAbout = {
  readonly status: 'in-progress' | 'completed' | 'stopped'
  /** Null where nobody said it. */
  readonly authored: Instant | null
  readonly patient: About
}

/**
 * Why answers cannot be written: an answer that is none of the instrument's, or that the form does not offer; or a form
 * whose questionnaire has no name, so that nobody could tell what was answered.
 */
export type WriteProblem =
  | { readonly item: string; readonly kind: AnswerProblem['kind'] | 'not-in-the-form' }
  | { readonly item: null; readonly kind: 'questionnaire-without-name' }

/** The response. Items without an answer are left out of it. */
export function responseResource(
  instrument: AnsweredInstrument,
  form: Form,
  { answers, ...about }: ResponseAbout & { readonly answers: Answers },
): Result<SurveyResponse, readonly WriteProblem[]> {
  const parsed = parseAnswers(instrument, answers)
  if (!parsed.ok) return parsed
  if (form.questionnaire === null) return err([{ item: null, kind: 'questionnaire-without-name' }])
  const written: Written[] = []
  const problems: WriteProblem[] = []
  for (const question of form.questions) {
    const answer = parsed.value[question.item] ?? null
    if (answer === null) continue
    const one = answerOf(answer, question, form)
    if (one) written.push({ path: question.path, item: { linkId: question.linkId, answer: [one] } })
    else problems.push({ item: question.item, kind: 'not-in-the-form' })
  }
  if (problems.length > 0) return err(problems)
  const item = nested(written)
  return ok({
    resourceType: 'QuestionnaireResponse',
    questionnaire: form.questionnaire,
    status: about.status,
    ...(form.wording.language !== 'und' && { language: form.wording.language }),
    ...subjectOf(about.patient),
    ...(about.authored !== null && { authored: momentText(about.authored) }),
    ...(item.length > 0 && { item }),
  })
}

type Written = { readonly path: readonly string[]; readonly item: SurveyItem }

function answerOf(answer: NonNullable<Answer>, { item, type, options }: Question, form: Form): SurveyAnswer | null {
  if (type === 'boolean') return answer === 'not-applicable' ? null : { valueBoolean: Number(answer) === 1 }
  if (type === 'number') return typeof answer === 'number' ? { valueDecimal: answer } : null
  const value = typeof answer === 'boolean' ? Number(answer) : answer
  const option = options.find(one => one.value === value)
  const text = form.wording.items[item]?.anchors.find(anchor => anchor.value === value)?.text
  return option ? chosen(option, text) : null
}

function chosen({ answer }: AnswerOption, display: string | undefined): SurveyAnswer {
  switch (answer.kind) {
    case 'coding':
      return {
        valueCoding: {
          ...(answer.system !== null && { system: answer.system }),
          code: answer.code,
          ...(display !== undefined && { display }),
        },
      }
    case 'text':
      return { valueString: answer.text }
    case 'number':
      return { valueInteger: answer.number }
  }
}

/** Puts questions back into the groups that they came from. Neighbours of one group share it. */
function nested(written: readonly Written[]): SurveyItem[] {
  const items: SurveyItem[] = []
  const groups = new Map<string, Written[]>()
  for (const { path, item } of written) {
    const [group, ...rest] = path
    const inside = group === undefined ? undefined : groups.get(group)
    if (group === undefined) items.push(item)
    else if (inside) inside.push({ path: rest, item })
    else {
      groups.set(group, [{ path: rest, item }])
      items.push({ linkId: group })
    }
  }
  return items.map(item => {
    const inside = groups.get(item.linkId)
    return inside ? { ...item, item: nested(inside) } : item
  })
}
