/** A judgement as each may see it. */
import { judgementOf, type KeptJudgement } from '@holdfast/db'
import type { Instant } from '@holdfast/domain'
import {
  asksOf,
  clientView,
  comparedAlone,
  lacking,
  ratedAlone,
  sheetOf,
  standingAt,
  suggest,
  type Finding,
} from '@holdfast/risk-screening'
import type { JudgementView, OwnJudgement, SecondRating } from '@holdfast/wire'
import type { Deps } from '../deps.ts'
import type { Judged } from './whose.ts'

/** All of it, for practitioners. What the client's own answers give reason to look at speaks in its suggestions, and nowhere else. */
export function judgementView(
  { judgement, lines, authors }: KeptJudgement,
  found: readonly Finding[],
  now: Instant,
): JudgementView {
  const { work } = judgement
  return {
    now,
    seen: lines,
    judgement,
    standing: standingAt(judgement, now),
    suggestions: [...suggest(work.ratings, found)],
    asks: [...asksOf(work, now)],
    lacking: [...lacking(work, now)],
    sheet: sheetOf(work),
    authors: [...authors],
  }
}

/** The client's page. */
export const ownPage = ({ judgement, lines }: KeptJudgement, now: Instant): OwnJudgement => ({
  now,
  isEmpty: lines === 0,
  pages: { en: [...clientView(judgement, 'en', now)], es: [...clientView(judgement, 'es', now)] },
})

/** What somebody rated by themselves. Until that is whole, nothing of what others said is in it. */
export async function secondView(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { patient, by }: Judged,
): Promise<SecondRating> {
  const now = clock()
  const mine = await judgementOf(db, { patient, log: by.id }, now)
  const whole = (await judgementOf(db, { patient, log: 'whole' }, now)).judgement.work
  const own = mine.judgement.work
  const compared = comparedAlone(whole, own, by)
  return { now, seen: mine.lines, ratings: ratedAlone(whole, own), compared: compared && [...compared] }
}
