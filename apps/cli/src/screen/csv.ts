/** Reads comma-separated values (RFC 4180) as they come, in memory that does not grow with the file. */
import Papa, { type ParseResult } from 'papaparse'
import { decoded, LONGEST_LINE, stopped, type Piece } from './table.ts'

/** Reads a table of text. Empty lines are passed over and counted; the header is the first line that is not empty. */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>, delimiter: string): AsyncIterable<Piece> {
  let left = ''
  let columns: readonly string[] | null = null
  let next = 1
  for await (const part of decoded(bytes)) {
    if (part.kind === 'utf-16') return yield stopped('utf-16')
    const isBroken = part.kind === 'not-utf-8'
    const text = left + (isBroken ? part.before : part.text)
    const isLast = part.kind === 'text' && part.isLast
    const { rows, rest, hasOpenQuote } = parsed(text, delimiter, isLast)
    left = rest
    if (columns === null && rows.length > 0) {
      columns = (rows.shift() ?? []).map(name => name.trim())
      if (columns.length === 1 && OTHER_DELIMITERS.some(one => one !== delimiter && columns?.[0]?.includes(one)))
        return yield stopped('wrong-delimiter')
      yield { kind: 'columns', columns }
    }
    const open = hasOpenQuote ? rows.pop() : undefined
    if (rows.length > 0) yield { kind: 'rows', from: next, rows: rows.map(row => (isEmpty(row) ? null : row)) }
    next += rows.length
    const row = columns === null ? null : next
    if (open) return yield stopped('quote-open', row, columns?.[open.length - 1] ?? null)
    if (isBroken || left.length > LONGEST_LINE) {
      const at = left.split(delimiter, (columns?.length ?? 0) + 1).length - 1
      return yield stopped(isBroken ? 'not-utf-8' : 'line-too-long', row, columns?.[at] ?? null)
    }
  }
  if (columns === null) yield stopped('empty-file')
}

/** What one may have meant instead. */
const OTHER_DELIMITERS = [',', ';', '\t', '|']

type Parsed = { readonly rows: string[][]; readonly rest: string; readonly hasOpenQuote: boolean }

/** Whole lines of a text, and what is left of the last one. */
function parsed(text: string, delimiter: string, isLast: boolean): Parsed {
  if (text === '') return { rows: [], rest: '', hasOpenQuote: false }
  const newline = text.includes('\n') ? (text.includes('\r\n') ? '\r\n' : '\n') : '\r'
  // A carriage return at the very end may be the first half of a line's end.
  if (!isLast && newline === '\r') return { rows: [], rest: text, hasOpenQuote: false }
  const parser = new Papa.Parser({ delimiter, newline })
  const found: ParseResult<string[]> = parser.parse(text, 0, !isLast)
  const rows = found.data
  if (isLast && rows.at(-1)?.join('') === '') rows.pop()
  const hasOpenQuote = isLast && found.errors.some(({ code }) => code === 'MissingQuotes')
  return { rows, rest: isLast ? '' : text.slice(found.meta.cursor), hasOpenQuote }
}

const isEmpty = (row: readonly string[]): boolean => row.length === 1 && row[0]?.trim() === ''
