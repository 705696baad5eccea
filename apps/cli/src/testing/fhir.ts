/** Questionnaires and responses that nobody published, for the tests of commands. */
import type { AnsweredInstrument } from '@holdfast/risk-screening'

/** A resource as it stands in JSON. */
export type Json = Record<string, unknown>

const WEIGHT = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'

/** A question with an answer for each of these values. */
export const question = (linkId: string, more: Json = {}, values: readonly number[] = [0, 1, 2, 3]): Json => ({
  linkId,
  text: `question ${linkId}`,
  type: 'choice',
  answerOption: values.map(value => ({
    valueCoding: {
      system: 'urn:example:answers',
      code: `a${value}`,
      display: `answer ${value}`,
      extension: [{ url: WEIGHT, valueDecimal: value }],
    },
  })),
  ...more,
})

/** A questionnaire with a question for each item. */
export const questionnaire = (
  { items }: AnsweredInstrument,
  more: Json = {},
  values: readonly number[] = [0, 1, 2, 3],
): Json => ({
  resourceType: 'Questionnaire',
  status: 'active',
  language: 'en',
  item: items.map(({ id }) => question(id, {}, values)),
  ...more,
})

/** A response with these answers, each as its questionnaire above has it; null is a question without an answer. */
export const response = (answers: readonly (number | null)[], more: Json = {}): Json => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  item: answers.map((value, at) => ({
    linkId: `q${at + 1}`,
    ...(value !== null && { answer: [{ valueCoding: { system: 'urn:example:answers', code: `a${value}` } }] }),
  })),
  ...more,
})

/** A Bundle of these resources. */
export const bundle = (resources: readonly unknown[], more: Json = {}): Json => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map(resource => ({ resource })),
  ...more,
})
