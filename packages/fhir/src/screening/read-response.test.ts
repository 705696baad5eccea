/** Tests of reading responses: nothing is made of what was not answered, or not here. */
import { cssrsScreener, gad7, ors, phq9, type AnsweredInstrument, type Answers } from '@holdfast/risk-screening'
import { expect, test } from 'vitest'
import { inventedWording } from '../testing.ts'
import { exportQuestionnaire } from './export-questionnaire.ts'
import type { Form } from './form.ts'
import { importQuestionnaire } from './import-questionnaire.ts'
import { readResponse } from './read-response.ts'

type Json = Record<string, unknown>

function formOf(instrument: AnsweredInstrument, asked: 'fully' | 'briefly' = 'fully'): Form {
  const written = exportQuestionnaire(instrument, inventedWording(instrument, { asked }), { release: 'R5' })
  const form = written.ok ? importQuestionnaire(instrument, written.value) : written
  if (!form.ok) throw new Error(instrument.id)
  return form.value
}

function read(instrument: AnsweredInstrument, form: Form, given: unknown): Answers {
  const answers = readResponse(instrument, form, given)
  if (!answers.ok) throw new Error(answers.error.map(({ sentence }) => sentence).join(' '))
  return answers.value
}

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
