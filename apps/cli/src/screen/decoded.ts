/** Bytes of a file become text, and whatever is no UTF-8 is found where it stands. */

/** Text of a file as it comes, or what it is when it is no UTF-8. `before` is what was good of the broken part. */
type Text =
  | { readonly kind: 'byte-order-mark' }
  | { readonly kind: 'text'; readonly text: string; readonly isLast: boolean }
  | { readonly kind: 'utf-16' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-utf-8'; readonly before: string }

/** What becomes of a mark of UTF-8 at the very beginning: it stops the reading, or it is taken off (ADR 0028). */
export type Mark = 'refuse' | 'skip'

/** Decodes bytes as they come; null stands for bytes that could not be read. Nothing is mended but the mark, where that is asked for. */
export async function* decoded(bytes: AsyncIterable<Uint8Array | null>, mark: Mark): AsyncIterable<Text> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: mark === 'refuse' })
  let [isFirst, isBegun] = [true, false]
  let open: Uint8Array = new Uint8Array(0)
  for await (const chunk of bytes) {
    if (chunk === null) return yield { kind: 'unreadable' }
    if (isFirst && isUtf16(chunk)) return yield { kind: 'utf-16' }
    // Before all that follows it, be that UTF-8 or not.
    if (isFirst && mark === 'refuse' && MARK.every((byte, at) => chunk[at] === byte))
      return yield { kind: 'byte-order-mark' }
    let text: string
    try {
      text = decoder.decode(chunk, { stream: true })
    } catch {
      return yield { kind: 'not-utf-8', before: goodPart(Buffer.concat([open, chunk])) }
    }
    // Where the first bytes came one by one, the mark is seen only as a letter.
    if (!isBegun && mark === 'refuse' && text.startsWith('\u{FEFF}')) return yield { kind: 'byte-order-mark' }
    isFirst = false
    isBegun ||= text !== ''
    open = begun(open, chunk)
    yield { kind: 'text', text, isLast: false }
  }
  yield open.length > 0 ? { kind: 'not-utf-8', before: '' } : { kind: 'text', text: '', isLast: true }
}

const MARK = [0xef, 0xbb, 0xbf]

/** By its mark, or, where there is none, by the nought that is half of any plain letter. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0

/** The bytes at the end that begin a character whose rest is still to come: at most three, copied, for chunks are used again. */
function begun(open: Uint8Array, chunk: Uint8Array): Uint8Array {
  const end = chunk.length < 4 ? Buffer.concat([open, chunk]) : chunk
  for (let back = 1; back <= 3 && back <= end.length; back++) {
    const byte = end[end.length - back] ?? 0
    if (byte < 0x80) break
    if (byte >= 0xc0) return back < lengthFrom(byte) ? Uint8Array.from(end.subarray(-back)) : NONE
  }
  return NONE
}

const NONE = new Uint8Array(0)

/** How many bytes a character has, by its first. */
const lengthFrom = (byte: number): number => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2)

/** As much of broken bytes as is whole: by halves, for the place is wanted and not the text. */
function goodPart(bytes: Uint8Array): string {
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isWhole(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  // What is open at the end is part of the broken place.
  return new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true })
}

function isWhole(part: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(part, { stream: true })
    return true
  } catch {
    return false
  }
}
