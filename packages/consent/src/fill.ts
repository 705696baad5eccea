/** Puts what was filled in into the words of a clause, in each language of the contract. */
import { err, ok, type Language, type Result } from '@holdfast/domain'
import type { Clause } from './clause.ts'
import type { Term, TermWords } from './contract.ts'
import { linesOf, tidied, type ParameterRefusal, type ParameterValue } from './parameter.ts'

/** Why a clause could not be filled in: which of its open places, and in which language where that matters. */
export type FillRefusal = {
  readonly kind: ParameterRefusal | 'parameter-unknown'
  readonly clause: string
  readonly parameter: string
  readonly language: Language | null
}

/** The longest paragraph with all that was filled in, in UTF-16 code units. */
const PARAGRAPH = 4000
/** Begins an entry of a list. */
const BULLET = '• '

/** The filled-in half of a term, or every reason why it could not be made. */
export function fill(
  clause: Clause,
  given: Readonly<Record<string, ParameterValue>>,
  languages: readonly Language[],
): Result<Pick<Term, 'parameters' | 'words'>, readonly FillRefusal[]> {
  const refusals: FillRefusal[] = []
  const refuse = (kind: FillRefusal['kind'], parameter: string, language: Language | null = null): void => {
    refusals.push({ kind, clause: clause.id, parameter, language })
  }
  for (const name of Object.keys(given)) if (!Object.hasOwn(clause.parameters, name)) refuse('parameter-unknown', name)
  const words: { [L in Language]?: TermWords } = {}
  for (const language of languages) {
    const lines: Record<string, readonly string[]> = {}
    for (const [name, parameter] of Object.entries(clause.parameters)) {
      const said = linesOf(parameter, Object.hasOwn(given, name) ? given[name] : undefined, language)
      if (said.ok) lines[name] = said.value
      else refuse(said.error, name, said.error === 'parameter-missing' ? null : language)
    }
    const { heading, text } = clause.words[language]
    const paragraphs = text.flatMap(paragraph => filled(paragraph, clause, lines))
    if (paragraphs.some(({ length }) => length > PARAGRAPH)) refuse('text-too-long', '', language)
    words[language] = { heading, text: paragraphs }
  }
  if (refusals.length > 0) return err(unique(refusals))
  const parameters = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, tidied(value, languages)]))
  return ok({ parameters, words })
}

/** One paragraph, or as many as the list that stands in it has entries. */
function filled(
  paragraph: string,
  { parameters }: Clause,
  lines: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const alone = /^\{(\w+)\}$/.exec(paragraph)?.[1]
  if (alone !== undefined && parameters[alone]?.kind === 'list') return (lines[alone] ?? []).map(line => BULLET + line)
  return [paragraph.replace(/\{(\w+)\}/g, (braces, name: string) => lines[name]?.[0] ?? braces)]
}

/** A missing value is missing once, and not in each language again. */
const unique = (refusals: readonly FillRefusal[]): readonly FillRefusal[] => [
  ...new Map(refusals.map(one => [`${one.kind} ${one.parameter} ${one.language}`, one])).values(),
]
