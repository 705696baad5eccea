/** Reads JSON lines (one object a line) into the same rows as any table. */
import { isRecord } from '@holdfast/domain'
import { decoded, type Mark } from './decoded.ts'
import { LONGEST_LINE, stopped, stoppedInFile, type Piece } from './table.ts'

/**
 * Reads objects. The table has the `expected` columns and those of the first object; what an object does not name is no
 * answer. A name that comes later is told once, with its row, and whoever reads judges it as any column that nobody asked for.
 */
export async function* readJsonLines(
  bytes: AsyncIterable<Uint8Array | null>,
  { expected, mark }: { readonly expected: readonly string[]; readonly mark: Mark },
): AsyncIterable<Piece> {
  let left = ''
  let next = 1
  let columns: readonly string[] | null = null
  const known = new Set(expected)
  for await (const part of decoded(bytes, mark)) {
    if (part.kind !== 'text' && part.kind !== 'not-utf-8') return yield stoppedInFile(part.kind, next)
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
        yield { kind: 'columns', columns, line: row }
      }
      rows.push(columns.map(column => fields.get(column) ?? ''))
    }
    yield* strangers
    if (rows.length > 0 && columns !== null) yield { kind: 'rows', from: next, rows }
    next += rows.length
    if (bad) return yield bad
    if (part.kind === 'not-utf-8') return yield stopped('not-utf-8', next, left.length + 1)
    if (left.length > LONGEST_LINE) return yield stopped('line-too-long', next, 1)
  }
  if (columns === null) yield stoppedInFile('empty-file')
}

type Line =
  | { readonly fields: ReadonlyMap<string, string> }
  | { readonly wrong: 'not-an-object' | 'number-too-large'; readonly column: string | 1 }

const NO_OBJECT: Line = { wrong: 'not-an-object', column: 1 }

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
