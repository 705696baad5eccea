/** Clauses that a clinic writes itself for one agreement. They become clauses like ours, but everyone can see whose they are. */
import { err, ok, type Language, type Result } from '@holdfast/domain'
import { canonical } from './canonical.ts'
import type { Clause, ClauseGroup, SubjectRole, Words } from './clause.ts'
import type { ContractDocument } from './contract.ts'
import type { FillRefusal } from './fill.ts'
import { plain, type ParameterRefusal } from './parameter.ts'

/** A clause of the clinic's own, in each language of the contract. Braces in it are braces: it has no open places. */
export type OwnClause = {
  /** `own.` and small letters, digits or hyphens; it stays the clause's name through all versions. */
  readonly id: string
  readonly group: ClauseGroup
  readonly binds: Clause['binds']
  readonly words: { readonly [L in Language]?: Words }
}

/** How much one may hold: lengths in UTF-16 code units. */
export const OWN_LIMITS = { clauses: 20, heading: 80, paragraphs: 12, paragraph: 1000 } as const

/** What the id of an own clause looks like. */
export const OWN_ID = /^own\.[a-z0-9-]{1,40}$/

/** Is this term or clause the clinic's own? */
export const isOwn = ({ id }: { readonly id: string }): boolean => OWN_ID.test(id)

/** For whom and in which languages an own clause is written. */
export type OwnFor = { readonly languages: readonly Language[]; readonly subject: SubjectRole }

/** A clause for the catalogue, in its first or a later edition; or everything that is missing, by field and language. */
export function ownAsClause(
  { id, group, binds, words }: OwnClause,
  version: number,
  { languages, subject }: OwnFor,
): Result<Clause, readonly FillRefusal[]> {
  const refusals: FillRefusal[] = []
  const said: { [L in Language]?: Words } = {}
  const refuse = (parameter: 'heading' | 'text', language: Language, why: ParameterRefusal): void => {
    const isSaidElsewhere = languages.some(one => isSaid(words[one]?.[parameter]))
    const kind = why === 'parameter-missing' && isSaidElsewhere ? 'translation-missing' : why
    refusals.push({ kind, clause: id, parameter, language })
  }
  for (const language of languages) {
    const heading = plain(words[language]?.heading ?? '', OWN_LIMITS.heading)
    const text = paragraphs(words[language]?.text ?? [])
    if (!heading.ok) refuse('heading', language, heading.error)
    if (!text.ok) refuse('text', language, text.error)
    if (heading.ok && text.ok) said[language] = { heading: heading.value, text: text.value }
  }
  if (refusals.length > 0) return err(refusals)
  return ok({
    id,
    version,
    group,
    subjects: [subject],
    binds,
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    // A contract never asks for a language that is not its own.
    words: { en: said.en ?? NOTHING, es: said.es ?? NOTHING },
    source: { of: 'The clinic itself', read: 'as it wrote it' },
  })
}

/** Which edition its words are: that of the newest version that has them, the next one when they were changed, else the first. */
export function ownEdition(
  own: OwnClause,
  languages: readonly Language[],
  earlier: readonly ContractDocument[],
): number {
  const last = earlier.toReversed().flatMap(({ terms }) => terms.filter(({ id }) => id === own.id))[0]
  const clause = ownAsClause(own, 1, { languages, subject: 'patient' })
  if (!last || !clause.ok) return last?.version ?? 1
  const { group, binds, words } = clause.value
  const now = { group, binds, words: Object.fromEntries(languages.map(language => [language, words[language]])) }
  const then = { group: last.group, binds: last.binds, words: last.words }
  return canonical(now) === canonical(then) ? last.version : last.version + 1
}

/** The own clauses of a version as they were written, to begin the next one with. */
export const ownClausesOf = ({ terms }: ContractDocument): readonly OwnClause[] =>
  terms.filter(isOwn).map(({ id, group, binds, words }) => ({ id, group, binds, words }))

function paragraphs(text: readonly string[]): Result<readonly string[], ParameterRefusal> {
  if (text.length === 0) return err('parameter-missing')
  if (text.length > OWN_LIMITS.paragraphs) return err('text-too-long')
  const lines: string[] = []
  for (const one of text) {
    const line = plain(one, OWN_LIMITS.paragraph)
    if (!line.ok) return line
    lines.push(line.value)
  }
  return ok(lines)
}

const isSaid = (words: string | readonly string[] | undefined): boolean =>
  words !== undefined && [words].flat().some(line => line.trim() !== '')

const NOTHING: Words = { heading: '', text: [] }
