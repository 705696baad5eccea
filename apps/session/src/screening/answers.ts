/** What somebody has said of a form on this page, beside what the server holds of it. Pure. */
import type { SaveScreeningBody, ScreeningAnswers, ScreeningForm } from '@holdfast/wire'

/** One question of a form. */
export type Question = ScreeningForm['questions'][number]

/** The answers of one page. */
export type Draft = {
  /** As they stand on the page, with those to questions that are not asked any more: they come back with the question. */
  readonly answers: ScreeningAnswers
  /** As the server holds them, as far as this page knows. */
  readonly saved: ScreeningAnswers
  /** How often they were saved, as far as this page knows. */
  readonly saves: number
  /** Saves that nobody answered since: the server may hold one of them. */
  readonly unheard: readonly SaveScreeningBody[]
  /** Questions that were answered otherwise on another page: what was said there came here. */
  readonly came: readonly string[]
  /** The same where something newer was said here, which holds. */
  readonly stayed: readonly string[]
}

/** How far somebody has come. */
export type Progress = {
  readonly of: number
  readonly answered: number
  readonly skipped: number
  readonly open: number
}

/** Values that mean yes, so that a question which is asked after a yes is asked. */
const YES: readonly unknown[] = ['yes', 'true', '1']

/** Does it still take answers? */
export const isOpen = ({ state }: ScreeningForm): boolean => state === 'asked' || state === 'begun'

/** What was saved before, as it is first shown. */
export const draftFrom = ({ answers, saves }: ScreeningForm): Draft => ({
  answers,
  saved: answers,
  saves,
  unheard: [],
  came: [],
  stayed: [],
})

/** Says something to one question; null passes it over. */
export const say = (draft: Draft, item: string, said: string | null): Draft => ({
  ...draft,
  answers: { ...draft.answers, [item]: said },
})

/** The questions that are asked, as the answers stand. */
export const askedOf = (questions: readonly Question[], answers: ScreeningAnswers): readonly Question[] =>
  questions.filter(({ askedIf }) => askedIf === null || YES.includes(answers[askedIf]))

/** How far somebody has come with the questions that are asked. */
export function progressOf(questions: readonly Question[], answers: ScreeningAnswers): Progress {
  const said = askedOf(questions, answers).map(({ item }) => answers[item])
  const open = said.filter(one => one === undefined).length
  const skipped = said.filter(one => one === null).length
  return { of: said.length, answered: said.length - open - skipped, skipped, open }
}

/** What is sent: the answers to what is asked, and on which save they build. */
export const bodyOf = ({ answers, saves }: Draft, questions: readonly Question[]): SaveScreeningBody => ({
  answers: Object.fromEntries(
    askedOf(questions, answers).flatMap(({ item }) => {
      const said = answers[item]
      return said === undefined ? [] : [[item, said]]
    }),
  ),
  saves,
})

/** Is there something on the page that the server does not hold? */
export function isUnsaved(draft: Draft, questions: readonly Question[]): boolean {
  return !isSame(bodyOf(draft, questions).answers, draft.saved)
}

const isSame = (one: ScreeningAnswers, other: ScreeningAnswers): boolean =>
  [...Object.keys(one), ...Object.keys(other)].every(item => one[item] === other[item])

/** The server took what was sent; what was said meanwhile is still to be saved. */
export const taken = (draft: Draft, sent: SaveScreeningBody, saves: number): Draft => ({
  ...draft,
  saved: sent.answers,
  saves,
  unheard: [],
})

/** Nobody answered to what was sent. */
export const unanswered = (draft: Draft, sent: SaveScreeningBody): Draft =>
  draft.unheard.some(one => one.saves === sent.saves && isSame(one.answers, sent.answers))
    ? draft
    : { ...draft, unheard: [...draft.unheard, sent] }

/**
 * The form was read anew. Of each question what was said here and not saved yet holds; everything else is as the server has
 * it. A save whose answer was lost on its way is met again here: it is this page's own, whatever was said since.
 */
export function met(before: Draft, form: ScreeningForm): Draft {
  const ours = before.unheard.find(one => one.saves + 1 === form.saves && isSame(one.answers, form.answers))
  const draft = ours ? taken(before, ours, form.saves) : before
  const own = Object.entries(draft.answers).filter(([item, said]) => said !== draft.saved[item])
  const isOwn = (item: string): boolean => own.some(([one]) => one === item)
  const answers = { ...form.answers, ...Object.fromEntries(own) }
  const changed = Object.keys(form.answers).filter(item => form.answers[item] !== draft.saved[item])
  return {
    answers,
    saved: form.answers,
    saves: form.saves,
    unheard: [],
    came: changed.filter(item => !isOwn(item)),
    stayed: changed.filter(item => isOwn(item) && answers[item] !== form.answers[item]),
  }
}
