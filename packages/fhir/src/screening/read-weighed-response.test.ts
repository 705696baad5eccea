/** Tests of a response whose questionnaire is not at hand: what says its own weight is read, and nothing else is guessed. */
import {
  auditc,
  core10,
  cssrsScreener,
  dast10,
  ors,
  phq15,
  phq9,
  type AnsweredInstrument,
} from '@holdfast/risk-screening'
import { describe, expect, test } from 'vitest'
import { WEIGHT } from '../codes.ts'
import { ANSWERED, type Json } from '../testing.ts'
import { ownForm } from './own-form.ts'
import { readResponse } from './read-response.ts'
import { readWeighedResponse } from './read-weighed-response.ts'
import { responseResource } from './write-response.ts'

const response = (item: readonly Json[], more: Json = {}): Json => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  item,
  ...more,
})
const asked = (linkId: string, ...answer: readonly unknown[]): Json => ({ linkId, answer })
const weighed = (weight: unknown, url: string = WEIGHT.R4): Json => ({
  valueCoding: { system: 'http://loinc.org', code: 'LA6569-3', extension: [{ url, valueDecimal: weight }] },
})
const read = (item: readonly Json[], instrument: AnsweredInstrument = phq9) =>
  readWeighedResponse(instrument, response(item))

describe('what says its own weight', () => {
  const codes = phq9.loinc?.items ?? []

  test.each<[string, Json, number]>([
    ['ordinalValue on the coding', weighed(2), 2],
    ['itemWeight on the answer', { ...weighed(3, WEIGHT.R5), extension: [{ url: WEIGHT.R5, valueDecimal: 3 }] }, 3],
    ['a number', { valueInteger: 1 }, 1],
    ['a decimal number', { valueDecimal: 0 }, 0],
    ['a code of ours', { valueCoding: { system: 'urn:holdfast:answer', code: '3' } }, 3],
  ])('%s', (_, answer, value) => {
    expect(read([asked('q3', answer)])).toEqual({ ok: true, value: { q3: value } })
  })

  test('yes and no, tenths, and what does not apply', () => {
    expect(read([asked('q1', { valueBoolean: true })], cssrsScreener)).toEqual({ ok: true, value: { q1: true } })
    expect(read([asked('q3', { valueBoolean: false })], dast10)).toEqual({ ok: true, value: { q3: 0 } })
    expect(read([asked('q1', { valueDecimal: 7.3 })], ors)).toEqual({ ok: true, value: { q1: 7.3 } })
    const none = { valueCoding: { system: 'urn:holdfast:answer', code: 'not-applicable' } }
    expect(read([asked('q4', none)], phq15)).toEqual({ ok: true, value: { q4: 'not-applicable' } })
  })

  test('items are found by their codes, in groups and under a path; sums and groups are no answers', () => {
    const item = [
      {
        linkId: '/44249-1',
        item: [
          asked(`/44249-1/${codes[0]}`, weighed(1)),
          asked(codes[8] ?? '', { valueInteger: 3 }),
          asked('/44249-1/44261-6', { valueDecimal: 4 }),
        ],
      },
      asked('score.total', { valueDecimal: 4 }),
      { linkId: 'a-heading' },
    ]
    expect(read(item)).toEqual({ ok: true, value: { q1: 1, q9: 3 } })
  })

  test('the caller says what a linkId asks for, or that it asks for none', () => {
    const given = response([asked('mood', { valueInteger: 2 }), asked('how-hard', { valueString: 'very' })])
    expect(readWeighedResponse(phq9, given, { links: { mood: 'q2', 'how-hard': null } })).toEqual({
      ok: true,
      value: { q2: 2 },
    })
  })

  test.each(ANSWERED.map(one => [one.id, one] as const))(
    '%s: what we write to our own form is read so',
    (_, instrument) => {
      const form = ownForm(instrument)
      for (const at of [0, -1]) {
        const answers = Object.fromEntries(
          form.questions.map(({ item, options }) => [item, options.at(at)?.value ?? 1.5]),
        )
        const written = responseResource(instrument, form, {
          answers,
          status: 'completed',
          authored: null,
          patient: null,
        })
        if (!written.ok) throw new Error(instrument.id)
        expect(written.value).not.toHaveProperty('authored')
        const [plain, byForm] = [
          readWeighedResponse(instrument, written.value),
          readResponse(instrument, form, written.value),
        ]
        expect(plain).toEqual(byForm)
        expect(plain.ok && Object.keys(plain.value)).toEqual(instrument.items.map(({ id }) => id))
      }
    },
  )
})

describe('what is not guessed', () => {
  test.each<[string, readonly Json[], string, string | null]>([
    [
      'a code of others',
      [asked('q1', { valueCoding: { system: 'http://loinc.org', code: 'LA6568-5' } })],
      'no-weight',
      'q1',
    ],
    ['a text', [asked('q1', { valueString: 'often' })], 'no-weight', 'q1'],
    ['a weight that is no number', [asked('q1', weighed('2'))], 'weight-not-a-number', 'q1'],
    [
      'two weights',
      [asked('q1', { ...weighed(1), extension: [{ url: WEIGHT.R5, valueDecimal: 2 }] })],
      'weights-differ',
      'q1',
    ],
    ['a weight off the scale', [asked('q1', weighed(4))], 'out-of-range', 'q1'],
    ['an answer to nobody’s question', [asked('q10', { valueInteger: 1 })], 'unknown-linkid', null],
    ['several answers', [asked('q1', weighed(1), weighed(2))], 'several-answers', 'q1'],
    ['one item under two linkIds', [asked('q1', weighed(1)), asked('/44250-9', weighed(1))], 'linkid-twice', 'q1'],
  ])('%s', (_, item, kind, of) => {
    const answers = read(item)
    expect(answers).toMatchObject({ ok: false, error: [{ kind, item: of, sentence: expect.stringMatching(/\.$/) }] })
    expect(JSON.stringify(answers)).not.toMatch(/often|LA65/)
  })

  test('whether the weight of a turned item is turned already', () => {
    const answers = (linkId: string) => read([asked(linkId, weighed(1))], core10)
    expect(answers('q1')).toEqual({ ok: true, value: { q1: 1 } })
    expect(answers('q2')).toMatchObject({ ok: false, error: [{ kind: 'perhaps-turned', item: 'q2' }] })
  })

  test('an item by a code that was not seen for each item of its instrument', () => {
    expect(auditc.loinc?.certainty).toBe('L')
    expect(read([asked('/nowhere', weighed(1))], auditc)).toMatchObject({
      ok: false,
      error: [{ kind: 'unknown-linkid' }],
    })
  })

  test('answers to another questionnaire of ours, and what is no response', () => {
    const other = response([], { questionnaire: 'urn:holdfast:instrument:gad7|1' })
    expect(readWeighedResponse(phq9, other)).toMatchObject({ ok: false, error: [{ kind: 'another-questionnaire' }] })
    expect(readWeighedResponse(phq9, response([], { questionnaire: 'http://example.org/phq' }))).toMatchObject({
      ok: true,
    })
    expect(readWeighedResponse(phq9, { resourceType: 'Patient' })).toMatchObject({
      ok: false,
      error: [{ kind: 'not-a-response' }],
    })
  })
})
