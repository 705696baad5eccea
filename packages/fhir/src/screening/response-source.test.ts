/** Tests of what a response says of itself, and of scores that carry it on. */
import { phq9, score } from '@holdfast/risk-screening'
import type { Observation as ObservationR4 } from 'fhir/r4'
import type { Observation as ObservationR5 } from 'fhir/r5'
import { expect, test } from 'vitest'
import type { Json } from '../testing.ts'
import { observationResources, type ObservationAbout } from './observation.ts'
import { responseSource } from './response-source.ts'

const response = (more: Json = {}): Json => ({ resourceType: 'QuestionnaireResponse', status: 'completed', ...more })
function source(more: Json) {
  const read = responseSource(response(more))
  if (!read.ok) throw new Error(read.error.map(({ sentence }) => sentence).join(' '))
  return read.value
}

test('its id, or else its identifier as either release writes it', () => {
  expect(source({ id: 'a-1.b', identifier: { value: 'x' } })).toMatchObject({ id: 'a-1.b', known: 'a-1.b' })
  expect(source({ identifier: { value: 'R4' } })).toMatchObject({ id: null, known: 'R4' })
  expect(source({ identifier: [{ value: 'R5' }, { value: 'other' }] })).toMatchObject({ id: null, known: 'R5' })
  expect(source({ id: 'not an id' })).toMatchObject({ id: null, known: null })
})

test('whom it is about, without a name; nobody where the reference leads inside', () => {
  const subject = {
    reference: 'Patient/7',
    type: 'Patient',
    display: 'Ana',
    identifier: { system: 's', value: '7', use: 'usual' },
  }
  expect(source({ subject }).subject).toEqual({
    reference: 'Patient/7',
    type: 'Patient',
    identifier: { system: 's', value: '7' },
  })
  expect(source({ subject: { reference: '#me', display: 'Ana' } }).subject).toBe(null)
  expect(source({}).subject).toBe(null)
})

test.each(['2026', '2026-02', '2026-02-03', '2026-02-03T04:05:06Z', '2026-02-03T04:05:06.789+01:00'])(
  'authored on %s is taken as it stands',
  authored => expect(source({ authored }).authored).toBe(authored),
)

test.each(['2026-13', 'yesterday', '2026-02-03T04:05:06', '2026-02-03 04:05', 20_260_203])(
  'authored on %s is no dateTime',
  authored => {
    expect(responseSource(response({ authored }))).toMatchObject({ ok: false, error: [{ kind: 'not-a-datetime' }] })
  },
)

test('a score carries it on, and is preliminary while the response is not done', () => {
  const observed = (about: Partial<ObservationAbout>): ObservationR4 & ObservationR5 => {
    const [one] = observationResources(phq9, score(phq9, {}, { missing: 'strict', prevalence: null }), {
      patient: null,
      answered: null,
      response: 'QuestionnaireResponse/1',
      ...about,
    })
    if (!one) throw new Error('no observation')
    return one
  }
  const { subject, authored, isDone } = source({
    status: 'in-progress',
    authored: '2026-02',
    subject: { reference: 'Patient/7' },
  })
  expect(observed({ patient: subject, answered: authored, isDone })).toMatchObject({
    status: 'preliminary',
    subject: { reference: 'Patient/7' },
    effectiveDateTime: '2026-02',
    derivedFrom: [{ reference: 'QuestionnaireResponse/1' }],
  })
  expect(observed({}).status).toBe('final')
  expect(observed({})).not.toHaveProperty('effectiveDateTime')
  expect(source({ status: 'amended' }).isDone).toBe(true)
})
