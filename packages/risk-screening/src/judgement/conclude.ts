/** A conclusion: written by a person with their name to it, never proposed, and never for good. */
import { after, DAY, err, ok, type Instant, type Milliseconds } from '@holdfast/domain'
import { FACTORS } from './factors/all.ts'
import { isUnknown, type Rating } from './rating.ts'
import { misfits } from './said.ts'
import type { Judgement, JudgementEvent, JudgementRefusal, Step, Work } from './state.ts'

/** How long a conclusion holds at most. */
export const CONCLUSION_HOLDS: Milliseconds = 90 * DAY

/** Concludes the work, or names all that is missing. What was chosen has no part in whether it may be. */
export function conclude(
  work: Work,
  { attention, reason, by, until }: Extract<JudgementEvent, { kind: 'conclude' }>,
  moment: Instant,
): Step<Judgement> {
  const longest = after(moment, CONCLUSION_HOLDS)
  const wrong: JudgementRefusal[] = [...misfits({ name: by.name, reason }), ...lacking(work, moment)]
  if (until !== null && until <= moment) wrong.push({ kind: 'in-the-past', field: 'until' })
  if (until !== null && until > longest) wrong.push({ kind: 'too-late', field: 'until' })
  if (wrong.length > 0) return err(wrong)
  return ok({ status: 'concluded', work, conclusion: { attention, reason, by, at: moment, until: until ?? longest } })
}

/** What is missing before anybody can conclude. A factor may be rated as not known; it may not be left out. */
export function lacking(
  { sources, ratings, formulation, scenarios, since }: Work,
  moment: Instant,
): readonly JudgementRefusal[] {
  const wrong: JudgementRefusal[] = []
  if (sources.length === 0) wrong.push({ kind: 'no-source' })
  for (const { code: factor, cannotWait } of FACTORS) {
    const rating = ratings[factor]
    if (!rating || rating.at < since) wrong.push({ kind: 'not-rated', factor })
    else if (cannotWait && isOverdue(rating, moment)) wrong.push({ kind: 'no-date-to-find-out', factor })
  }
  if (formulation === null) wrong.push({ kind: 'no-formulation' })
  if (!scenarios.some(({ kind }) => kind === 'gets-better')) wrong.push({ kind: 'no-scenario-that-gets-better' })
  return wrong
}

/** Not known, and no day still to come by which it is found out. */
export const isOverdue = (rating: Rating, moment: Instant): boolean =>
  isUnknown(rating) && (rating.findOutBy === null || rating.findOutBy <= moment)
