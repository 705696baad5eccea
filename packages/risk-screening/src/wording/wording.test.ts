/** Tests of a wording held against its instrument: each question, each anchor and each text, and no others. */
import { expect, test } from 'vitest'
import { ors } from '../instruments/ors.ts'
import { phq15 } from '../instruments/phq15.ts'
import { checkWording, WORDING_LIMITS, type Wording } from './wording.ts'

const whole: Wording = {
  language: 'es-MX',
  title: 'An invented title',
  instruction: 'An invented instruction',
  items: Object.fromEntries(
    phq15.items.map(({ id }) => [
      id,
      { text: `invented ${id}`, anchors: [0, 1, 2].map(value => ({ value, text: `answer ${value}` })) },
    ]),
  ),
}
const first = whole.items['q1'] ?? { text: '', anchors: [] }
const long = 'x'.repeat(WORDING_LIMITS.text + 1)

test('a whole wording has nothing wrong; what does not apply may have an anchor where the item knows it', () => {
  expect(checkWording(phq15, whole)).toEqual([])
  const anchors = [...first.anchors, { value: 'not-applicable', text: 'does not apply' } as const]
  expect(checkWording(phq15, { ...whole, items: { ...whole.items, q4: { ...first, anchors } } })).toEqual([])
  expect(checkWording(phq15, { ...whole, items: { ...whole.items, q1: { ...first, anchors } } })).toMatchObject([
    { item: 'q1', kind: 'anchors-do-not-fit' },
  ])
})

test.each([
  ['an empty title', { ...whole, title: ' ' }, 'no-text', null],
  ['an instruction past its bound', { ...whole, instruction: long }, 'text-too-long', null],
  ['an empty heading', { ...whole, items: { ...whole.items, q1: { ...first, before: '' } } }, 'no-text', 'q1'],
  [
    'a heading past its bound',
    { ...whole, items: { ...whole.items, q1: { ...first, before: long } } },
    'text-too-long',
    'q1',
  ],
  ['no such language', { ...whole, language: 'Spanish of Mexico' }, 'not-a-language', null],
] as const)('%s is named', (_, wording, kind, item) => {
  expect(checkWording(phq15, wording)).toEqual([{ kind, item, sentence: expect.stringMatching(/\.$/) }])
})

test('a mark on a line has a question and no anchors', () => {
  const items = Object.fromEntries(ors.items.map(({ id }) => [id, { text: id, anchors: [] }]))
  expect(checkWording(ors, { language: 'en', items })).toEqual([])
  const marked = { text: 'q1', anchors: [{ value: 0, text: 'low' }] }
  expect(checkWording(ors, { language: 'en', items: { ...items, q1: marked } })).toMatchObject([
    { item: 'q1', kind: 'anchors-do-not-fit' },
  ])
})
