/** Why a QuestionnaireResponse is not taken: a name for each reason, where, and a sentence. It never says what was answered. */
import { isRecord, type Loose } from '@holdfast/domain'
import type { AnswerProblem } from '@holdfast/risk-screening'
import type { QuestionnaireProblem } from './questionnaire-problem.ts'

/** One reason, with the linkId where it was found and the item that it asks for, where there is one. */
export type ResponseProblem = {
  readonly kind:
    | 'not-a-resource'
    | 'not-a-response'
    | 'entered-in-error'
    | 'another-instrument'
    | 'another-questionnaire'
    | 'not-a-datetime'
    | 'unknown-linkid'
    | 'linkid-twice'
    | 'several-answers'
    | 'unknown-answer'
    | QuestionnaireProblem['kind']
    | AnswerProblem['kind']
  readonly linkId: string | null
  readonly item: string | null
  readonly sentence: string
}

/** A reason that is about the response as a whole. */
export const aboutAll = (kind: ResponseProblem['kind'], sentence: string): ResponseProblem => ({
  kind,
  linkId: null,
  item: null,
  sentence,
})

/** A reason that is about one linkId of it. */
export const aboutOne = (
  kind: ResponseProblem['kind'],
  { linkId, item = null }: { readonly linkId: string; readonly item?: string | null },
  sentence: string,
): ResponseProblem => ({
  kind,
  linkId,
  item,
  sentence: `${linkId.length > 64 ? `${linkId.slice(0, 64)}…` : linkId}: ${sentence}`,
})

/** The response as a record, or why it is none that may be read. */
export function responseRecord(given: unknown): Loose | ResponseProblem {
  if (!isRecord(given)) return aboutAll('not-a-resource', 'This is no FHIR resource: it is not a JSON object.')
  if (given['resourceType'] !== 'QuestionnaireResponse')
    return aboutAll('not-a-response', 'This resource is no QuestionnaireResponse.')
  return given['status'] === 'entered-in-error'
    ? aboutAll('entered-in-error', 'This response was entered in error.')
    : given
}

/** Is it why a response is not read? */
export const isProblem = (read: Loose | ResponseProblem): read is ResponseProblem => !('resourceType' in read)
