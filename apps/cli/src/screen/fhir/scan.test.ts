/** Tests that the entries of a Bundle are found wherever its text is cut. */
import { expect, test } from 'vitest'
import { LONGEST_ENTRY, makeScanner } from './scan.ts'

/** All that is found in the pieces of a text. */
function scanned(pieces: readonly string[]): { readonly entries: readonly unknown[]; readonly rest: unknown } | string {
  const scanner = makeScanner()
  const entries: string[] = []
  for (const piece of pieces) {
    const found = scanner.feed(piece)
    if (typeof found === 'string') return found
    entries.push(...found)
  }
  const rest = scanner.rest()
  return rest === null ? 'broken' : { entries: entries.map(one => JSON.parse(one)), rest: JSON.parse(rest) }
}

const ENTRIES = [
  { resource: { entry: [{ a: ']}' }], text: 'a "quoted" \\ text, {[' } },
  {},
  { '"entry"': [[]], '\\': '\\', resource: null },
]

test.each([
  ['one line', JSON.stringify({ resourceType: 'Bundle', link: [{ entry: [1] }], entry: ENTRIES, type: 'searchset' })],
  ['many lines', JSON.stringify({ 'x"entry': [2], entry: ENTRIES, after: [{ entry: [{ no: 1 }] }] }, null, 2)],
  ['no entries', '{ "entry" : [ ] , "a":"\\"entry\\":[{}]"}'],
  ['nothing else', JSON.stringify({ entry: ENTRIES })],
])('wherever a text in %s is cut, its entries and all else come back', (_, text) => {
  const whole = JSON.parse(text)
  const expected = { entries: whole.entry, rest: { ...whole, entry: [] } }
  expect(scanned([...text])).toEqual(expected)
  for (let at = 0; at <= text.length; at += 1) expect(scanned([text.slice(0, at), text.slice(at)])).toEqual(expected)
})

test('one resource is all rest', () => {
  const one = { resourceType: 'QuestionnaireResponse', item: [{ linkId: 'entry', answer: [] }] }
  expect(scanned([JSON.stringify(one)])).toEqual({ entries: [], rest: one })
})

test.each([
  ['{"entry":[{}{}]}', 'broken'],
  ['{"entry":[{},]}', 'broken'],
  ['{"entry":[,{}]}', 'broken'],
  ['{"entry":[null]}', 'broken'],
  ['{"entry":[{}]', 'broken'],
  ['{"entry":[{"a', 'broken'],
  ['{}}', 'broken'],
  [`{"entry":[{"a":"${'x'.repeat(LONGEST_ENTRY)}`, 'too-long'],
  [`{"a":"${'x'.repeat(LONGEST_ENTRY)}`, 'too-long'],
])('%.20s is %s', (text, what) => {
  expect(scanned([text])).toBe(what)
})
