/** Divides text into the fields of comma-separated values (RFC 4180); any end of a line is one, and so is each of several in one file. */

/** Whole lines of a text, and where the last, unfinished one stands. */
export type Found = {
  readonly rows: string[][]
  /** Where the unfinished line begins. */
  readonly rest: number
  /** How many fields of the unfinished line are whole. */
  readonly fields: number
  /** Why no more was divided: enough lines were, more may come, a quote is open, or something stands behind a quote that was closed. */
  readonly why: 'most' | 'more' | 'quote-open' | 'quote-astray'
}

const [LF, CR, QUOTE, BLANK] = [10, 13, 34, 32]

/** How a text is divided. */
type Dividing = {
  readonly delimiter: string
  /** Nothing comes behind the text, so that its last line is whole without an end. */
  readonly isLast: boolean
  /** Where to begin. */
  readonly from: number
  /** So many lines at once; whoever takes them a few at a time leaves the collector of memory little to carry about. */
  readonly most: number
}

/** Divides a text. */
export function fieldsOf(text: string, { delimiter, isLast, from, most }: Dividing): Found {
  const divide = delimiter.charCodeAt(0)
  const end = text.length
  const rows: string[][] = []
  let [at, rest, fields]: [number, number, string[]] = [from, from, []]
  while (at < end || (isLast && at > rest)) {
    let to = at
    let field = ''
    if (text.charCodeAt(at) === QUOTE) {
      const quote = closing(text, at)
      if (quote < 0 || (quote === end - 1 && !isLast))
        return { rows, rest, fields: fields.length, why: isLast || quote < 0 ? 'quote-open' : 'more' }
      field = inside(text, at, quote)
      to = quote + 1
      if (divide !== BLANK) while (text.charCodeAt(to) === BLANK) to += 1
      const next = to < end ? text.charCodeAt(to) : LF
      if (next !== divide && next !== LF && next !== CR)
        return { rows, rest, fields: fields.length, why: 'quote-astray' }
    } else {
      for (; to < end; to++) {
        const code = text.charCodeAt(to)
        if (code === divide || code === LF || code === CR) break
      }
      field = text.slice(at, to)
    }
    if (to >= end && !isLast) break
    const code = text.charCodeAt(to)
    // A carriage return at the very end may be the first half of a line's end.
    if (code === CR && to + 1 === end && !isLast) break
    fields.push(field)
    at = to + 1
    if (code === divide && to < end) continue
    if (code === CR && text.charCodeAt(at) === LF) at += 1
    rows.push(fields)
    fields = []
    rest = at
    if (rows.length === most) return { rows, rest, fields: 0, why: 'most' }
  }
  return { rows, rest, fields: fields.length, why: 'more' }
}

/** Where the quote that was opened at a place is closed; -1 when it is not. */
function closing(text: string, from: number): number {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2)
  return at
}

function inside(text: string, from: number, to: number): string {
  const field = text.slice(from + 1, to)
  return field.includes('"') ? field.replaceAll('""', '"') : field
}
