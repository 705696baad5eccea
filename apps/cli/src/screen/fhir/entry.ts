/** One entry of a file of resources, and what can be wrong with it; what was answered is never said. */
import type { ResponseProblem } from '@holdfast/fhir'
import { FILE_SENTENCES, sentenceOf } from '../problem.ts'

/** What is wrong, and where: entries count from 1 as they stand in the Bundle, or as lines. */
export type EntryProblem = {
  readonly entry: number | null
  readonly linkId: string | null
  readonly item: string | null
  readonly kind: ResponseProblem['kind'] | keyof typeof SENTENCES
  readonly sentence: string
}

/** A resource as it comes; one that cannot be read; what stopped the reading; or the end of the file. */
export type Entry =
  | { readonly kind: 'resource'; readonly entry: number; readonly fullUrl: string | null; readonly resource: unknown }
  | { readonly kind: 'unread'; readonly problem: EntryProblem }
  | { readonly kind: 'stopped'; readonly problem: EntryProblem }
  /** `hasNext`: the Bundle is a page, and says that there is another. */
  | { readonly kind: 'end'; readonly hasNext: boolean }

const SENTENCES = {
  'empty-file': FILE_SENTENCES['empty-file'],
  'byte-order-mark': FILE_SENTENCES['byte-order-mark'],
  'utf-16': FILE_SENTENCES['utf-16'],
  changed: FILE_SENTENCES.changed,
  'not-utf-8': 'It is not UTF-8. Save the whole file as UTF-8.',
  unreadable: 'The file cannot be read to its end.',
  'not-json': 'It is not JSON. FHIR in XML is not read.',
  'too-long': 'It is longer than five million characters.',
  'not-a-bundle': 'The file is neither a Bundle nor a QuestionnaireResponse.',
  'bundle-inside': 'It is a Bundle of its own, and what lies in it is not read. Give it as a file of its own.',
  'no-response': 'There is no QuestionnaireResponse in the file.',
  'id-twice': 'An earlier response has the same id.',
} as const

/** Words what is wrong with an entry, or with the file where there is none. */
export function entryProblem(kind: keyof typeof SENTENCES, entry: number | null = null): EntryProblem {
  return { entry, linkId: null, item: null, kind, sentence: worded(kind, entry) }
}

/** What is wrong with the file as a whole has its place there, as in a table. */
function worded(kind: keyof typeof SENTENCES, entry: number | null): string {
  if (isOfFile(kind)) return sentenceOf({ row: 1, column: 1, kind, of: 'file' })
  return entry === null ? SENTENCES[kind] : `Entry ${entry}: ${SENTENCES[kind]}`
}

const isOfFile = (kind: keyof typeof SENTENCES): kind is keyof typeof FILE_SENTENCES => kind in FILE_SENTENCES

/** The same for what is wrong inside of a response. */
export const insideOf = (entry: number, { kind, linkId, item, sentence }: ResponseProblem): EntryProblem => ({
  entry,
  linkId,
  item,
  kind,
  sentence: `Entry ${entry}${linkId === null ? ':' : ','} ${sentence}`,
})
