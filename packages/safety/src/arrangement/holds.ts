/** What of the sheet before contact has to be settled before an hour may begin. Never a level, and never a label by itself. */
import {
  careNotesAmong,
  type ArrangementHold,
  type CareNoted,
  type Instant,
  type PlannedModality,
  type Policy,
  type PractitionerId,
} from '@holdfast/domain'
import { isReviewAsked, reviewHold } from './review.ts'
import { insteadOf, lastOf, willingness, type Arrangements } from './sheet.ts'

/** What of an hour counts. */
export type ContactHour = {
  readonly modality: PlannedModality
  /** Everyone who holds the hour. */
  readonly practitioners: readonly PractitionerId[]
  /** When it began; null while it has not. */
  readonly began: Instant | null
  readonly now: Instant
  /** What was noted of the client, in the order in which it was written. */
  readonly noted: readonly Pick<CareNoted, 'note' | 'stands' | 'at'>[]
}

/** What is open, in the order of the list. What is written while an hour goes on keeps nobody out of it who comes back after a break. */
export function holdsOf(
  sheet: Arrangements,
  hour: ContactHour,
  policy: Pick<Policy, 'sheetAsked'>,
): readonly ArrangementHold[] {
  const { began, noted } = hour
  const now = openOn(sheet, hour, policy)
  if (began === null) return now
  const before = { ...hour, now: began, noted: noted.filter(({ at }) => at <= began) }
  const then = openOn(
    sheet.filter(({ at }) => at <= began),
    before,
    policy,
  )
  return then.length > 0 ? now : []
}

function openOn(
  sheet: Arrangements,
  hour: ContactHour,
  { sheetAsked }: Pick<Policy, 'sheetAsked'>,
): readonly ArrangementHold[] {
  const isBegun = lastOf(sheet, 'known') !== null
  if (sheetAsked === 'always' && !isBegun) return ['say-known']
  const review = isReviewAsked(careNotesAmong(hour.noted)) ? reviewHold(lastOf(sheet, 'review'), hour.now) : null
  return [...(review ? [review] : []), ...aloneOn(sheet, hour, isBegun)]
}

/** Two who hold an hour together are not alone in it; what one of them said no to is written down all the same. */
function aloneOn(sheet: Arrangements, hour: ContactHour, isBegun: boolean): readonly ArrangementHold[] {
  const { modality, practitioners } = hour
  const said = willingness(sheet)
  const isTogether = practitioners.length > 1
  const open = practitioners.flatMap((by): readonly ArrangementHold[] => {
    const word = said.find(one => one.by === by)?.willing[modality]
    if (word === undefined) return isBegun && !isTogether ? ['say-alone'] : []
    if (word === 'yes') return []
    const instead = insteadOf(sheet, by, modality)
    if (!instead) return ['settle-alone']
    return instead.how === 'co-therapist' && isTogether ? [] : ['as-settled']
  })
  return [...new Set(open)]
}
