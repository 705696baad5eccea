/** A clinic's file of own rows, read strictly: all of it, or every problem in it by its place. */
import { err, isRecord, ok, parseJson, type Loose, type Result } from '@holdfast/domain'
import { parseDay, yearAfter, type Day } from './day.ts'
import type { OwnRow } from './own-rows.ts'
import type { Row } from './row.ts'
import { FIELDS, HEAD_FIELDS, type Fields } from './own-fields.ts'
import { PROBLEM_WORDS, type ProblemCode } from './words/problems.ts'
import type { Words } from './sentence.ts'

/** The form that such a file names in its first field. */
export const OWN_ROWS_FORM = 'holdfast-rules-1'

/** The most that a file may hold: rows, and characters of text. */
export const OWN_ROWS_LIMITS = { rows: 2000, characters: 4_000_000 } as const

/** Something in the file that cannot be taken as it is: where (`rows[2].reviewBy`), and what would be right. */
export type Problem = { readonly at: string; readonly code: ProblemCode; readonly words: Words }

/** What a file is read beside: the rows that it may override, and the day on which it is read. */
export type ReadBeside = { readonly rows: readonly Row[]; readonly today: Day }

/** The rows of a file, for `withOwnRows`. What stood in a field is not said again in a problem. */
export function parseOwnRows(text: string, beside: ReadBeside): Result<readonly OwnRow[], readonly Problem[]> {
  if (text.length > OWN_ROWS_LIMITS.characters) return err([problem('', 'too-large')])
  const file = parseJson(text)
  if (!isRecord(file) || file['form'] !== OWN_ROWS_FORM || !Array.isArray(file['rows']))
    return err([problem('', 'not-a-rules-file')])
  const given: readonly unknown[] = file['rows']
  if (given.length > OWN_ROWS_LIMITS.rows) return err([problem('rows', 'too-large')])
  const problems = [
    ...unknownKeys(file, ['form', 'rows'], ''),
    ...given.flatMap((row, at) => problemsOf(row, `rows[${at}]`, beside)),
    ...twice(given),
  ]
  return problems.length > 0 ? err(problems) : ok(given.filter(isRecord).map(made))
}

const problem = (at: string, code: ProblemCode): Problem => ({ at, code, words: PROBLEM_WORDS[code] })

function problemsOf(row: unknown, at: string, { rows, today }: ReadBeside): readonly Problem[] {
  if (!isRecord(row)) return [problem(at, 'not-a-row')]
  const fields = byKind.get(row['kind'])
  if (!fields) return [problem(`${at}.kind`, 'unknown-kind')]
  const all: Fields = { ...HEAD_FIELDS, ...fields }
  const wrong = Object.entries(all).flatMap(([name, check]) => {
    if (!Object.hasOwn(row, name)) return [problem(`${at}.${name}`, 'missing')]
    const code = check(row[name])
    return code === null ? [] : [problem(`${at}.${name}`, code)]
  })
  return [
    ...unknownKeys(row, ['kind', ...Object.keys(all)], `${at}.`),
    ...wrong,
    ...(wrong.length > 0 ? [] : [...placeInOrder(row, at, rows), ...daysInOrder(row, at, today)]),
  ]
}

/** A row of ours is overridden by one that speaks of the same thing at the same place; a new one begins with `own.`. */
function placeInOrder(row: Loose, at: string, rows: readonly Row[]): readonly Problem[] {
  const ours = rows.find(({ id }) => id === row['id'])
  if (!ours) return String(row['id']).startsWith('own.') ? [] : [problem(`${at}.id`, 'unknown-id')]
  if (ours.kind !== row['kind']) return [problem(`${at}.kind`, 'another-kind')]
  if (ours.kind === 'duty' && ours.duty !== row['duty']) return [problem(`${at}.duty`, 'another-kind')]
  if ((ours.kind === 'compact' || ours.kind === 'member') && ours.compact !== row['compact'])
    return [problem(`${at}.compact`, 'another-kind')]
  return ours.place === row['place'] ? [] : [problem(`${at}.place`, 'another-place')]
}

/** Nothing is believed before its day has come, nor for longer than a year after it. */
function daysInOrder(row: Loose, at: string, today: Day): readonly Problem[] {
  const [asOf, reviewBy, written] = [row['asOf'], row['reviewBy'], row['at']].map(dayOf)
  if (!asOf || !reviewBy || !written) return []
  return [
    ...(reviewBy < asOf ? [problem(`${at}.reviewBy`, 'before-as-of')] : []),
    ...(reviewBy > yearAfter(asOf) ? [problem(`${at}.reviewBy`, 'too-long')] : []),
    ...(asOf > today ? [problem(`${at}.asOf`, 'to-come')] : []),
    ...(written > today ? [problem(`${at}.at`, 'to-come')] : []),
    ...(written < asOf ? [problem(`${at}.at`, 'before-as-of')] : []),
  ]
}

function dayOf(value: unknown): Day | null {
  const parsed = typeof value === 'string' ? parseDay(value) : err('not-a-day')
  return parsed.ok ? parsed.value : null
}

const unknownKeys = (record: Loose, known: readonly string[], before: string): readonly Problem[] =>
  Object.keys(record).some(key => !known.includes(key)) ? [problem(`${before}?`, 'unknown-field')] : []

function twice(given: readonly unknown[]): readonly Problem[] {
  const ids = given.map(row => (isRecord(row) ? row['id'] : undefined))
  return ids.flatMap((id, at) => (id !== undefined && ids.indexOf(id) < at ? [problem(`rows[${at}].id`, 'twice')] : []))
}

const byKind: ReadonlyMap<unknown, Fields> = new Map(Object.entries(FIELDS))

/** What was checked field by field is a row; who wrote it and when move into one place. */
function made(row: Loose): OwnRow {
  const { by, at, ...rest } = row
  return { ...rest, own: { by, at } } as unknown as OwnRow
}
