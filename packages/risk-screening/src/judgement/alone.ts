/** Somebody rates for themselves, without a look at what others said; then both stand beside each other, and what was said without a look stays so. */
import { err, type Instant } from '@holdfast/domain'
import { FACTOR_CODES } from './factor.ts'
import { ratedByOthers, stepEntry, type JudgementEntry } from './log.ts'
import type { Ratings } from './rating.ts'
import type { Author, Judgement, Step, Work } from './state.ts'
import { compareRatings, type Comparison } from './two-raters.ts'

/** What somebody rated by themselves, beside the judgement itself: what was said before that was taken up again is of an earlier time. */
export const ratedAlone = (whole: Work, own: Work): Ratings => since(takenUpAt(whole), own.ratings)

/** How others see it; null until every factor is rated, so that the one who rates second does so for themselves. */
export function comparedAlone(whole: Work, own: Work, by: Pick<Author, 'id'>): readonly Comparison[] | null {
  const mine = ratedAlone(whole, own)
  return isWhole(mine) ? compareRatings(ratedByOthers(since(takenUpAt(whole), whole.ratings), by), mine) : null
}

/** What becomes of it by one line. Once both could be compared nothing is changed: words after a look are no words without one. */
export const stepAlone = (whole: Work, own: Judgement, entry: JudgementEntry): Step<Judgement> =>
  isWhole(ratedAlone(whole, own.work)) ? err([{ kind: 'is-compared' }]) : stepEntry(own, entry)

const isWhole = (ratings: Ratings): boolean => FACTOR_CODES.every(code => ratings[code])

/** A judgement that was only begun makes nothing old: somebody may have rated by themselves before its first line. */
const takenUpAt = ({ earlier, since: moment }: Work): Instant | null => (earlier.length > 0 ? moment : null)

const since = (moment: Instant | null, ratings: Ratings): Ratings =>
  moment === null ? ratings : Object.fromEntries(Object.entries(ratings).filter(([, { at }]) => at >= moment))
