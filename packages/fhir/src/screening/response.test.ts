/** Tests of responses in both directions: what was answered comes back, and nothing is made of what was not. */
import {
  cssrsScreener,
  gad7,
  INSTRUMENTS,
  ors,
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

const coded = (code: string, system = 'urn:holdfast:answer'): Json => ({ valueCoding: { system, code } })
const response = (item: unknown, more: Json = {}): Json => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  item,
  ...more,
})
const one = (answer: unknown, linkId = 'q1'): Json => response([{ linkId, answer }])

test.each([
  ['a list', [response([])], 'not-a-resource', null],
  ['nothing', undefined, 'not-a-resource', null],
  ['another resource', { ...response([]), resourceType: 'Questionnaire' }, 'not-a-response', null],
  ['a mistake', response([], { status: 'entered-in-error' }), 'entered-in-error', null],
  ['another questionnaire', response([], { questionnaire: 'http://example.org/q' }), 'another-questionnaire', null],
  [
    'another version of it',
    response([], { questionnaire: 'urn:holdfast:instrument:phq9|2' }),
    'another-questionnaire',
    null,
  ],
  ['a linkId that is not there', one([coded('1')], 'q10'), 'unknown-linkid', 'q10'],
  ['a linkId twice', response([{ linkId: 'q1', answer: [coded('1')] }, { linkId: 'q1' }]), 'linkid-twice', 'q1'],
  ['several answers', one([coded('1'), coded('2')]), 'several-answers', 'q1'],
  ['a code that is not there', one([coded('4')]), 'unknown-answer', 'q1'],
  ['a code of another system', one([coded('1', 'http://loinc.org')]), 'unknown-answer', 'q1'],
  ['a number where one chooses', one([{ valueDecimal: 1 }]), 'unknown-answer', 'q1'],
  ['an answer that is no list', one({ valueDecimal: 1 }), 'unknown-answer', 'q1'],
  ['an answer that is no object', one([1]), 'unknown-answer', 'q1'],
  ['an item without linkId', response([{ answer: [coded('1')] }]), 'no-linkid', null],
  ['10,000 items', response(Array.from({ length: 10_000 }, (_, at) => ({ linkId: `x${at}` }))), 'too-many-items', null],
] as const)('%s is not taken', (_, given, kind, linkId) => {
  const answers = readResponse(phq9, formOf(phq9), given)
  expect(answers).toMatchObject({ ok: false, error: [{ kind, linkId, sentence: expect.stringMatching(/\.$/) }] })
})

test('what lies off a line is not taken, nor a yes where a number belongs', () => {
  const form = formOf(ors)
  const problems = (answer: Json) => readResponse(ors, form, one([answer]))
  expect(problems({ valueDecimal: 10.1 })).toMatchObject({ ok: false, error: [{ kind: 'out-of-range', linkId: 'q1' }] })
  expect(problems({ valueDecimal: 1.25 })).toMatchObject({ ok: false, error: [{ kind: 'not-a-step', linkId: 'q1' }] })
  expect(problems({ valueBoolean: true })).toMatchObject({
    ok: false,
    error: [{ kind: 'unknown-answer', linkId: 'q1' }],
  })
  expect(readResponse(cssrsScreener, formOf(cssrsScreener, 'briefly'), one([{ valueInteger: 1 }]))).toMatchObject({
    ok: false,
    error: [{ kind: 'unknown-answer' }],
  })
})

test('answers under groups and under answers are read; computed ones are left; a question without answer is missing', () => {
  const given = response([
    { linkId: 'q1', answer: [{ ...coded('1'), item: [{ linkId: 'q2', answer: [coded('2')] }] }] },
    { linkId: 'score.total', answer: [{ valueDecimal: 27 }] },
    { linkId: 'q3' },
    { linkId: 'q4', answer: [] },
  ])
  expect(read(phq9, formOf(phq9), given)).toEqual({ q1: 1, q2: 2 })
})

test('a form of another instrument, or of another version of it, is not used', () => {
  expect(readResponse(gad7, formOf(phq9), response([]))).toMatchObject({
    ok: false,
    error: [{ kind: 'another-instrument' }],
  })
  expect(readResponse({ ...phq9, version: 2 }, formOf(phq9), response([]))).toMatchObject({
    ok: false,
    error: [{ kind: 'another-instrument' }],
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
