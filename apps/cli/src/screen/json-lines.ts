/** Reads JSON lines (one object a line) into the same rows as any table. */
import { decoded, LONGEST_LINE, stopped, type Piece } from './table.ts'

/** Reads objects. `expected` columns are there even when the first object does not name them: what is not named is no answer. */
export async function* readJsonLines(
  bytes: AsyncIterable<Uint8Array>,
  expected: readonly string[],
): AsyncIterable<Piece> {
  let left = ''
  let next = 1
  let columns: readonly string[] | null = null
  for await (const part of decoded(bytes)) {
    if (part.kind === 'utf-16') return yield stopped('utf-16')
    const isLast = part.kind === 'text' && part.isLast
    const lines = (left + (part.kind === 'text' ? part.text : part.before)).split('\n')
    left = isLast ? '' : (lines.pop() ?? '')
    const rows: (readonly string[] | null)[] = []
    let bad: Piece | null = null
    for (const line of lines) {
      if (isLast && line === '' && line === lines.at(-1)) break
      const row = next + rows.length
      const read = line.trim() === '' ? null : readLine(line)
      if (read === undefined) {
        bad = stopped('not-an-object', row)
        break
      }
      if (read && columns === null) {
        columns = [...new Set([...expected, ...read.keys()])]
        yield { kind: 'columns', columns }
      }
      const stranger = read && [...read.keys()].find(key => !columns?.includes(key))
      if (stranger !== null && stranger !== undefined) {
        bad = stopped('unknown-column', row, stranger)
        break
      }
      rows.push(read && (columns ?? []).map(column => read.get(column) ?? ''))
    }
    if (rows.length > 0 && columns !== null) yield { kind: 'rows', from: next, rows }
    next += rows.length
    if (bad) return yield bad
    if (part.kind === 'not-utf-8') return yield stopped('not-utf-8', next)
    if (left.length > LONGEST_LINE) return yield stopped('line-too-long', next)
  }
  if (columns === null) yield stopped('empty-file')
}

/** The fields of one line as text, or undefined when it is no object of plain values. */
function readLine(line: string): ReadonlyMap<string, string> | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const fields = new Map<string, string>()
  for (const [key, field] of Object.entries(value)) {
    if (field !== null && typeof field === 'object') return undefined
    fields.set(key, field === null ? '' : String(field))
  }
  return fields
}
