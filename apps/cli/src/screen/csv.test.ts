/** Tests of reading comma-separated values: the same fields as papaparse finds, wherever the bytes are divided, and what stops the reading where it stands. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readCsv } from './csv.ts'
import { fieldsOf } from './csv-fields.ts'
import type { Mark } from './decoded.ts'
import type { Piece } from './table.ts'

async function* portions(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  // The reader of a file hands on the same room again and again.
  const room = new Uint8Array(size)
  for (let at = 0; at < bytes.length; at += size) {
    const portion = bytes.subarray(at, at + size)
    room.set(portion)
    yield room.subarray(0, portion.length)
  }
}

async function read(text: string | Uint8Array, size = 1 << 16, mark: Mark = 'refuse') {
  const pieces: Piece[] = []
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  for await (const piece of readCsv(portions(bytes, size), { delimiter: ',', mark })) pieces.push(piece)
  return {
    columns: pieces.flatMap(piece => (piece.kind === 'columns' ? piece.columns : [])),
    rows: pieces.flatMap(piece => (piece.kind === 'rows' ? piece.rows : [])),
    stopped: pieces.flatMap(piece => (piece.kind === 'stopped' ? piece.problem : [])),
  }
}

const field = fc.string({
  unit: fc.constantFrom('a', 'ñ', '€', '𝄞', '1', ' ', ',', ';', '"', '\n', '\r'),
  maxLength: 6,
})
const end = fc.constantFrom('\n', '\r\n', '\r')

test('what papaparse writes is read as it was, with any end of line, any quotes and any division of the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(field, field, field), { minLength: 1 }),
      end,
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async (rows, newline, quotes, size) => {
        const text = Papa.unparse([['x', 'y', 'z'], ...rows], { newline, quotes })
        const found = await read(text, size)
        expect(found).toEqual({ columns: ['x', 'y', 'z'], rows, stopped: [] })
      },
    ),
  )
})

test('any text without a broken quote has the fields that papaparse finds', () => {
  const soup = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', ',', '"', '""', '"a"', '\n', '\n"', '",'),
    maxLength: 30,
  })
  let compared = 0
  fc.assert(
    fc.property(soup, text => {
      const papa = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' })
      if (papa.errors.length > 0) return
      compared += 1
      const expected = papa.data.at(-1)?.join('') === '' && /(^|\n)$/.test(text) ? papa.data.slice(0, -1) : papa.data
      expect(fieldsOf(text, { delimiter: ',', isLast: true, from: 0, most: Infinity })).toMatchObject({
        rows: expected,
        why: 'more',
      })
    }),
    { numRuns: 3000 },
  )
  expect(compared).toBeGreaterThan(500)
})

test.each([
  [
    'a file of LF with CRLF in quotes',
    'x,y\n"a\r\nb",1\nc,2\n',
    [
      ['a\r\nb', '1'],
      ['c', '2'],
    ],
  ],
  [
    'a file of CR alone',
    'x,y\ra,1\rc,2\r',
    [
      ['a', '1'],
      ['c', '2'],
    ],
  ],
  [
    'ends of several kinds',
    'x,y\r\na,1\nc,2\rd,3',
    [
      ['a', '1'],
      ['c', '2'],
      ['d', '3'],
    ],
  ],
  [
    'a last row of empty fields without an end',
    'x,y\na,1\n,',
    [
      ['a', '1'],
      ['', ''],
    ],
  ],
  ['a last row of empty quotes', 'x,y\n"",""', [['', '']]],
  ['empty lines, counted', '\n\nx,y\n\na,1\n \n', [null, ['a', '1'], null]],
  ['blanks behind a quote', 'x,y\n"a" ,"b"  \n', [['a', 'b']]],
])('%s is read, wherever the bytes are divided', async (_, text, rows) => {
  for (let size = 1; size <= Buffer.byteLength(text) + 1; size++)
    expect(await read(text, size)).toEqual({ columns: ['x', 'y'], rows, stopped: [] })
})

test.each<[string, string | Uint8Array, object]>([
  ['text behind a quote', 'x,y\na,1\n"b"c,2\n', { row: 2, column: 'x', kind: 'quote-astray' }],
  ['a quote that is open', 'x,y\na,1\nb,"2\nc,3\n', { row: 2, column: 'y', kind: 'quote-open' }],
  ['one byte of Latin-1', Buffer.from('x,y\na,1\nb,\xe9\nc,3\n', 'latin1'), { row: 2, column: 'y', kind: 'not-utf-8' }],
  [
    'a letter that is cut off',
    Buffer.from('x,y\na,1\nb,€').subarray(0, -1),
    { row: 2, column: 'y', kind: 'not-utf-8' },
  ],
  [
    'a byte in the header',
    Buffer.from('x,\xe9\na,1\n', 'latin1'),
    { row: 1, column: 2, kind: 'not-utf-8', of: 'file' },
  ],
  [
    'a byte in a header behind empty lines',
    Buffer.from('\n \n\xe9,x\n', 'latin1'),
    { row: 3, column: 1, kind: 'not-utf-8', of: 'file' },
  ],
  ['a mark of UTF-8', '\u{FEFF}x,y\na,1\n', { row: 1, column: 1, kind: 'byte-order-mark', of: 'file' }],
  ['a mark and nothing', '\u{FEFF}', { row: 1, column: 1, kind: 'byte-order-mark', of: 'file' }],
  [
    'a mark and a byte that is none',
    Buffer.from('\xef\xbb\xbfx,\xe9\n', 'latin1'),
    { row: 1, column: 1, kind: 'byte-order-mark', of: 'file' },
  ],
  [
    'UTF-16 with its mark',
    Buffer.from('\u{FEFF}x,y\na,1\n', 'utf16le'),
    { row: 1, column: 1, kind: 'utf-16', of: 'file' },
  ],
  ['UTF-16 without it', Buffer.from('x,y\na,1\n', 'utf16le'), { row: 1, column: 1, kind: 'utf-16', of: 'file' }],
  ['nothing', '', { row: 1, column: 1, kind: 'empty-file', of: 'file' }],
  ['empty lines alone', '\n \n\r\n', { row: 1, column: 1, kind: 'empty-file', of: 'file' }],
])('%s stops the reading where it stands, wherever the bytes are divided', async (_, text, problem) => {
  for (const size of [2, 3, 4, 5, 7, 11, 1 << 16]) expect((await read(text, size)).stopped).toEqual([problem])
})

test('a mark that is to be skipped is, and only at the beginning, wherever the bytes are divided', async () => {
  const text = '\u{FEFF}x,y\n\u{FEFF}a,1\n'
  for (let size = 1; size <= Buffer.byteLength(text) + 1; size++)
    expect(await read(text, size, 'skip')).toEqual({ columns: ['x', 'y'], rows: [['\u{FEFF}a', '1']], stopped: [] })
})

test('a quote that is never closed is named as such, and not as a line that is too long', async () => {
  const long = `x,y\na,1\nb,"${'2\n'.repeat(600_000)}`
  expect((await read(long)).stopped).toEqual([{ row: 2, column: 'y', kind: 'quote-open' }])
  const line = `x,y\na,1\nb,${'2'.repeat(1_200_000)}\n`
  expect((await read(line)).stopped).toEqual([{ row: 2, column: 'y', kind: 'line-too-long' }])
})

test('a header and a row of very many fields are divided once, and not with each portion of the file', async () => {
  const wide = `${Array.from({ length: 90_000 }, (_, at) => `c${at}`).join(',')}\n`
  const { columns, rows } = await read(`${wide}${wide}`, 64)
  expect([columns.length, rows.length, rows[0]?.length]).toEqual([90_000, 1, 90_000])
})

test('bytes that cannot be read are no end of the file', async () => {
  async function* broken() {
    yield Buffer.from('x,y\na,1\n')
    yield null
  }
  const pieces: Piece[] = []
  for await (const piece of readCsv(broken(), { delimiter: ',', mark: 'refuse' })) pieces.push(piece)
  expect(pieces.at(-1)).toEqual({ kind: 'stopped', problem: { row: 2, column: 1, kind: 'unreadable' } })
})
