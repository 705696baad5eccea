/** Tests of scores as Observations: the code of the total alone, why a value is absent, and what a profile hides. */
import { NOON, testId } from '@holdfast/domain/testing'
import {
  cssrsScreener,
  dast10,
  gad7,
  ors,
  pcl5,
  pcptsd5,
  phq9,
  rq,
  score,
  shownIn,
  wsas,
  type AnsweredInstrument,
  type Answers,
  type MissingRule,
} from '@holdfast/risk-screening'
import type { Observation as ObservationR4 } from 'fhir/r4'
import type { Observation as ObservationR5 } from 'fhir/r5'
import { expect, test } from 'vitest'
import { ANSWERED } from '../testing.ts'
import { observationResources } from './observation.ts'

const about = {
  patient: testId('patient', 1),
  answered: NOON,
  response: 'urn:uuid:9a1f6a2e-7f0a-4d58-9c62-0d6a0f6d7a11',
}
const all = (instrument: AnsweredInstrument, value: number | boolean): Answers =>
  Object.fromEntries(
    instrument.items.map(({ id, answers }) => [id, answers.kind === 'yes-no' ? Boolean(value) : value]),
  )
const observed = (
  instrument: AnsweredInstrument,
  answers: Answers,
  missing: MissingRule = 'strict',
): readonly (ObservationR4 & ObservationR5)[] =>
  observationResources(instrument, score(instrument, answers, { missing, prevalence: 0.1 }), about)
const notes = (one: ObservationR5 | undefined) => (one?.note ?? []).map(({ text }) => text).join(' ')

test('a score says whose it is, what it is, how it was made and from what', () => {
  expect(observed(phq9, all(phq9, 1))).toEqual([
    {
      resourceType: 'Observation',
      status: 'final',
      category: [
        {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey', display: 'Survey' },
          ],
        },
      ],
      code: {
        coding: [
          { system: 'http://loinc.org', code: '44261-6' },
          { system: 'urn:holdfast:score', version: '1', code: 'phq9.total' },
        ],
        text: 'PHQ-9: total',
      },
      method: { coding: [{ system: 'urn:holdfast:missing-rule', code: 'strict' }] },
      note: [
        { text: 'Declaration phq9, version 1; rule for missing answers: strict; range 0 to 27; answers given: 9.' },
      ],
      valueQuantity: { value: 9, unit: '{score}', system: 'http://unitsofmeasure.org', code: '{score}' },
      subject: { type: 'Patient', identifier: { system: 'urn:holdfast:person', value: testId('patient', 1) } },
      effectiveDateTime: '2026-06-01T12:00:00.000Z',
      derivedFrom: [{ type: 'QuestionnaireResponse', reference: about.response }],
    },
  ])
})

test('a score that was not made has a reason and no value, and names what is missing', () => {
  const [one] = observed(phq9, { ...all(phq9, 3), q3: null, q5: null })
  expect(one?.valueQuantity).toBe(undefined)
  expect(one?.dataAbsentReason?.coding?.[0]?.code).toBe('unknown')
  expect(notes(one)).toContain('Missing: q3, q5.')
})

test('a nought is a value', () => {
  const [one] = observed(phq9, all(phq9, 0))
  expect(one?.valueQuantity?.value).toBe(0)
  expect(one?.dataAbsentReason).toBe(undefined)
})

test('a value that was made up for says so, and by which rule', () => {
  const [one] = observed(phq9, { ...all(phq9, 1), q3: null }, 'published')
  expect(one?.valueQuantity?.value).toBe(9)
  expect(one?.method?.coding?.[0]?.code).toBe('published:2')
  expect(notes(one)).toMatch(/Missing: q3\. Prorated/)
  expect(notes(observed(phq9, all(phq9, 1), 'published')[0])).not.toContain('Prorated')
})

test('answers that did not count are named', () => {
  const [one] = observed(pcptsd5, { gate: false, q1: 1 })
  expect(one?.valueQuantity?.value).toBe(0)
  expect(notes(one)).toContain('as skipped: q1.')
})

test('the code of the panel never stands for a score, and a code that nobody saw is not written', () => {
  const codes = (instrument: AnsweredInstrument) =>
    observed(instrument, {}).map(({ code }) =>
      code?.coding?.filter(({ system }) => system === 'http://loinc.org').map(one => one.code),
    )
  for (const instrument of ANSWERED) {
    const panel = instrument.loinc?.panel ?? 'none'
    expect(codes(instrument).flat()).not.toContain(panel)
  }
  expect(codes(gad7)).toEqual([['70274-6']])
  expect(codes(dast10)).toEqual([[]])
  // A part of PCL-5 is not its total.
  expect(codes(pcl5).filter(one => one?.length === 1)).toHaveLength(1)
  expect(codes(wsas)).toEqual([[]])
})

test('each score is an observation of its own; tenths stay tenths', () => {
  expect(observed(rq, all(rq, 4)).map(({ code }) => code?.text)).toEqual(['RQ: modelOfSelf', 'RQ: modelOfOther'])
  expect(observed(ors, all(ors, 2.1))[0]?.valueQuantity?.value).toBe(8.4)
})

test('no band, cut-off, predictive value or raised flag is written, and no RiskAssessment', () => {
  for (const instrument of ANSWERED) {
    const written = observed(instrument, all(instrument, 1))
    expect(new Set(written.map(({ resourceType }) => resourceType))).toEqual(new Set(['Observation']))
    for (const one of written)
      expect([one.interpretation, one.referenceRange, one.component]).toEqual([undefined, undefined, undefined])
    expect(JSON.stringify(written)).not.toMatch(/severe|cut-?off|self-harm/i)
  }
})

test('a level of a triage is written where it may be shown, and is absent where answers are missing', () => {
  const scoring = score(
    cssrsScreener,
    { ...all(cssrsScreener, false), q1: true },
    { missing: 'strict', prevalence: null },
  )
  const level = (shown: typeof scoring) =>
    observationResources(cssrsScreener, shown, about).map(one => one.valueCodeableConcept?.coding?.[0]?.code)
  expect(level(scoring)).toEqual(['low'])
  expect(level(shownIn(scoring, { use: 'clinic', country: 'US' }))).toEqual(['low'])
  expect(level(shownIn(scoring, { use: 'clinic', country: 'GB' }))).toEqual([])
  expect(level(shownIn(scoring, { use: 'record', country: 'US' }))).toEqual([])
  const [incomplete] = observed(cssrsScreener, { q1: true })
  expect(incomplete?.valueCodeableConcept).toBe(undefined)
  expect(incomplete?.dataAbsentReason?.coding?.[0]?.code).toBe('unknown')
  expect(notes(incomplete)).toMatch(/Missing: q2.*already come to: low\./)
})

test('a patient whom the receiver is not to know is not there', () => {
  const [one] = observationResources(phq9, score(phq9, {}, { missing: 'strict', prevalence: null }), {
    ...about,
    patient: null,
  })
  expect(one).not.toHaveProperty('subject')
})
