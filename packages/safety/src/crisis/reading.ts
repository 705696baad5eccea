/** When where somebody is and whom to call may be read: in the ordinary hour by its practitioners, at any other time with a reason. Rules: CR. */
import { isWithin, after, type Instant, type Interval, type Policy } from '@holdfast/domain'

/** Why somebody's place and contact are read outside the ordinary hour. */
export const READ_REASONS = ['danger-to-them', 'danger-to-others', 'did-not-come', 'law-asks'] as const

/** One such reason. */
export type ReadReason = (typeof READ_REASONS)[number]

/** The longest text beside a reason, in UTF-16 code units. */
export const READ_WORDS_LIMIT = 1000

/** Is it the ordinary hour: from the opening of its door to its closing? */
export const isOrdinary = (hour: Interval, policy: Policy, now: Instant): boolean =>
  isWithin(now, {
    start: after(hour.start, -policy.doorOpensBefore),
    end: after(hour.end, policy.doorClosesAfter),
  })
