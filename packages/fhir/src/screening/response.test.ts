/** Tests of responses in both directions: what was answered comes back, whoever asked. */
import {
  gad7,
  INSTRUMENTS,
  phq15,
  phq9,
  valuesOf,
  type AnsweredInstrument,
  type Answers,
} from '@holdfast/risk-screening'
import { NOON, testId } from '@holdfast/domain/testing'
import type { QuestionnaireResponse as ResponseR4 } from 'fhir/r4'
import type { QuestionnaireResponse as ResponseR5 } from 'fhir/r5'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANSWERED, inventedWording } from '../testing.ts'
import { exportQuestionnaire } from './export-questionnaire.ts'
import type { Form } from './form.ts'
import { importQuestionnaire } from './import-questionnaire.ts'
import { readResponse } from './read-response.ts'
import { responseResource } from './write-response.ts'

type Json = Record<string, unknown>

function formOf(instrument: AnsweredInstrument, asked: 'fully' | 'briefly' = 'fully'): Form {
  const written = exportQuestionnaire(instrument, inventedWording(instrument, { asked }), { release: 'R5' })
  const form = written.ok ? importQuestionnaire(instrument, written.value) : written
  if (!form.ok) throw new Error(instrument.id)
  return form.value
}
const about = { status: 'completed', authored: NOON, patient: testId('patient', 1) } as const
function written(instrument: AnsweredInstrument, form: Form, answers: Answers) {
  const response = responseResource(instrument, form, { answers, ...about })
  if (!response.ok) throw new Error(JSON.stringify(response.error))
  return response.value
}
function read(instrument: AnsweredInstrument, form: Form, given: unknown): Answers {
  const answers = readResponse(instrument, form, given)
  if (!answers.ok) throw new Error(answers.error.map(({ sentence }) => sentence).join(' '))
  return answers.value
}

const answerOf = ({
  answers,
  notApplicable,
}: AnsweredInstrument['items'][number]): fc.Arbitrary<number | boolean | 'not-applicable' | null> => {
  const own: fc.Arbitrary<number | boolean | 'not-applicable' | null>[] =
    answers.kind === 'yes-no'
      ? [fc.boolean()]
      : [
          valuesOf(answers)
            ? fc.constantFrom(...(valuesOf(answers) ?? []))
            : fc.integer({ min: 0, max: 100 }).map(tenths => tenths / 10),
        ]
  return fc.oneof(fc.constant(null), ...own, ...(notApplicable ? [fc.constant('not-applicable' as const)] : []))
}

test.each(ANSWERED.map(one => [one.id, one] as const))(
  '%s: what was answered comes back, and only that',
  (_, instrument) => {
    const forms = (['fully', 'briefly'] as const).map(asked => formOf(instrument, asked))
    const answers = fc.record(Object.fromEntries(instrument.items.map(item => [item.id, answerOf(item)])))
    fc.assert(
      fc.property(answers, fc.constantFrom(...forms), (given, form) => {
        const response = written(instrument, form, given)
        const said = Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== null))
        expect(response.item?.map(({ linkId }) => linkId) ?? []).toEqual(Object.keys(said))
        expect(read(instrument, form, JSON.parse(JSON.stringify(response)))).toEqual(said)
      }),
      { numRuns: 25 },
    )
  },
)

test('the response names its questionnaire, its patient without a name, and its moment', () => {
  const response: ResponseR4 & ResponseR5 = written(phq9, formOf(phq9), { q1: 2 })
  expect(response).toEqual({
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'urn:holdfast:instrument:phq9|1',
    status: 'completed',
    language: 'en',
    subject: { type: 'Patient', identifier: { system: 'urn:holdfast:person', value: testId('patient', 1) } },
    authored: '2026-06-01T12:00:00.000Z',
    item: [
      {
        linkId: 'q1',
        answer: [{ valueCoding: { system: 'urn:holdfast:answer', code: '2', display: '[en] invented answer 2' } }],
      },
    ],
  })
  const unnamed = responseResource(phq9, formOf(phq9), { answers: {}, ...about, patient: null })
  expect(unnamed.ok && Object.keys(unnamed.value)).toEqual([
    'resourceType',
    'questionnaire',
    'status',
    'language',
    'authored',
  ])
})

describe('a questionnaire of somebody else', () => {
  const option = (weight: number): Json => ({
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: weight }],
    ...(weight === 0
      ? { valueString: 'never' }
      : { valueCoding: { code: `LA${weight}`, display: `answer ${weight}` } }),
  })
  const asked = gad7.items.map(({ id }) => ({
    linkId: `x-${id}`,
    text: id,
    type: 'choice',
    answerOption: [0, 1, 2, 3].map(option),
  }))
  const links = Object.fromEntries(gad7.items.map(({ id }) => [`x-${id}`, id]))
  const item = [
    { linkId: 'more', type: 'group', item: [{ linkId: 'inner', type: 'group', item: asked.slice(5) }] },
    { linkId: 'first', type: 'group', item: asked.slice(0, 4) },
    asked[4],
  ]
  const imported = importQuestionnaire(
    gad7,
    { resourceType: 'Questionnaire', url: 'http://example.org/gad', item },
    { links },
  )

  test('is answered in its own order, groups, linkIds and codes, and read by them', () => {
    if (!imported.ok) throw new Error('not imported')
    const answers = { q1: 0, q4: 1, q5: 2, q7: 3 }
    const response = written(gad7, imported.value, answers)
    expect(response.questionnaire).toBe('http://example.org/gad')
    expect(response.language).toBe(undefined)
    expect(response.item).toEqual([
      {
        linkId: 'more',
        item: [
          {
            linkId: 'inner',
            item: [{ linkId: 'x-q7', answer: [{ valueCoding: { code: 'LA3', display: 'answer 3' } }] }],
          },
        ],
      },
      {
        linkId: 'first',
        item: [
          { linkId: 'x-q1', answer: [{ valueString: 'never' }] },
          { linkId: 'x-q4', answer: [{ valueCoding: { code: 'LA1', display: 'answer 1' } }] },
        ],
      },
      { linkId: 'x-q5', answer: [{ valueCoding: { code: 'LA2', display: 'answer 2' } }] },
    ])
    expect(read(gad7, imported.value, response)).toEqual(answers)
  })
})

test('answers that the instrument or the form does not know are not written', () => {
  const write = (answers: Answers, form = formOf(phq15)) => responseResource(phq15, form, { answers, ...about })
  expect(write({ q1: 3 })).toEqual({ ok: false, error: [{ item: 'q1', kind: 'out-of-range' }] })
  expect(write({ q99: 1 })).toEqual({ ok: false, error: [{ item: 'q99', kind: 'unknown-item' }] })
  const form = formOf(phq15)
  const without = {
    ...form,
    questions: form.questions.map(question => ({
      ...question,
      options: question.options.filter(({ value }) => value !== 'not-applicable'),
    })),
  }
  expect(write({ q4: 'not-applicable' }, without)).toEqual({
    ok: false,
    error: [{ item: 'q4', kind: 'not-in-the-form' }],
  })
  expect(write({}, { ...form, questionnaire: null })).toEqual({
    ok: false,
    error: [{ item: null, kind: 'questionnaire-without-name' }],
  })
})

test('every answered instrument is tried', () => {
  expect(ANSWERED.length).toBe(36)
  expect(INSTRUMENTS.length).toBe(46)
})
