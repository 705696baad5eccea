/** A table as it comes in, piece by piece: first its columns, then rows, and at most one thing that stopped the reading. */
import type { Problem } from './problem.ts'

/** A piece of a table. `from` is the number of its first row, counted from 1 without the header. */
export type Piece =
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | { readonly kind: 'rows'; readonly from: number; readonly rows: readonly (readonly string[] | null)[] }
  | { readonly kind: 'stopped'; readonly problem: Problem }

/** A line may be this long, in UTF-16 code units. */
export const LONGEST_LINE = 1_000_000

/** A stop, said in one. */
export const stopped = (kind: Problem['kind'], row: number | null = null, column: string | null = null): Piece => ({
  kind: 'stopped',
  problem: { row, column, kind },
})

/** Text of a file as it comes, or what it is when it is no UTF-8. `before` is what was good of the broken part. */
export type Text =
  | { readonly kind: 'text'; readonly text: string; readonly isLast: boolean }
  | { readonly kind: 'utf-16' }
  | { readonly kind: 'not-utf-8'; readonly before: string }

/** Decodes bytes as they come. A mark of UTF-8 at the very beginning is taken off; nothing else is mended. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Text> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  for await (const chunk of bytes) {
    if (isFirst && isUtf16(chunk)) {
      yield { kind: 'utf-16' }
      return
    }
    isFirst = false
    try {
      yield { kind: 'text', text: decoder.decode(chunk, { stream: true }), isLast: false }
    } catch {
      yield { kind: 'not-utf-8', before: goodPart(chunk) }
      return
    }
  }
  try {
    yield { kind: 'text', text: decoder.decode(), isLast: true }
  } catch {
    yield { kind: 'not-utf-8', before: '' }
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** As much of a broken chunk as is whole: by halves, for the place is wanted and not the text. */
function goodPart(chunk: Uint8Array): string {
  // What the chunk before left open may stand at its beginning; those bytes belong to no text of this one.
  let start = 0
  while (start < 4 && ((chunk[start] ?? 0) & 0xc0) === 0x80) start += 1
  let [good, bad] = [start, chunk.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isWhole(chunk.subarray(start, middle))) good = middle
    else bad = middle
  }
  return new TextDecoder('utf-8').decode(chunk.subarray(start, good))
}

function isWhole(part: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(part, { stream: true })
    return true
  } catch {
    return false
  }
}
