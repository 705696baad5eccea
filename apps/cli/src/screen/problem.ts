/** What is wrong with a table, by row and column. What stood there is never said: it may be somebody's answer. */
import type { AnswerProblem } from '@holdfast/risk-screening'

/**
 * One thing that is wrong, always with its place. Rows count from 1 without the header, and a column is named as the header
 * names it; one without a name is counted from 1. `of` the file: the row is a line of the file, for there is no header yet or
 * it is the header that is wrong.
 */
export type Problem = {
  readonly row: number
  readonly column: string | number
  readonly kind: ProblemKind
  readonly of?: 'file'
}

/** All that can be wrong with a table. */
export type ProblemKind =
  | AnswerProblem['kind']
  | 'empty-file'
  | 'byte-order-mark'
  | 'changed'
  | 'not-utf-8'
  | 'utf-16'
  | 'wrong-delimiter'
  | 'line-too-long'
  | 'quote-open'
  | 'quote-astray'
  | 'field-count'
  | 'no-column'
  | 'unknown-column'
  | 'column-twice'
  | 'id-twice'
  | 'not-an-object'
  | 'number-too-large'
  | 'unreadable'
  | 'no-such-column'
  | 'not-a-date'
  | 'no-person'
  | 'not-in-plan'
  | 'no-such-category'
  | 'not-a-chance'

/** What can be wrong with any file as a whole, be it a table or FHIR. */
export const FILE_SENTENCES = {
  'empty-file': 'The file is empty.',
  'byte-order-mark':
    'The file begins with a byte order mark, the three bytes EF BB BF before the first letter. Save it as UTF-8 without it (some programs call it a BOM or signature), or give --bom skip.',
  'utf-16': 'The file is UTF-16. Save it as UTF-8.',
  changed: 'The file changed while it was read. Run it again when nobody writes to it.',
} as const

const SENTENCES: Readonly<Record<ProblemKind, string>> = {
  'unknown-item': 'is no item of this instrument.',
  'not-a-number': 'holds something that is not a number.',
  'out-of-range': 'holds a number that this item does not have.',
  'not-a-step': 'holds a number between two answers of this item.',
  'not-yes-or-no': 'holds something that is neither 0, 1, true nor false.',
  'not-applicable-here': 'says "not-applicable", which this item does not know.',
  ...FILE_SENTENCES,
  'not-utf-8': 'is not UTF-8. Save the whole file as UTF-8.',
  'wrong-delimiter': 'The header is one column and holds another separator. Give it, for example: --delimiter ";"',
  'line-too-long': 'is longer than a million characters.',
  'quote-open': 'has a quote that is not closed.',
  'quote-astray': 'has text behind a quote that was closed. A quote inside of quotes is written twice.',
  'field-count': 'has another number of fields than the header.',
  'no-column': 'is not in the header. Name the columns by the ids of the items, or say which is which with --map.',
  'unknown-column':
    'is no item of this instrument and was not asked for. Nothing is guessed: say which is which with --map, take it out, or say that it is of no matter, for example --ignore age,sex or --ignore "*".',
  'column-twice': 'stands twice in the header.',
  'id-twice': 'holds an id that stood in an earlier row.',
  'not-an-object': 'is not one JSON object of plain values.',
  'number-too-large': 'holds a number that is too large to be kept to the last digit. Write it in quotes.',
  unreadable: 'The file cannot be read to its end.',
  'no-such-column': 'is not in the header.',
  'no-such-category': 'holds something that is none of the categories.',
  'not-a-date': 'holds something that is not a day such as 2026-12-01.',
  'no-person': 'is empty, so that nobody knows whose row it is.',
  'not-in-plan': 'is not in the plan. Say there whether it is kept, dropped or changed; nothing is guessed.',
  'not-a-chance': 'holds something that is no number from 0 to 1.',
}

/** The problem as a sentence for people. */
export function sentenceOf({ row, column, kind, of }: Problem): string {
  const sentence = SENTENCES[kind]
  const where = `Row ${row}, column ${column}${of === 'file' ? ' of the file' : ''}`
  return `${where}${sentence.startsWith('The ') ? ':' : ''} ${sentence}`
}
