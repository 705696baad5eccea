/** Reads JSON lines (one object a line) into the same rows as any table. */
import { isRecord } from '@holdfast/domain'
import { decoded } from './decoded.ts'
import { LONGEST_LINE, stopped, type Piece } from './table.ts'

/**
 * Reads objects. The table has the `expected` columns and those of the first object; what an object does not name is no
 * answer. A name that comes later is told once, with its row, and whoever reads judges it as any column that nobody asked for.
 */
export async function* readJsonLines(
  bytes: AsyncIterable<Uint8Array | null>,
  expected: readonly string[],
): AsyncIterable<Piece> {
  let left = ''
  let next = 1
  let columns: readonly string[] | null = null
  const known = new Set(expected)
  for await (const part of decoded(bytes)) {
    if (part.kind === 'utf-16' || part.kind === 'unreadable') return yield stopped(part.kind)
    const isLast = part.kind === 'text' && part.isLast
    const lines = (left + (part.kind === 'text' ? part.text : part.before)).split('\n')
    left = isLast ? '' : (lines.pop() ?? '')
    const rows: (readonly string[] | null)[] = []
    const strangers: Piece[] = []
    let bad: Piece | null = null
    for (const line of lines) {
      if (isLast && line === '' && line === lines.at(-1)) break
      const row = next + rows.length
      const read = line.trim() === '' ? null : readLine(line, expected)
      if (read !== null && 'wrong' in read) {
        bad = stopped(read.wrong, row, read.column)
        break
      }
      if (read === null) {
        rows.push(null)
        continue
      }
      const { fields } = read
      for (const column of fields.keys()) {
        if (known.has(column)) continue
        known.add(column)
        if (columns !== null) strangers.push({ kind: 'stranger', column, row })
      }
      if (columns === null) {
        columns = [...known]
        yield { kind: 'columns', columns }
      }
      rows.push(columns.map(column => fields.get(column) ?? ''))
    }
    yield* strangers
    if (rows.length > 0 && columns !== null) yield { kind: 'rows', from: next, rows }
    next += rows.length
    if (bad) return yield bad
    if (part.kind === 'not-utf-8') return yield stopped('not-utf-8', next)
    if (left.length > LONGEST_LINE) return yield stopped('line-too-long', next)
  }
  if (columns === null) yield stopped('empty-file')
}

type Line =
  | { readonly fields: ReadonlyMap<string, string> }
  | { readonly wrong: 'not-an-object' | 'number-too-large'; readonly column: string | null }

const NO_OBJECT: Line = { wrong: 'not-an-object', column: null }

/** The fields of one line as text, or why it is no object of plain values. */
function readLine(line: string, expected: readonly string[]): Line {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return NO_OBJECT
  }
  if (!isRecord(value)) return NO_OBJECT
  const fields = new Map<string, string>()
  for (const [key, field] of Object.entries(value)) {
    if (field !== null && typeof field === 'object') return NO_OBJECT
    // Beyond 2^53 two numbers are read as one, and two people would be.
    if (typeof field === 'number' && Math.abs(field) > Number.MAX_SAFE_INTEGER && expected.includes(key))
      return { wrong: 'number-too-large', column: key }
    fields.set(key, field === null ? '' : typeof field === 'string' ? field : JSON.stringify(field))
  }
  return { fields }
}
