/** Reads what was sent about a licence: whole, or refused with every problem by its place. */
import { err, isRecord, ok, type Result } from '@holdfast/domain'
import { ACT_FIELDS, LICENCE_FIELDS, type FieldCheck, type WrittenAt } from './licence-fields.ts'
import type { LicenceAct } from './licence-act.ts'
import type { Words } from './sentence.ts'
import { LICENCE_PROBLEM_WORDS, type LicenceProblemCode } from './words/licence-problems.ts'

/** What is wrong, by the place where it stands; never what stood there. */
export type LicenceProblem = { readonly field: string; readonly code: LicenceProblemCode; readonly words: Words }

/** Something wrong at a place. */
export const licenceProblem = (field: string, code: LicenceProblemCode): LicenceProblem => ({
  field,
  code,
  words: LICENCE_PROBLEM_WORDS[code],
})

/** Text from outside becomes an act here and nowhere else. */
export function parseLicenceAct(sent: unknown, at: WrittenAt): Result<LicenceAct, readonly LicenceProblem[]> {
  const fields = fieldsFor(sent, ACT_FIELDS)
  if (!isRecord(sent) || !fields) return err([licenceProblem('kind', 'not-an-act')])
  const problems = wrongIn(sent, { fields, at, path: '' })
  if (sent['kind'] === 'state') problems.push(...wrongInLicence(sent['licence'], at))
  if (sent['kind'] === 'look' && sent['method'] === 'colleague' && sent['checker'] === null)
    problems.push(licenceProblem('checker', 'no-checker'))
  // Every field has been looked at, and there are no others.
  return problems.length > 0 ? err(problems) : ok(trimmed(sent) as LicenceAct)
}

function wrongInLicence(licence: unknown, at: WrittenAt): LicenceProblem[] {
  const fields = fieldsFor(licence, LICENCE_FIELDS)
  if (!isRecord(licence) || !fields) return [licenceProblem('licence.kind', 'unknown-word')]
  const problems = wrongIn(licence, { fields, at, path: 'licence.' })
  const { status, expires } = licence
  const isOver = typeof expires === 'string' && expires < at.today && expires !== 'never'
  if (problems.length === 0 && isOver && status === 'active')
    problems.push(licenceProblem('licence.expires', 'expired-already'))
  return problems
}

type Fields = Readonly<Record<string, FieldCheck>>

const fieldsFor = (sent: unknown, known: Readonly<Record<string, Fields>>): Fields | null => {
  const kind = isRecord(sent) ? sent['kind'] : null
  return typeof kind === 'string' && Object.hasOwn(known, kind) ? (known[kind] ?? null) : null
}

function wrongIn(
  sent: Readonly<Record<string, unknown>>,
  { fields, at, path }: { readonly fields: Fields; readonly at: WrittenAt; readonly path: string },
): LicenceProblem[] {
  const wrong = Object.entries(fields).flatMap(([field, check]) => {
    const code = Object.hasOwn(sent, field) ? check(sent[field], at) : 'missing'
    return code === null ? [] : [licenceProblem(`${path}${field}`, code)]
  })
  // A name that we do not know may hold anything, so it is not said again.
  const isMore = Object.keys(sent).some(field => !Object.hasOwn(fields, field))
  return isMore ? [...wrong, licenceProblem(`${path}?`, 'unknown-field')] : wrong
}

const trimmed = (sent: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(
    Object.entries(sent).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
  )
