/** Tests of tables that do not fit: each thing that is wrong is named with its row and its column, exit is 2, and no file is written. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Outcome } from '../command.ts'
import { run } from '../main.ts'
import { bundle, response } from '../testing/fhir.ts'
import { testWorld, type TestWorld } from '../testing/world.ts'

let folder: string
let world: TestWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-bad-'))
  world = testWorld()
})
afterEach(() => rm(folder, { recursive: true }))

async function put(text: string | Uint8Array, name: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}

/** A place in words. */
const inWords = ({ row, column, of }: Place): string => `Row ${row}, column ${column}${of ? ` of the ${of}` : ''}`

async function refused(outcome: Outcome, problem: unknown, place: Place): Promise<void> {
  expect(outcome).toMatchObject({ exit: 2, json: { ok: false, code: 'bad-input' } })
  expect(outcome.json['problems']).toContainEqual(problem)
  expect(outcome.text.split('\n')).toContainEqual(
    expect.stringMatching(new RegExp(`^${inWords(place)}:? [A-Za-z].*\\.`)),
  )
  expect(outcome.text).toMatch(/Nothing was (written|computed)\.$/)
  expect(await readdir(folder)).not.toContain('out')
  expect(world.output()).toBe('')
}

const ITEMS = 'q1,q2,q3,q4,q5,q6,q7,q8,q9'
const row = '0,0,0,0,0,0,0,0,0'
const MARK = '\u{FEFF}'
const LATIN = Buffer.from([0xe9])
const joined = (...parts: readonly (string | Uint8Array)[]) => Buffer.concat(parts.map(part => Buffer.from(part)))
/** The other order of the two bytes of each letter. */
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()
const scored = async (text: string | Uint8Array, name: string) =>
  run(['screen', 'score', await put(text, name), '--instrument', 'phq9', '--out', join(folder, 'out')], world)

type Place = { readonly row: number; readonly column: string | number; readonly of?: string }
type Case = readonly [what: string, text: string | Uint8Array, problem: Place & { readonly kind: string }]

describe('of a table', () => {
  const inFile = (kind: string, column: string | number = 1, line = 1) => ({ row: line, column, kind, of: 'file' })
  test.each<Case>([
    ['a byte order mark', `${MARK}${ITEMS}\n${row}\n`, inFile('byte-order-mark')],
    ['an empty file', '', inFile('empty-file')],
    ['empty lines alone', '\n \n', inFile('empty-file')],
    ['UTF-16, the low byte first', Buffer.from(`${MARK}${ITEMS}\n`, 'utf16le'), inFile('utf-16')],
    ['UTF-16, the high byte first', bigEndian(`${MARK}${ITEMS}\n`), inFile('utf-16')],
    ['UTF-16 without a mark', Buffer.from(`${ITEMS}\n`, 'utf16le'), inFile('utf-16')],
    ['UTF-16 without a mark, the high byte first', bigEndian(`${ITEMS}\n`), inFile('utf-16')],
    ['a wrong delimiter', `${ITEMS.replaceAll(',', ';')}\n`, inFile('wrong-delimiter')],
    ['a wrong delimiter behind an empty line', `\n${ITEMS.replaceAll(',', '\t')}\n`, inFile('wrong-delimiter', 1, 2)],
    ['a byte that is no UTF-8 in the header', joined('q1,q2,', LATIN, '\n'), inFile('not-utf-8', 3)],
    ['an unknown column', `${ITEMS},zz\n${row},0\n`, inFile('unknown-column', 'zz')],
    ['an unknown column that looks like an item', `${ITEMS},q10\n${row},0\n`, inFile('unknown-column', 'q10')],
    ['an unknown column in capitals', `${ITEMS},Q1\n${row},0\n`, inFile('unknown-column', 'Q1')],
    ['an unknown column without a name', `${ITEMS},\n${row},0\n`, inFile('unknown-column', 10)],
    ['an unknown column behind an empty line', `\n${ITEMS},zz\n${row},0\n`, inFile('unknown-column', 'zz', 2)],
    ['a column that is not there', 'q1,q2\n0,0\n', inFile('no-column', 'q3')],
    ['a column that stands twice', `${ITEMS},q9\n${row},0\n`, inFile('column-twice', 'q9')],
    ['text in a number', `${ITEMS}\n${row}\n0,0,often,0,0,0,0,0,0\n`, { row: 2, column: 'q3', kind: 'not-a-number' }],
    ['a number out of range', `${ITEMS}\n0,0,0,0,0,0,0,0,4\n`, { row: 1, column: 'q9', kind: 'out-of-range' }],
    ['a number between', `${ITEMS}\n0,0,0,0,0,0,0,1.5,0\n`, { row: 1, column: 'q8', kind: 'not-a-step' }],
    [
      'an id that stands twice',
      `id,${ITEMS}\nA,${row}\nB,${row}\nA,${row}\n`,
      { row: 3, column: 'id', kind: 'id-twice' },
    ],
    ['a short row', `${ITEMS}\n${row}\n0,0,0\n`, { row: 2, column: 'q4', kind: 'field-count' }],
    ['a long row', `${ITEMS}\n${row},0\n`, { row: 1, column: 10, kind: 'field-count' }],
    ['a quote that is not closed', `${ITEMS}\n${row}\n0,"0,0\n`, { row: 2, column: 'q2', kind: 'quote-open' }],
    [
      'mixed encodings',
      joined(`id,${ITEMS}\nAna,${row}\nJos`, LATIN, `,${row}\n`),
      { row: 2, column: 'id', kind: 'not-utf-8' },
    ],
    [
      'a line of 10 MB',
      `id,${ITEMS}\nA,${row}\n${'x'.repeat(10_000_000)},${row}\n`,
      { row: 2, column: 'id', kind: 'line-too-long' },
    ],
    ['a header of 10 MB', 'x'.repeat(10_000_000), inFile('line-too-long')],
  ])('%s is named with row and column, and nothing is written', async (_, text, problem) =>
    refused(await scored(text, 'in.csv'), problem, problem),
  )

  test('a header without rows is a table of nobody, and no mistake', async () => {
    expect(await scored(`${ITEMS}\n`, 'in.csv')).toMatchObject({ exit: 0, json: { rows: 0, scored: 0 } })
    expect((await readFile(join(folder, 'out'), 'utf8')).split('\n')).toEqual([expect.stringMatching(/^row,id,/), ''])
  })
})

