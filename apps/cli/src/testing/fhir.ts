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
