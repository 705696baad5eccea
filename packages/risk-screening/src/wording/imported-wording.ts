/** The words of a questionnaire as whoever is licensed for it brought them: a file, read with suspicion, from which a form is shown. */
import { err, isCount, isRecord, ok, type Loose, type Result } from '@holdfast/domain'
import type { AnsweredInstrument } from '../instrument.ts'
import { checkWording, WORDING_LIMITS, type WordingProblem, type Wording } from './wording.ts'
import { readWording } from './read-wording.ts'

/** What such a file calls itself, and the edition that is written now. */
export const IMPORTED_WORDING = { kind: 'holdfast-wording', edition: 1 } as const

/** Words, what they belong to, and where they came from. */
export type ImportedWording = {
  readonly kind: typeof IMPORTED_WORDING.kind
  readonly edition: typeof IMPORTED_WORDING.edition
  /** The instrument, and the version of its declaration, that the questionnaire was held against. */
  readonly instrument: string
  readonly version: number
  readonly source: {
    /** What the questionnaire calls itself (`url|version`); null where it has no name. */
    readonly questionnaire: string | null
    /** Of the bytes that were imported, in hexadecimal. */
    readonly sha256: string
  }
  /** What the questionnaire says of who may use it, to be shown with the form; null where it says nothing. */
  readonly licence: string | null
  /** The items in the order in which the questionnaire asks for them; each once. */
  readonly order: readonly string[]
  readonly wording: Wording
  /** The same in further languages, each as whole as the first. */
  readonly translations: readonly Wording[]
}

/** Why a file of words is not taken; `part` is where in the file. It never says a word of it. */
export type ImportedWordingProblem = {
  readonly kind:
    | 'not-a-wording'
    | 'another-edition'
    | 'another-instrument'
    | 'another-version'
    | 'not-as-expected'
    | WordingProblem['kind']
  readonly part: string | null
  readonly item: string | null
  readonly sentence: string
}

/** Takes such a file for this instrument, or says all that is wrong with it. What other rooms keep in it under `form` is not looked at. */
export function parseImportedWording(
  instrument: AnsweredInstrument,
  given: unknown,
): Result<ImportedWording, readonly ImportedWordingProblem[]> {
  const refusal = refuse(instrument, given)
  if (refusal || !isRecord(given)) return err([refusal ?? NOT_A_WORDING])
  const source = readSource(given['source'])
  const licence = readLicence(given['licence'])
  const order = readOrder(instrument, given['order'])
  const wording = readWording(given['wording'])
  const translations = readList(given['translations'])
  const parts = { source, licence, order, wording, translations }
  const strangers = Object.keys(given).some(name => !KNOWN.has(name))
  const problems = Object.entries(parts).flatMap(([part, read]) => (read === undefined ? [notAsExpected(part)] : []))
  if (strangers) problems.push(notAsExpected(null))
  if (!source || licence === undefined || !order || !wording || !translations || problems.length > 0)
    return err(problems)
  const wrong = [wording, ...translations].flatMap((one, at) =>
    checkWording(instrument, one).map(found => ({ ...found, part: at === 0 ? 'wording' : `translations ${at}` })),
  )
  const languages = [wording, ...translations].map(({ language }) => language)
  if (new Set(languages).size < languages.length) wrong.push(LANGUAGE_TWICE)
  if (wrong.length > 0) return err(wrong)
  const { id, version } = instrument
  return ok({ ...IMPORTED_WORDING, instrument: id, version, source, licence, order, wording, translations })
}

const KNOWN = new Set('kind edition instrument version source licence order wording translations form'.split(' '))

/** A part that is missing, or is something else than it should be; null where a part is there that nobody knows. */
const notAsExpected = (part: string | null): ImportedWordingProblem => ({
  kind: 'not-as-expected',
  part,
  item: null,
  sentence:
    part === null ? 'It holds a part that no such file has.' : `${part}: this is missing, or is not what it should be.`,
})

const NOT_A_WORDING: ImportedWordingProblem = {
  kind: 'not-a-wording',
  part: null,
  item: null,
  sentence: 'This is no file of words: import a questionnaire to make one.',
}

const LANGUAGE_TWICE = {
  kind: 'language-twice',
  part: 'translations',
  item: null,
  sentence: 'Two wordings are in one language.',
} as const

function refuse({ id, version }: AnsweredInstrument, given: unknown): ImportedWordingProblem | null {
  if (!isRecord(given) || given['kind'] !== IMPORTED_WORDING.kind) return NOT_A_WORDING
  const about = (kind: ImportedWordingProblem['kind'], sentence: string): ImportedWordingProblem => ({
    ...NOT_A_WORDING,
    kind,
    sentence,
  })
  if (given['edition'] !== IMPORTED_WORDING.edition)
    return about('another-edition', 'This file was written by another edition. Import the questionnaire again.')
  if (given['instrument'] !== id) return about('another-instrument', `These are no words of ${id}.`)
  return isCount(given['version']) && given['version'] === version
    ? null
    : about('another-version', `${id} was declared anew since. Import the questionnaire again.`)
}

function readSource(given: unknown): ImportedWording['source'] | undefined {
  if (!isRecord(given) || Object.keys(given).length !== 2) return undefined
  const { questionnaire, sha256 } = given
  const isNamed = questionnaire === null || isShort(questionnaire)
  return isNamed && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? { questionnaire, sha256 } : undefined
}

const isShort = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= WORDING_LIMITS.text

const readLicence = (given: unknown): string | null | undefined =>
  given === null || isShort(given) ? given : undefined

function readOrder({ items }: AnsweredInstrument, given: unknown): readonly string[] | undefined {
  if (!Array.isArray(given) || given.length !== items.length) return undefined
  const order: readonly unknown[] = given
  return items.every(({ id }) => order.includes(id)) ? order.filter(one => typeof one === 'string') : undefined
}

function readList(given: Loose[string]): readonly Wording[] | undefined {
  if (!Array.isArray(given) || given.length > WORDING_LIMITS.languages) return undefined
  const read = given.map(readWording).filter(one => one !== undefined)
  return read.length === given.length ? read : undefined
}
