/** An imported questionnaire as a file: its words, which a page can read without FHIR, and beside them how its answers are written. */
import { err, isRecord, ok, type Loose, type Result } from '@holdfast/domain'
import {
  IMPORTED_WORDING,
  parseImportedWording,
  type AnsweredInstrument,
  type ImportedWording,
  type ImportedWordingProblem,
  type ItemWording,
} from '@holdfast/risk-screening'
import { keyOf, type AnswerOption, type Form, type Question } from './form.ts'
import { QUESTIONNAIRE_LIMITS } from './limits.ts'
import { readAnswer } from './options.ts'

/** The words of a questionnaire, with its linkIds and codes. */
export type WordingFile = ImportedWording & { readonly form: Pick<Form, 'questions' | 'others'> }

/** Writes a form down. The sum is that of the bytes it was imported from: SHA-256, in hexadecimal. */
export function wordingFile(form: Form, sha256: string): WordingFile {
  const { instrument, version, questionnaire, licence, wording, translations, questions, others } = form
  return {
    ...IMPORTED_WORDING,
    instrument,
    version,
    source: { questionnaire, sha256 },
    licence,
    order: questions.map(({ item }) => item),
    wording,
    translations,
    form: { questions, others },
  }
}

/** Takes such a file as the form that it was, or says all that is wrong with it. What was warned of at the import is not in it. */
export function parseWordingFile(
  instrument: AnsweredInstrument,
  given: unknown,
): Result<Form, readonly ImportedWordingProblem[]> {
  const imported = parseImportedWording(instrument, given)
  if (!imported.ok) return imported
  const { version, source, licence, wording, translations } = imported.value
  const form = isRecord(given) ? readForm(imported.value, given['form']) : undefined
  if (!form) return err([NOT_AS_EXPECTED])
  const { questionnaire } = source
  return ok({
    instrument: instrument.id,
    version,
    questionnaire,
    licence,
    wording,
    translations,
    ...form,
    warnings: [],
  })
}

const NOT_AS_EXPECTED: ImportedWordingProblem = {
  kind: 'not-as-expected',
  part: 'form',
  item: null,
  sentence: 'form: this is missing, or does not fit the words. Import the questionnaire again.',
}

function readForm({ order, wording }: ImportedWording, given: unknown): WordingFile['form'] | undefined {
  if (!isRecord(given)) return undefined
  const others = readLinkIds(given['others'], QUESTIONNAIRE_LIMITS.items)
  const list: readonly unknown[] = Array.isArray(given['questions']) ? given['questions'] : []
  if (!others || list.length !== order.length) return undefined
  const questions = list
    .map((one, at) => readQuestion(one, order[at] ?? '', wording.items))
    .filter(one => one !== undefined)
  const linkIds = new Set([...others, ...questions.map(({ linkId }) => linkId)])
  const isWhole = questions.length === order.length && linkIds.size === others.length + questions.length
  return isWhole ? { questions, others } : undefined
}

function readQuestion(
  given: unknown,
  item: string,
  words: Readonly<Record<string, ItemWording>>,
): Question | undefined {
  if (!isRecord(given) || given['item'] !== item || !isLinkId(given['linkId'])) return undefined
  const { linkId, type } = given
  const path = readLinkIds(given['path'], QUESTIONNAIRE_LIMITS.depth)
  const options = readOptionList(given['options'])
  const values = (words[item]?.anchors ?? []).map(({ value }) => value)
  if (!path || !options || options.length !== values.length) return undefined
  const isChosen = type === 'choice' && options.length > 0
  if (!isChosen && (options.length > 0 || (type !== 'boolean' && type !== 'number'))) return undefined
  const isWorded = values.every(value => options.some(option => option.value === value))
  const isOnce = new Set(options.map(({ answer }) => keyOf(answer))).size === options.length
  return isWorded && isOnce ? { item, linkId, path, type, options } : undefined
}

function readOptionList(given: unknown): readonly AnswerOption[] | undefined {
  if (!Array.isArray(given)) return undefined
  const read = given.map(readOption).filter(one => one !== undefined)
  return read.length === given.length ? read : undefined
}

function readOption(given: unknown): AnswerOption | undefined {
  if (!isRecord(given) || !isRecord(given['answer'])) return undefined
  const { value } = given
  const answer = readWritten(given['answer'])
  return answer && (value === 'not-applicable' || typeof value === 'number') ? { value, answer } : undefined
}

function readWritten({ kind, system, code, text, number }: Loose): AnswerOption['answer'] | null {
  if (kind === 'coding') return readAnswer({ valueCoding: { system, code } })
  return kind === 'text' ? readAnswer({ valueString: text }) : readAnswer({ valueInteger: number })
}

const isLinkId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 255

function readLinkIds(given: unknown, most: number): readonly string[] | undefined {
  return Array.isArray(given) && given.length <= most && given.every(isLinkId) ? given : undefined
}
