/** Reads comma-separated values (RFC 4180) as they come, in memory that does not grow with the file. */
import { fieldsOf, type Found } from './csv-fields.ts'
import { decoded, type Mark } from './decoded.ts'
import type { ProblemKind } from './problem.ts'
import { LONGEST_LINE, stopped, stoppedInFile, type Piece } from './table.ts'

/** Reads a table of text. Empty lines are passed over and counted; the header is the first line that is not empty. */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array | null>,
  { delimiter, mark }: { readonly delimiter: string; readonly mark: Mark },
): AsyncIterable<Piece> {
  let left = ''
  let columns: readonly string[] | null = null
  let next = 1
  /** The line of the file with the header, as far as only empty ones came before it. */
  let line = 1
  for await (const part of decoded(bytes, mark)) {
    if (part.kind === 'unreadable' && columns !== null) return yield stopped(part.kind, next, 1)
    if (part.kind !== 'text' && part.kind !== 'not-utf-8') return yield stoppedInFile(part.kind, line)
    const text = left + (part.kind === 'text' ? part.text : part.before)
    const isLast = part.kind === 'text' && part.isLast
    // A long line is divided when its end is there, and not with each portion of it.
    if (part.kind === 'text' && !isLast && text.length <= LONGEST_LINE && !/[\r\n]/.test(part.text)) {
      left = text
      continue
    }
    let found: Found
    let from = 0
    do {
      found = fieldsOf(text, { delimiter, isLast, from, most: AT_ONCE })
      from = found.rest
      const { rows } = found
      let first = 0
      if (columns === null) {
        while (first < rows.length && isEmpty(rows[first])) first += 1
        line += first
        columns = rows[first++]?.map(name => name.trim()) ?? null
        if (columns !== null) {
          if (isOne(columns, delimiter)) return yield stoppedInFile('wrong-delimiter', line)
          yield { kind: 'columns', columns, line }
        }
      }
      if (rows.length > first) yield { kind: 'rows', from: next, rows: rows.slice(first).map(unlessEmpty) }
      next += Math.max(0, rows.length - first)
    } while (found.why === 'most')
    left = text.slice(from)
    const kind = part.kind === 'not-utf-8' ? part.kind : whyNot(found.why, isLast, left.length > LONGEST_LINE)
    if (kind !== null && columns === null) return yield stoppedInFile(kind, line, found.fields + 1)
    if (kind !== null) return yield stopped(kind, next, columns?.[found.fields] ?? found.fields + 1)
  }
  if (columns === null) yield stoppedInFile('empty-file')
}

/** Why reading cannot go on behind the last whole line; null where more of it may come. A quote that is open for too long will not be closed. */
function whyNot(why: Found['why'], isLast: boolean, isLong: boolean): ProblemKind | null {
  if (why === 'quote-astray' || (why === 'quote-open' && (isLast || isLong))) return why
  return isLong ? 'line-too-long' : null
}

/** So many rows are handed on at once. */
const AT_ONCE = 64

/** What one may have meant instead. */
const OTHER_DELIMITERS = [',', ';', '\t', '|']

/** Is a header one column that another delimiter would divide? */
const isOne = ([only = '', ...more]: readonly string[], delimiter: string): boolean =>
  more.length === 0 && OTHER_DELIMITERS.some(one => one !== delimiter && only.includes(one))

const unlessEmpty = (row: readonly string[]): readonly string[] | null => (isEmpty(row) ? null : row)

const isEmpty = (row: readonly string[] = []): boolean => row.length === 1 && row[0]?.trim() === ''
