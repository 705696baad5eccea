/** The words of a questionnaire, as data for a form. They come from whoever holds the licence; none are here. */
import type { AnsweredInstrument, AnswerScale, Item } from '../instrument.ts'

/** One answer as it is printed, and the value that it has in the declaration. */
export type Anchor = { readonly value: number | 'not-applicable'; readonly text: string }

/** One question as it is printed. Without anchors it is answered with yes or no, or with a mark on a line. */
export type ItemWording = {
  /** What is to be read after the question before and ahead of this one, such as the heading of a part. */
  readonly before?: string
  readonly text: string
  readonly anchors: readonly Anchor[]
}

/** All questions in one language (BCP 47), by the item of the instrument. */
export type Wording = {
  readonly language: string
  /** Where it is called otherwise than the instrument. */
  readonly title?: string
  /** What is to be read ahead of the first question. */
  readonly instruction?: string
  readonly items: Readonly<Record<string, ItemWording>>
}

/** Why a wording does not fit its instrument. */
export type WordingProblem = {
  readonly item: string | null
  readonly kind:
    | 'not-a-language'
    | 'language-twice'
    | 'unknown-item'
    | 'item-missing'
    | 'no-text'
    | 'text-too-long'
    | 'anchors-do-not-fit'
  readonly sentence: string
}

/** The most that is taken: of characters in a text, and of languages. */
export const WORDING_LIMITS = { text: 2000, languages: 50 } as const

/** A scale with more values than these is marked on a line and has no anchors. */
const MOST_ANCHORS = 11

/** Every value of a scale from the lowest on, where each has an anchor of its own; null where an answer is a mark on a line. */
export function valuesOf(scale: AnswerScale): readonly number[] | null {
  if (scale.kind === 'yes-no') return [0, 1]
  if (scale.kind === 'values') return scale.values.toSorted((a, b) => a - b)
  const count = Math.round((scale.max - scale.min) / scale.step) + 1
  if (count > MOST_ANCHORS) return null
  return Array.from({ length: count }, (_, at) => Number((scale.min + at * scale.step).toFixed(6)))
}

/** May it be asked as yes or no, without anchors? */
export function isBinary(scale: AnswerScale): boolean {
  const values = valuesOf(scale)
  return values?.length === 2 && values[0] === 0 && values[1] === 1
}

/** Is this a tag of a language? */
export const isLanguageTag = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 35 && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value)

/** Everything that is wrong with a wording; empty when it has each question and each anchor, and no others. */
export function checkWording({ items }: AnsweredInstrument, wording: Wording): readonly WordingProblem[] {
  const { language, title, instruction } = wording
  const problems = [...ofTexts(null, [title, instruction])]
  if (!isLanguageTag(language))
    problems.push({ item: null, kind: 'not-a-language', sentence: 'Its language is a tag such as en or es-MX.' })
  for (const id of Object.keys(wording.items))
    if (!items.some(item => item.id === id))
      problems.push({ item: id, kind: 'unknown-item', sentence: `${id} is no item of this instrument.` })
  for (const item of items) {
    const words = Object.hasOwn(wording.items, item.id) ? wording.items[item.id] : undefined
    if (words) problems.push(...ofItem(item, words))
    else problems.push({ item: item.id, kind: 'item-missing', sentence: `${item.id} has no wording.` })
  }
  return problems
}

/** Each text is there and no longer than a page bears. */
function ofTexts(item: string | null, texts: readonly (string | undefined)[]): readonly WordingProblem[] {
  const where = item ?? 'The title or the instruction'
  return texts.flatMap((text): WordingProblem[] => {
    if (text === undefined) return []
    if (text.trim() === '') return [{ item, kind: 'no-text', sentence: `${where}: a text is empty.` }]
    const sentence = `${where}: a text is longer than ${WORDING_LIMITS.text} characters.`
    return text.length > WORDING_LIMITS.text ? [{ item, kind: 'text-too-long', sentence }] : []
  })
}

function ofItem(
  { id, answers, notApplicable }: Item,
  { before, text, anchors }: ItemWording,
): readonly WordingProblem[] {
  const problems = ofTexts(id, [before, text, ...anchors.map(anchor => anchor.text)])
  const given = anchors
    .map(({ value }) => value)
    .filter(value => notApplicable === undefined || value !== 'not-applicable')
  const needed = valuesOf(answers)
  const fits =
    anchors.length === 0
      ? needed === null || isBinary(answers)
      : needed !== null && given.length === needed.length && needed.every(value => given.includes(value))
  const isTwice = new Set(anchors.map(({ value }) => value)).size !== anchors.length
  if (fits && !isTwice) return problems
  const which = needed === null ? 'none: it is a mark on a line' : `one each for ${needed.join(', ')}`
  return [...problems, { item: id, kind: 'anchors-do-not-fit', sentence: `${id}: its anchors are ${which}.` }]
}
