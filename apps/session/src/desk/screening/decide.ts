/** A review as it is being written: what a practitioner decided on each safeguard, what is still missing, and what is sent. Pure. */
import { err, ok, SAFEGUARDS, type Instant, type Result, type SafeguardCode } from '@holdfast/domain'
import type { FindingCode } from '@holdfast/risk-screening'
import type { ReviewBody, ScreeningReview } from '@holdfast/wire'
import { dayIn, endOfDay } from '../agreement/draft-end.ts'

/** What a practitioner makes of a safeguard. */
export type Decision = ReviewBody['decisions'][number]['decision']

/** One safeguard with the fields about it; nothing is chosen before somebody chooses. */
export type Choice = {
  readonly code: SafeguardCode
  readonly findings: readonly FindingCode[]
  /** It was decided in an earlier review of these answers, and stays so unless it is decided anew. */
  readonly isDecided: boolean
  readonly decision: Decision | null
  readonly reason: string
  readonly change: string
  /** A day as YYYY-MM-DD. */
  readonly day: string
  readonly endsWhen: string
}

/** A whole review in its fields. */
export type Writing = { readonly words: string; readonly choices: readonly Choice[] }

/** A field that is not filled in: of the review itself where `code` is null. */
export type Gap = {
  readonly code: SafeguardCode | null
  readonly field: 'words' | 'decision' | 'reason' | 'change' | 'day' | 'endsWhen'
}

/** An empty review with what the answers suggest, in the order in which it was suggested. */
export const writingFor = ({ suggestions, reviews }: ScreeningReview): Writing => ({
  words: '',
  choices: suggestions.map(({ code, findings }) => ({
    ...choiceOf(code),
    findings,
    isDecided: reviews.some(({ decisions }) => decisions.some(one => one.code === code)),
  })),
})

/** A safeguard that nothing suggested. */
export const choiceOf = (code: SafeguardCode): Choice => ({
  code,
  findings: [],
  isDecided: false,
  decision: null,
  reason: '',
  change: '',
  day: '',
  endsWhen: '',
})

/** Is it still to be decided? */
export const isUndecided = ({ decision, isDecided }: Choice): boolean => decision === null && !isDecided

/** Leaves away all that is undecided, with one reason, day and end: each then stands filled in and may be changed. */
export const leaveRest = (
  { words, choices }: Writing,
  { reason, day, endsWhen }: Pick<Choice, 'reason' | 'day' | 'endsWhen'>,
): Writing => ({
  words,
  choices: choices.map(one => (isUndecided(one) ? { ...one, decision: 'declined', reason, day, endsWhen } : one)),
})

/** The safeguards that may still be added, in the order of their list. */
export const addable = ({ choices }: Writing): readonly SafeguardCode[] =>
  SAFEGUARDS.map(({ code }) => code).filter(code => !choices.some(one => one.code === code))

/** What is sent, or every field that is still to be filled in; `seen` is how many reviews were read. */
export function bodyOf(
  { words, choices }: Writing,
  { now, timeZone, seen }: { readonly now: Instant; readonly timeZone: string; readonly seen: number },
): Result<ReviewBody, readonly Gap[]> {
  const gaps: Gap[] = words.trim() === '' ? [{ code: null, field: 'words' }] : []
  const decisions: ReviewBody['decisions'] = []
  for (const { code, findings, isDecided, decision, reason, change, day, endsWhen } of choices) {
    if (decision === null) {
      if (!isDecided) gaps.push({ code, field: 'decision' })
      continue
    }
    const reviewAt = endOfDay(day, timeZone)
    const isLater = reviewAt !== null && reviewAt > now && day !== dayIn(now, timeZone)
    if (reason.trim() === '') gaps.push({ code, field: 'reason' })
    if (decision === 'changed' && change.trim() === '') gaps.push({ code, field: 'change' })
    if (!isLater) gaps.push({ code, field: 'day' })
    if (endsWhen.trim() === '') gaps.push({ code, field: 'endsWhen' })
    if (reviewAt !== null)
      decisions.push({
        code,
        decision,
        reason: reason.trim(),
        change: decision === 'changed' ? change.trim() : null,
        findings: [...findings],
        reviewAt,
        endsWhen: endsWhen.trim(),
      })
  }
  return gaps.length > 0 ? err(gaps) : ok({ words: words.trim(), seen, decisions })
}
