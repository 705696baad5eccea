/** A questionnaire of somebody else, matched with an instrument of ours: its words, and how its answers are written. */
import type { Anchor, Wording } from '@holdfast/risk-screening'

/** An answer as a questionnaire writes it. */
export type WrittenAnswer =
  | { readonly kind: 'coding'; readonly system: string | null; readonly code: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }

/** One answer to choose, and its value in the declaration. */
export type AnswerOption = { readonly value: number | 'not-applicable'; readonly answer: WrittenAnswer }

/** One question of the questionnaire, and the item that it asks. */
export type Question = {
  readonly item: string
  readonly linkId: string
  /** The groups that it lies in, by linkId, the outermost first. */
  readonly path: readonly string[]
  readonly type: 'choice' | 'boolean' | 'number'
  /** Empty unless one chooses. */
  readonly options: readonly AnswerOption[]
}

/** What somebody should look at before using it, though it can be used. */
export type FormWarning = {
  readonly kind:
    | 'same-anchor-text'
    | 'first-anchor-repeats'
    | 'no-language'
    | 'translation-incomplete'
    | 'total-code-for-the-panel'
  readonly linkId: string | null
  readonly sentence: string
}

/** A questionnaire that fits its instrument in every item and every answer. */
export type Form = {
  /** The instrument and the version of its declaration that it was matched with. */
  readonly instrument: string
  readonly version: number
  /** What the questionnaire calls itself, as a canonical (`url|version`); null when it has no name. */
  readonly questionnaire: string | null
  /** What it says of who may use it, and how; null where it says nothing. */
  readonly licence: string | null
  readonly wording: Wording
  /** Further languages that have every question and every anchor. */
  readonly translations: readonly Wording[]
  /** In the order of the questionnaire. */
  readonly questions: readonly Question[]
  /** The linkIds of all that is no question of ours: groups, shown text, sums, what the caller left out. */
  readonly others: readonly string[]
  readonly warnings: readonly FormWarning[]
}

/** One text for one way of writing an answer, so that two can be compared. */
export function keyOf(answer: WrittenAnswer): string {
  switch (answer.kind) {
    case 'coding':
      return `coding:${answer.system ?? ''}|${answer.code}`
    case 'text':
      return `text:${answer.text}`
    case 'number':
      return `number:${answer.number}`
  }
}

/** The lowest value first; what does not apply comes last. */
export const byValue = (a: Pick<Anchor, 'value'>, b: Pick<Anchor, 'value'>): number => rank(a.value) - rank(b.value)

const rank = (value: Anchor['value']): number => (value === 'not-applicable' ? Number.MAX_VALUE : value)
