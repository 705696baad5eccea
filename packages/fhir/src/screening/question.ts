/** One question of a questionnaire, held against the item that it asks for: its type, its answers and what they weigh. */
import { err, ok, type Loose, type Result } from '@holdfast/domain'
import { isBinary, valuesOf, type Item } from '@holdfast/risk-screening'
import { byValue, type Question } from './form.ts'
import { QUESTIONNAIRE_LIMITS } from './limits.ts'
import type { Matched } from './match.ts'
import { readOptions, type ReadOption } from './options.ts'
import { problem, type QuestionnaireProblem, type QuestionnaireProblemKind } from './questionnaire-problem.ts'
import { readTexts, type Texts } from './texts.ts'

/** A question with its words: its own, and those of each answer by its value, the lowest first. */
export type ReadQuestion = {
  readonly question: Question
  readonly texts: Texts
  readonly anchors: readonly { readonly value: number | 'not-applicable'; readonly texts: Texts }[]
  /** The weights as the page has them, from its first answer to its last. */
  readonly order: readonly number[]
}

/** The types whose answers may be chosen from a list. */
const CHOSEN = new Set<unknown>(['choice', 'coding', 'string', 'integer'])

/** Reads one question, or says all that does not fit. `isTurned` says that its weights are turned already. */
export function readQuestion(
  item: Item,
  matched: Matched,
  contained: ReadonlyMap<string, Loose>,
  isTurned: boolean,
): Result<ReadQuestion, readonly QuestionnaireProblem[]> {
  const { linkId, at, path, parents } = matched
  const where = { linkId, item: item.id }
  const problems: QuestionnaireProblem[] = []
  const refuse = (kind: QuestionnaireProblemKind, detail: string | number = ''): void => {
    problems.push(problem(kind, { ...where, detail }))
  }
  if (parents.some(({ type }) => type !== 'group')) refuse('under-a-question')
  if (at['repeats'] === true) refuse('repeats')
  const texts = readTexts(at, 'text')
  if (typeof texts === 'string') refuse(texts, QUESTIONNAIRE_LIMITS.text)
  const options = readOptions(matched, contained)
  if (!options.ok) return err([...problems, ...options.error])
  const type = typeOf(item, at, options.value)
  if (typeof type !== 'string') refuse(type.kind, type.detail)
  const weighed = weigh(item, linkId, type === 'choice' ? options.value : [], isTurned)
  if (!weighed.ok) problems.push(...weighed.error)
  if (problems.length > 0 || typeof texts === 'string' || typeof type !== 'string' || !weighed.ok) return err(problems)
  const sorted = weighed.value.toSorted(byValue)
  return ok({
    question: {
      item: item.id,
      linkId,
      path,
      type,
      options: sorted.map(({ value, option }) => ({ value, answer: option.answer })),
    },
    texts,
    anchors: sorted.map(({ value, option }) => ({ value, texts: option.texts })),
    order: options.value.flatMap(({ weight }) => weight ?? []),
  })
}

function typeOf(
  item: Item,
  at: Loose,
  options: readonly ReadOption[],
): Question['type'] | { readonly kind: QuestionnaireProblemKind; readonly detail: string | number } {
  const { type, answerConstraint } = at
  const needed = valuesOf(item.answers)
  if (type === 'open-choice' || answerConstraint === 'optionsOrString' || answerConstraint === 'optionsOrType')
    return { kind: 'open-answers', detail: '' }
  if (options.length > 0 && CHOSEN.has(type))
    return needed === null ? { kind: 'options-on-a-line', detail: '' } : 'choice'
  if (type === 'boolean' && isBinary(item.answers)) return 'boolean'
  if (needed === null && (type === 'decimal' || type === 'integer')) return 'number'
  return CHOSEN.has(type) && needed !== null
    ? { kind: 'no-options', detail: needed.length }
    : { kind: 'type-not-taken', detail: typeof type === 'string' ? type.slice(0, 32) : 'none' }
}

type Weighed = { readonly value: number | 'not-applicable'; readonly option: ReadOption }

/** Each answer with its value in the declaration; an empty list for what is not chosen. */
function weigh(
  item: Item,
  linkId: string,
  options: readonly ReadOption[],
  isTurned: boolean,
): Result<readonly Weighed[], readonly QuestionnaireProblem[]> {
  if (options.length === 0) return ok([])
  const values = valuesOf(item.answers) ?? []
  const turn = (weight: number): number => (isTurned ? (values[0] ?? 0) + (values.at(-1) ?? 0) - weight : weight)
  const problems: QuestionnaireProblem[] = []
  const weighed: Weighed[] = []
  const refuse = (kind: QuestionnaireProblemKind, detail: number): void => {
    problems.push(problem(kind, { linkId, item: item.id, detail }))
  }
  for (const [place, option] of options.entries()) {
    const { weight } = option
    const value = weight === null ? 'not-applicable' : turn(weight)
    const isTwice = weighed.some(one => one.value === value)
    if (weight === null) {
      if (!item.notApplicable || isTwice) refuse('no-weight', place + 1)
      else weighed.push({ value, option })
    } else if (typeof value !== 'number' || !values.includes(value)) refuse('weight-out-of-range', weight)
    else if (isTwice) refuse('weight-twice', weight)
    else weighed.push({ value, option })
  }
  for (const value of values) if (!weighed.some(one => one.value === value)) refuse('anchor-missing', turn(value))
  return problems.length > 0 ? err(problems) : ok(weighed)
}
