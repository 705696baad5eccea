/** A result that a trained rater found with a tool of their own. We keep what they say and how they came to it, and compute nothing. */
import { err, isDay, ok, type Result } from '@holdfast/domain'
import type { RecordedInstrument, RecordedResultDeclaration } from './instrument.ts'

/** What a rater found, who they are, and by which edition of the tool. */
export type RecordedResult = {
  readonly instrument: string
  readonly version: number
  /** By the id of the result; one that was not rated is left away. */
  readonly results: Readonly<Record<string, number | string>>
  /** Who rated it: a name or a role, as the record shall show it. */
  readonly rater: string
  /** The edition of the tool and its coding rules, in the rater's words. */
  readonly edition: string
  /** The day of the rating, as YYYY-MM-DD. */
  readonly ratedOn: string
  /** The rater's training or certificate for this tool. */
  readonly training: string
  /** What it was rated from, for example the file and an interview. */
  readonly basis: string
}

/** Why a recorded result was not taken; `field` is the one that is meant. */
export type RecordProblem = {
  readonly field: string
  readonly kind:
    | 'missing'
    | 'too-long'
    | 'unknown-result'
    | 'not-a-number'
    | 'out-of-range'
    | 'not-one-of-its-words'
    | 'not-a-day'
    | 'in-the-future'
}

/** How long the words of a rater may be, in UTF-16 code units. */
export const RECORD_TEXT_LIMIT = 500

/** Takes a rater's result, or says everything that is missing or does not fit. `today` is a day as YYYY-MM-DD. */
export function parseRecorded(
  instrument: RecordedInstrument,
  given: Readonly<Record<string, unknown>>,
  { today }: { readonly today: string },
): Result<RecordedResult, readonly RecordProblem[]> {
  const problems: RecordProblem[] = []
  const text = (field: string): string => {
    const said = given[field]
    const line = typeof said === 'string' ? said.normalize('NFC').trim() : ''
    if (line === '') problems.push({ field, kind: 'missing' })
    if (line.length > RECORD_TEXT_LIMIT) problems.push({ field, kind: 'too-long' })
    return line
  }
  const results = resultsOf(instrument, given['results'], problems)
  const words = { rater: text('rater'), edition: text('edition'), training: text('training'), basis: text('basis') }
  const ratedOn = text('ratedOn')
  if (ratedOn !== '' && !isDay(ratedOn)) problems.push({ field: 'ratedOn', kind: 'not-a-day' })
  else if (ratedOn > today) problems.push({ field: 'ratedOn', kind: 'in-the-future' })
  if (problems.length > 0) return err(problems)
  return ok({ instrument: instrument.id, version: instrument.version, results, ...words, ratedOn })
}

function resultsOf(
  { results: declared }: RecordedInstrument,
  given: unknown,
  problems: RecordProblem[],
): Readonly<Record<string, number | string>> {
  const results: Record<string, number | string> = {}
  const said: readonly (readonly [string, unknown])[] =
    typeof given === 'object' && given !== null ? Object.entries(given) : []
  for (const [field, value] of said) {
    const result = declared.find(one => one.id === field)
    const kind = result ? misfit(result, value) : 'unknown-result'
    if (kind) problems.push({ field, kind })
    else if (typeof value === 'number' || typeof value === 'string') results[field] = value
  }
  if (said.length === 0) problems.push({ field: 'results', kind: 'missing' })
  return results
}

function misfit(result: RecordedResultDeclaration, value: unknown): RecordProblem['kind'] | null {
  if (result.kind === 'word') return result.words.some(word => word === value) ? null : 'not-one-of-its-words'
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'not-a-number'
  return value >= result.range[0] && value <= result.range[1] ? null : 'out-of-range'
}
