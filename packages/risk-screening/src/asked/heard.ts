/** What somebody answered on a page: does it fit, how was each question met, and what does it come to. */
import type { CareNote, Language } from '@holdfast/domain'
import { parseAnswers, type Answers } from '../answers.ts'
import type { Finding } from '../finding.ts'
import { findingsOfScoring, findingsOfSpoken } from '../findings.ts'
import { parseSpoken } from '../own/answers.ts'
import { score, type Scoring } from '../score.ts'
import { pageOf, type Askable, type AskedQuestion } from './askable.ts'

/** Answers as a page sends them: the value that was chosen, null for one passed over, not there for one not come to. */
export type Heard = Readonly<Record<string, string | null>>

/** One question and how it was met: not asked is one whose earlier answer was no yes. */
export type Met = {
  readonly item: string
  readonly text: string
  /** In the words of the page; null where there is no answer. */
  readonly said: string | null
  readonly how: 'answered' | 'passed-over' | 'not-reached' | 'not-asked'
}

/** Which items have an answer that does not fit, or are none of it; empty when all is well. */
export function misfits(askable: Askable, heard: Heard, notes: readonly CareNote[]): readonly string[] {
  const parsed =
    askable.kind === 'own' ? parseSpoken(askable.instrument, heard, notes) : parseAnswers(askable.instrument, heard)
  if (!parsed.ok) return parsed.error.map(({ item }) => item)
  return pageOf(askable, 'en', notes).questions.flatMap(({ item, options }) => {
    const said = heard[item] ?? null
    return said === null || options.length === 0 || options.some(({ value }) => value === said) ? [] : [item]
  })
}

/** Every question of the page in a language, and how it was met. */
export const metOf = (
  askable: Askable,
  heard: Heard,
  { language, notes }: { readonly language: Language; readonly notes: readonly CareNote[] },
): readonly Met[] =>
  pageOf(askable, language, notes).questions.map(question => ({
    item: question.item,
    text: question.text,
    ...howMet(question, heard),
  }))

/** By the strict rule and at no prevalence; null for questions of our own, and for answers that a later declaration does not know. */
export function scoringOf(askable: Askable, heard: Heard): Scoring | null {
  if (askable.kind === 'own') return null
  const answers = parseAnswers(askable.instrument, heard)
  return answers.ok ? scoreOf(askable, answers.value) : null
}

/** What the answers give reason to look at. A question that nobody answered never makes one go. */
export function findingsOf(askable: Askable, heard: Heard, notes: readonly CareNote[]): readonly Finding[] {
  if (askable.kind === 'own') {
    const spoken = parseSpoken(askable.instrument, heard, notes)
    return spoken.ok ? findingsOfSpoken(askable.instrument, spoken.value, notes) : []
  }
  const scoring = scoringOf(askable, heard)
  return scoring ? findingsOfScoring(scoring) : []
}

/** Must somebody read this at once? */
export const isUrgent = (findings: readonly Finding[]): boolean => findings.some(({ read }) => read === 'now')

const scoreOf = ({ instrument }: Extract<Askable, { kind: 'published' }>, answers: Answers): Scoring =>
  score(instrument, answers, { missing: 'strict', prevalence: null })

const YES = '1'

function howMet({ item, askedIf, options }: AskedQuestion, heard: Heard): Pick<Met, 'said' | 'how'> {
  const said = heard[item]
  if (typeof said === 'string')
    return { said: options.find(({ value }) => value === said)?.text ?? said, how: 'answered' }
  const isAsked = askedIf === null || heard[askedIf] === YES
  if (!isAsked) return { said: null, how: 'not-asked' }
  return { said: null, how: said === null ? 'passed-over' : 'not-reached' }
}