describe('of lines of JSON', () => {
  const inFile = (kind: string) => ({ row: 1, column: 1, kind, of: 'file' })
  test.each<Case>([
    ['a byte order mark', `${MARK}{"q1":1}\n`, inFile('byte-order-mark')],
    ['an empty file', '', inFile('empty-file')],
    ['UTF-16, the low byte first', Buffer.from(`${MARK}{"q1":1}\n`, 'utf16le'), inFile('utf-16')],
    ['UTF-16, the high byte first', bigEndian(`${MARK}{"q1":1}\n`), inFile('utf-16')],
    ['mixed encodings', joined('{"q1":1}\n{"id":"Jos', LATIN, '"}\n'), { row: 2, column: 11, kind: 'not-utf-8' }],
    ['a line of 10 MB', `{"q1":1}\n{"id":"${'x'.repeat(10_000_000)}"}\n`, { row: 2, column: 1, kind: 'line-too-long' }],
    ['a list', '{"q1":1}\n[1]\n', { row: 2, column: 1, kind: 'not-an-object' }],
    ['no JSON', '{"q1":1}\nnot json\n', { row: 2, column: 1, kind: 'not-an-object' }],
    ['an object inside', '{"q1":{"a":1}}\n', { row: 1, column: 1, kind: 'not-an-object' }],
    [
      'an item of another',
      '{"q1":1}\n{"q1":1,"q10":2}\n{"q10":2}\n',
      { row: 2, column: 'q10', kind: 'unknown-column' },
    ],
    ['an unknown name', '{"q1":1,"zz":2}\n', { row: 1, column: 'zz', kind: 'unknown-column', of: 'file' }],
    ['an unknown name later on', '{"q1":1}\n{"zz":2}\n', { row: 2, column: 'zz', kind: 'unknown-column' }],
    ['an id too large', '{"id":12345678901234567890,"q1":1}\n', { row: 1, column: 'id', kind: 'number-too-large' }],
    ['an answer too large', '{"q1":1}\n{"q1":9007199254740993}\n', { row: 2, column: 'q1', kind: 'number-too-large' }],
    ['text in a number', '{"q1":"3x"}\n', { row: 1, column: 'q1', kind: 'not-a-number' }],
  ])('%s is named with row and column, and nothing is written', async (_, text, problem) =>
    refused(await scored(text, 'in.jsonl'), problem, problem),
  )
})

describe('of FHIR', () => {
  const A = JSON.stringify(bundle([response([0, 0, 0, 0, 0, 0, 0, 0, 0])]))
  test.each(
    ['in.json', 'in.ndjson'].flatMap(name => {
      const text = name === 'in.json' ? A : '{"resourceType":"QuestionnaireResponse"}\n'
      return [
        [name, 'a byte order mark', `${MARK}${text}`, 'byte-order-mark'],
        [name, 'UTF-16', Buffer.from(`${MARK}${text}`, 'utf16le'), 'utf-16'],
        [name, 'UTF-16, the high byte first', bigEndian(`${MARK}${text}`), 'utf-16'],
        ...(name === 'in.json' ? [[name, 'an empty file', '', 'empty-file'] as const] : []),
      ] as const
    }),
  )('in %s %s is named with row and column, and nothing is written', async (name, _, text, kind) => {
    // Lines of UTF-16 look like no resource, and are refused as a table.
    const ofTable = name === 'in.ndjson' && kind === 'utf-16'
    const problem = ofTable ? { row: 1, column: 1, kind, of: 'file' } : expect.objectContaining({ entry: null, kind })
    await refused(await scored(text, name), problem, { row: 1, column: 1, of: 'file' })
  })
})
