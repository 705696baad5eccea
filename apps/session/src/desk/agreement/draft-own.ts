/** A clause of the clinic's own while it is written: one text for each field, as it stands on the screen. Pure. */
import { blamingWords, type OwnClause } from '@holdfast/consent'
import { LANGUAGES, type Language } from '@holdfast/domain'

/** What stands in its fields; a paragraph a line. */
export type OwnDraft = {
  readonly id: string
  readonly group: OwnClause['group']
  readonly binds: OwnClause['binds']
  readonly headings: Fields
  readonly texts: Fields
}

type Fields = { readonly [L in Language]?: string }

/** An empty one with a name that none of the others has. */
export function newOwn(others: readonly Pick<OwnDraft, 'id'>[]): OwnDraft {
  const taken = new Set(others.map(({ id }) => id))
  let n = 1
  while (taken.has(named(n))) n++
  return { id: named(n), group: 'setting', binds: 'both', headings: {}, texts: {} }
}

/** With a nought before, so that the order of names is the order of writing. */
const named = (n: number): string => `own.${String(n).padStart(2, '0')}`

/** The fields of one that a version has. */
export const ownDraftOf = ({ id, group, binds, words }: OwnClause): OwnDraft => ({
  id,
  group,
  binds,
  headings: fieldsOf(language => words[language]?.heading),
  texts: fieldsOf(language => words[language]?.text.join('\n')),
})

/** What its fields say in the languages of the contract. */
export const ownOf = ({ id, group, binds, headings, texts }: OwnDraft, languages: readonly Language[]): OwnClause => ({
  id,
  group,
  binds,
  words: Object.fromEntries(
    languages.map(language => [
      language,
      { heading: (headings[language] ?? '').trim(), text: linesOf(texts[language] ?? '') },
    ]),
  ),
})

/** Words in it that may be heard as blame, in the languages of the contract: advice, for the writer decides. */
export const blamingIn = ({ headings, texts }: OwnDraft, languages: readonly Language[]): readonly string[] =>
  languages.flatMap(language => blamingWords(`${headings[language] ?? ''} ${texts[language] ?? ''}`, language))

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

const fieldsOf = (of: (language: Language) => string | undefined): Fields =>
  Object.fromEntries(
    LANGUAGES.flatMap(language => {
      const text = of(language)
      return text === undefined ? [] : [[language, text]]
    }),
  )
