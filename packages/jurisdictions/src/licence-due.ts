/** What has to be done about a licence before it opens an hour, or soon: it runs out, or nobody has looked lately. */
import { after, between, DAY, type Instant, type Milliseconds } from '@holdfast/domain'
import type { Day } from './day.ts'
import { licenceFault } from './licence.ts'
import type { StandingLicence } from './licence-log.ts'

/** One thing that is due. `on` is the last day of the licence, or the moment up to which the last look counts. */
export type LicenceDue =
  | { readonly code: 'over' | 'ends-soon'; readonly on: Day }
  | { readonly code: 'look-old' | 'look-soon'; readonly on: Instant }
  | { readonly code: 'not-active' | 'restricted' | 'status-unknown' | 'end-unknown' | 'never-looked' | 'otherwise' }

/** The code of something that is due. */
export type LicenceDueCode = LicenceDue['code']

/** What is called soon: boards take weeks to renew, a look takes minutes. Our own judgement, 2026-11. */
export const DUE_SOON: { readonly end: Milliseconds; readonly look: Milliseconds } = { end: 60 * DAY, look: 21 * DAY }

/** What it is asked by: the day, the day up to which an end is soon, the moment, and how long a look counts. */
export type DueBy = {
  readonly today: Day
  readonly soon: Day
  readonly now: Instant
  readonly lookHolds: Milliseconds
}

/** All that is due, what holds an hour up first. Empty while all is well for some time. */
export function licenceDue(one: StandingLicence, by: DueBy): readonly LicenceDue[] {
  const standing = standingDue(one, by)
  // Whoever lost a licence has nothing to look up, but for a board that thinks again.
  if (standing?.code === 'over' || standing?.code === 'not-active') return [standing]
  return [standing, lookDue(one, by)].filter(due => due !== null)
}

function standingDue({ licence }: StandingLicence, { today, soon }: DueBy): LicenceDue | null {
  const { expires } = licence
  const ends = expires === null || expires === 'never' ? null : expires
  switch (licenceFault(licence, today)) {
    case 'licence-expired':
      return ends && { code: 'over', on: ends }
    case 'licence-not-active':
      return { code: 'not-active' }
    case 'licence-restricted':
      return { code: 'restricted' }
    case 'licence-status-unknown':
      return { code: 'status-unknown' }
    case 'licence-end-unknown':
      return { code: 'end-unknown' }
    case null:
      return ends !== null && ends <= soon ? { code: 'ends-soon', on: ends } : null
  }
}

function lookDue({ looks, verifiedAt }: StandingLicence, { now, lookHolds }: DueBy): LicenceDue | null {
  if (verifiedAt === null) return { code: looks.length === 0 ? 'never-looked' : 'otherwise' }
  const on = after(verifiedAt, lookHolds)
  if (on < now) return { code: 'look-old', on }
  return between(now, on) <= DUE_SOON.look ? { code: 'look-soon', on } : null
}
