/** Tests of a file of words: what is whole comes back, and everything else is named by its part and without a word of it. */
import { expect, test } from 'vitest'
import { gad7 } from '../instruments/gad7.ts'
import { IMPORTED_WORDING, parseImportedWording, type ImportedWording } from './imported-wording.ts'
import type { Wording } from './wording.ts'

const inLanguage = (language: string): Wording => ({
  language,
  instruction: 'An invented instruction',
  items: Object.fromEntries(
    gad7.items.map(({ id }) => [
      id,
      { text: `invented ${id}`, anchors: [0, 1, 2, 3].map(value => ({ value, text: `answer ${value}` })) },
    ]),
  ),
})
const file: ImportedWording = {
  ...IMPORTED_WORDING,
  instrument: 'gad7',
  version: gad7.version,
  source: { questionnaire: 'http://example.org/gad|2', sha256: '0a'.repeat(32) },
  licence: 'For one clinic',
  order: gad7.items.map(({ id }) => id).toReversed(),
  wording: inLanguage('en'),
  translations: [inLanguage('es')],
}
const { q1: _, ...rest } = file.wording.items

test('what was written is read, and what other rooms keep beside it is left to them', () => {
  expect(parseImportedWording(gad7, JSON.parse(JSON.stringify({ ...file, form: { anything: 1 } })))).toEqual({
    ok: true,
    value: file,
  })
  const bare = { ...file, licence: null, translations: [], source: { ...file.source, questionnaire: null } }
  expect(parseImportedWording(gad7, bare)).toEqual({ ok: true, value: bare })
})

test.each([
  ['a list', [file], 'not-a-wording', null],
  ['a questionnaire', { resourceType: 'Questionnaire' }, 'not-a-wording', null],
  ['another edition', { ...file, edition: 2 }, 'another-edition', null],
  ['another instrument', { ...file, instrument: 'phq9' }, 'another-instrument', null],
  ['another version', { ...file, version: gad7.version + 1 }, 'another-version', null],
  ['a part that nobody knows', { ...file, script: 'x' }, 'not-as-expected', null],
  ['no sum', { ...file, source: { questionnaire: null, sha256: 'abc' } }, 'not-as-expected', 'source'],
  ['a licence that is a number', { ...file, licence: 1 }, 'not-as-expected', 'licence'],
  ['no order', { ...file, order: undefined }, 'not-as-expected', 'order'],
  ['an item twice in the order', { ...file, order: ['q1', ...file.order.slice(1)] }, 'not-as-expected', 'order'],
  ['no words', { ...file, wording: null }, 'not-as-expected', 'wording'],
  ['words that are no text', { ...file, wording: { ...file.wording, title: {} } }, 'not-as-expected', 'wording'],
  [
    'markup beside a text',
    { ...file, wording: { ...file.wording, items: { ...rest, q1: { text: 'a', anchors: [], html: '<b>' } } } },
    'not-as-expected',
    'wording',
  ],
  [
    'an answer without a value',
    { ...file, wording: { ...file.wording, items: { ...rest, q1: { text: 'a', anchors: [{ text: 'never' }] } } } },
    'not-as-expected',
    'wording',
  ],
  ['translations that are none', { ...file, translations: {} }, 'not-as-expected', 'translations'],
  ['one language twice', { ...file, translations: [inLanguage('en')] }, 'language-twice', 'translations'],
  ['a question that is missing', { ...file, wording: { ...file.wording, items: rest } }, 'item-missing', 'wording'],
  [
    'a question that is missing in a translation',
    { ...file, translations: [{ ...inLanguage('es'), items: rest }] },
    'item-missing',
    'translations 1',
  ],
] as const)('%s is named', (__, given, kind, part) => {
  const read = parseImportedWording(gad7, given)
  expect(read.ok).toBe(false)
  if (read.ok) return
  expect(read.error).toContainEqual(expect.objectContaining({ kind, part, sentence: expect.stringMatching(/\.$/) }))
  expect(JSON.stringify(read.error)).not.toMatch(/invented|<b>|never/)
})
