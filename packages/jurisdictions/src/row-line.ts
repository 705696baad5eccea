/** On which line of a file of rules a problem stands: whoever mends it has the file open, and not its rows numbered. */

/** What is read of the text at a moment: how deep, which line, which row, which field of it. */
type Reading = { depth: number; line: number; row: number; field: string }

/** The line, counted from 1, of a problem's place (`rows[2].reviewBy`): its field, or its row where the field is missing. 1 for the file as a whole. */
export function lineOf(text: string, at: string): number {
  const [, row, field] = /^rows\[(\d+)\](?:\.(\w+))?/.exec(at) ?? []
  if (row === undefined) return 1
  const reading: Reading = { depth: 0, line: 1, row: 0, field: '' }
  let ofRow = 1
  for (const [token] of text.matchAll(TOKENS)) {
    const isBegun = reading.depth === 2 && reading.row === Number(row) && ![',', ']', '\n'].includes(token)
    if (isBegun && ofRow === 1) ofRow = reading.line
    if (reading.row === Number(row) && reading.depth === 3 && token.startsWith('"')) {
      if (nameIn(token) === field) return reading.line
    }
    step(reading, token)
  }
  return ofRow
}

/** Strings whole (with the colon that makes one a name), brackets, commas, ends of lines; all else says nothing of a place. */
const TOKENS = /"(?:[^"\\]|\\.)*"(?:\s*:)?|[[\]{},\n]|[^"[\]{},\n\s]+/g

const nameIn = (token: string): string | null => (token.endsWith(':') ? (/^"(\w+)"/.exec(token)?.[1] ?? null) : null)

function step(reading: Reading, token: string): void {
  reading.line += token.split('\n').length - 1
  if (token === '[' || token === '{') reading.depth += 1
  if (token === ']' || token === '}') reading.depth -= 1
  if (token === ',' && reading.depth === 2) reading.row += 1
}
