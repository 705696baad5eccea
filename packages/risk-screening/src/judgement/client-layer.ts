/** What the client says to a judgement, and what is withheld from them for a time. */
import { after, DAY, err, ok, type Instant, type Milliseconds } from '@holdfast/domain'
import { misfits } from './said.ts'
import type { JudgementRefusal, Remark, Step, ViewedPart, Withheld, Work } from './state.ts'

/** How long a part may be withheld before somebody gives a reason again. */
export const WITHHELD_AT_MOST: Milliseconds = 90 * DAY

/** Adds what the client says. To disagree needs no reason; a comment has words. */
export function remark(work: Work, given: Omit<Remark, 'at'>, moment: Instant): Step<Work> {
  const isBare = given.says !== 'comment' && given.text.trim() === ''
  const wrong = isBare ? [] : misfits({ text: given.text })
  return wrong.length > 0 ? err(wrong) : ok({ ...work, remarks: [...work.remarks, { ...given, at: moment }] })
}

/** Keeps one part from the client's view, with a reason and until a day that is named. */
export function withhold(work: Work, given: Omit<Withheld, 'at'>, moment: Instant): Step<Work> {
  const wrong: JudgementRefusal[] = misfits({ reason: given.reason })
  if (given.until <= moment) wrong.push({ kind: 'in-the-past', field: 'until' })
  if (given.until > after(moment, WITHHELD_AT_MOST)) wrong.push({ kind: 'too-late', field: 'until' })
  if (wrong.length > 0) return err(wrong)
  const others = work.withheld.filter(({ part }) => part !== given.part)
  return ok({ ...work, withheld: [...others, { ...given, at: moment }] })
}

/** Shows a part again before its day. */
export function show(work: Work, shown: ViewedPart): Step<Work> {
  if (!work.withheld.some(({ part }) => part === shown)) return err([{ kind: 'not-withheld' }])
  return ok({ ...work, withheld: work.withheld.filter(({ part }) => part !== shown) })
}

/** Until when a part is withheld at a moment; null when it is not. */
export const withheldUntil = ({ withheld }: Work, part: ViewedPart, moment: Instant): Instant | null =>
  withheld.find(one => one.part === part && moment < one.until)?.until ?? null
