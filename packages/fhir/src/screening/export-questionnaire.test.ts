/** Tests of a questionnaire as we write it, in both releases, and of what is not written. */
import { auditc, cssrsScreener, pcptsd5, phq15, phq9, type Wording } from '@holdfast/risk-screening'
import { expect, test } from 'vitest'
import { WEIGHT } from '../codes.ts'
import { ANSWERED, exported, inventedWording } from '../testing.ts'
import { exportQuestionnaire } from './export-questionnaire.ts'

const RELEASES = ['R4', 'R5'] as const

test('R4 weighs the coding and R5 the answer, each with the extension of its release', () => {
  const [four, five] = RELEASES.map(release => exported(phq9, inventedWording(phq9), release).item?.[0])
  expect(four?.type).toBe('choice')
  expect(four?.answerOption?.[3]).toEqual({
    valueCoding: {
      extension: [{ url: WEIGHT.R4, valueDecimal: 3 }],
      system: 'urn:holdfast:answer',
      code: '3',
      display: '[en] invented answer 3',
    },
  })
  expect(five?.type).toBe('coding')
  expect(five?.answerOption?.[3]).toEqual({
    extension: [{ url: WEIGHT.R5, valueDecimal: 3 }],
    valueCoding: { system: 'urn:holdfast:answer', code: '3', display: '[en] invented answer 3' },
  })
})

test('the code of the panel stands for the questionnaire, that of the total for the score, those of items at their items', () => {
  const { code, item } = exported(phq9, inventedWording(phq9), 'R4')
  expect(code).toEqual([{ system: 'http://loinc.org', code: '44249-1' }])
  expect(item?.at(-1)?.code).toEqual([{ system: 'http://loinc.org', code: '44261-6' }])
  expect(item?.[8]?.code).toEqual([{ system: 'http://loinc.org', code: '44260-8' }])
  // Five codes are known for six items: nothing says of which.
  expect(exported(pcptsd5, inventedWording(pcptsd5), 'R4').item?.map(one => one.code?.[0]?.code)).toEqual([
    ...Array.from({ length: 6 }),
    '102017-1',
  ])
  // Of the codes of AUDIT-C one was not seen in a source.
  const alcohol = exported(auditc, inventedWording(auditc), 'R4')
  expect([alcohol.code, ...(alcohol.item ?? []).map(one => one.code)]).toEqual(Array.from({ length: 5 }))
})

test('no text of a questionnaire is ours: what is not in the wording is not written', () => {
  for (const instrument of ANSWERED) {
    const { item = [] } = exported(instrument, inventedWording(instrument), 'R5')
    const asked = item.filter(({ readOnly }) => readOnly !== true)
    expect(asked.map(({ linkId }) => linkId)).toEqual(instrument.items.map(({ id }) => id))
    for (const { linkId, text } of asked) expect(text).toBe(`[en] invented question ${linkId}`)
  }
})

test('what is asked only after a yes is enabled by it', () => {
  const coded = exported(cssrsScreener, inventedWording(cssrsScreener), 'R4').item?.[2]
  expect(coded?.enableWhen).toEqual([
    { question: 'q2', operator: '=', answerCoding: { system: 'urn:holdfast:answer', code: '1' } },
  ])
  const brief = exported(cssrsScreener, inventedWording(cssrsScreener, { asked: 'briefly' }), 'R4').item?.[2]
  expect(brief).toMatchObject({ type: 'boolean', enableWhen: [{ question: 'q2', operator: '=', answerBoolean: true }] })
})

const whole = inventedWording(phq15)
const without = (id: string): Wording => ({
  language: 'en',
  items: Object.fromEntries(Object.entries(whole.items).filter(([one]) => one !== id)),
})
const changed = (words: Partial<Wording['items'][string]>): Wording => ({
  language: 'en',
  items: { ...whole.items, q4: { text: 'A question.', anchors: whole.items['q4']?.anchors ?? [], ...words } },
})
const anchors = (...values: readonly (number | 'not-applicable')[]) =>
  changed({ anchors: values.map(value => ({ value, text: `answer ${value}` })) })

test.each([
  ['no wording at all', { language: 'en', items: {} }, 'item-missing', 'q1'],
  ['no wording for one item', without('q4'), 'item-missing', 'q4'],
  [
    'an item that is not there',
    { ...whole, items: { ...whole.items, q99: { text: 'A', anchors: [] } } },
    'unknown-item',
    'q99',
  ],
  ['no language', { ...whole, language: '' }, 'not-a-language', null],
  ['an empty question', changed({ text: ' ' }), 'no-text', 'q4'],
  ['a text past its bound', changed({ text: 'x'.repeat(2001) }), 'text-too-long', 'q4'],
  ['an anchor too few', anchors(0, 1), 'anchors-do-not-fit', 'q4'],
  ['an anchor twice', anchors(0, 1, 2, 2), 'anchors-do-not-fit', 'q4'],
  ['an anchor off the scale', anchors(0, 1, 3), 'anchors-do-not-fit', 'q4'],
  ['no anchors where three are needed', anchors(), 'anchors-do-not-fit', 'q4'],
] as const)('with %s nothing is written', (_, wording, kind, item) => {
  const written = exportQuestionnaire(phq15, wording, { release: 'R4' })
  expect(written.ok).toBe(false)
  if (!written.ok) expect(written.error).toContainEqual({ item, kind, sentence: expect.stringMatching(/\.$/) })
})

test('a title, an instruction and what is read ahead of a question are written as their wording has them', () => {
  const { items } = inventedWording(phq9)
  const wording: Wording = {
    language: 'en',
    title: 'Called otherwise',
    instruction: 'Over two weeks',
    items: { ...items, q5: { text: 'A question', anchors: [], ...items['q5'], before: 'And then' } },
  }
  const { title, item = [] } = exported(phq9, wording, 'R4')
  expect(title).toBe('Called otherwise')
  expect(item[0]).toEqual({ linkId: 'instruction', type: 'display', text: 'Over two weeks' })
  expect(item.map(({ linkId }) => linkId).slice(4, 7)).toEqual(['q4', 'before.q5', 'q5'])
  const spanish = exportQuestionnaire(phq9, wording, {
    release: 'R4',
    translations: [inventedWording(phq9, { language: 'es' })],
  })
  expect(spanish).toMatchObject({
    ok: false,
    error: [
      { item: null, kind: 'no-text' },
      { item: 'q5', kind: 'no-text' },
    ],
  })
})

test('two languages fit each other, and are two', () => {
  const write = (translation: Wording) =>
    exportQuestionnaire(cssrsScreener, inventedWording(cssrsScreener), { release: 'R5', translations: [translation] })
  expect(write(inventedWording(cssrsScreener))).toMatchObject({ ok: false, error: [{ kind: 'language-twice' }] })
  const brief = write(inventedWording(cssrsScreener, { language: 'es', asked: 'briefly' }))
  expect(brief).toMatchObject({ ok: false })
  if (!brief.ok) expect(new Set(brief.error.map(({ kind }) => kind))).toEqual(new Set(['anchors-do-not-fit']))
})
