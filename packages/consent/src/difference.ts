/** What is different between two versions, clause by clause and word by word, in one language. */
import type { Language } from '@holdfast/domain'
import { diffWordsWithSpace } from 'diff'
import { canonical } from './canonical.ts'
import type { ContractDocument, Party, Term } from './contract.ts'
import type { Reason } from './reason.ts'

/** A run of words that stayed, came or went. */
export type Piece = { readonly kind: 'kept' | 'added' | 'removed'; readonly words: string }

/** What became of one term. Paragraphs of a text are parted by a line break. */
export type TermDifference =
  | { readonly kind: 'same'; readonly term: Term }
  /** The same words, for other reasons. */
  | { readonly kind: 'reasons'; readonly term: Term; readonly reasons: Changes<Reason> }
  | { readonly kind: 'added'; readonly term: Term }
  | { readonly kind: 'removed'; readonly term: Term }
  | {
      readonly kind: 'changed'
      readonly term: Term
      readonly heading: readonly Piece[]
      readonly text: readonly Piece[]
    }

/** All that is different. Terms come in the order of the later version, each removed one where it stood. */
export type Difference = {
  readonly terms: readonly TermDifference[]
  readonly parties: { readonly added: readonly Party[]; readonly removed: readonly Party[] }
  readonly languages: { readonly added: readonly Language[]; readonly removed: readonly Language[] }
  readonly modalities: Changes<ContractDocument['modalities'][number]>
  /** The end that was agreed changed. */
  readonly isEndChanged: boolean
  /** Terms that both have stand in another order. */
  readonly isOrderChanged: boolean
}

/** What came and what went of a list. */
export type Changes<T> = { readonly added: readonly T[]; readonly removed: readonly T[] }

/** Compares an earlier version with a later one. A language that the earlier one was not read in shows its words as they are now. */
export function difference(before: ContractDocument, after: ContractDocument, language: Language): Difference {
  const byId = new Map(before.terms.map(term => [term.id, term]))
  const terms = after.terms.map((term): TermDifference => {
    const earlier = byId.get(term.id)
    return earlier ? between(earlier, term, language) : { kind: 'added', term }
  })
  const kept = new Set(after.terms.map(({ id }) => id))
  const merged = before.terms.reduceRight<readonly TermDifference[]>((all, term, n) => {
    if (kept.has(term.id)) return all
    // What stood behind it is placed already, for the way goes from the end.
    const next = before.terms[n + 1]
    const place = next ? all.findIndex(one => one.term.id === next.id) : behindCommon(all)
    return all.toSpliced(place, 0, { kind: 'removed', term })
  }, terms)
  const common = (all: readonly Term[]): string =>
    all
      .filter(({ id }) => kept.has(id) && byId.has(id))
      .map(({ id }) => id)
      .join()
  return {
    terms: merged,
    parties: changes(before.parties, after.parties, ({ person, role, name }) => `${person} ${role} ${name}`),
    languages: changes(before.languages, after.languages, String),
    modalities: changes(before.modalities, after.modalities, String),
    isEndChanged: before.validUntil !== after.validUntil,
    isOrderChanged: common(before.terms) !== common(after.terms),
  }
}

/** Is anything different at all, for a reader of this language? */
export const isDifferent = ({
  terms,
  parties,
  languages,
  modalities,
  isEndChanged,
  isOrderChanged,
}: Difference): boolean =>
  isEndChanged ||
  isOrderChanged ||
  terms.some(({ kind }) => kind !== 'same') ||
  [parties, languages, modalities].some(({ added, removed }) => added.length + removed.length > 0)

function between(before: Term, after: Term, language: Language): TermDifference {
  const now = after.words[language]
  if (!now || canonical(before) === canonical(after)) return { kind: 'same', term: after }
  const then = before.words[language] ?? now
  if (canonical({ ...before, why: [] }) === canonical({ ...after, why: [] }))
    return { kind: 'reasons', term: after, reasons: changes(before.why, after.why, canonical) }
  const text = pieces(then.text.join('\n'), now.text.join('\n'))
  return { kind: 'changed', term: after, heading: pieces(then.heading, now.heading), text }
}

const pieces = (before: string, after: string): readonly Piece[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    words: value,
  }))

/** Behind the last term that both have; what follows is new. */
const behindCommon = (all: readonly TermDifference[]): number =>
  all.findLastIndex(({ kind }) => kind !== 'added' && kind !== 'removed') + 1

function changes<T>(before: readonly T[], after: readonly T[], nameOf: (one: T) => string): Changes<T> {
  const [was, is] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))]
  return {
    added: after.filter(one => !was.has(nameOf(one))),
    removed: before.filter(one => !is.has(nameOf(one))),
  }
}
