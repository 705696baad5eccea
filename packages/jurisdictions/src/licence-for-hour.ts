/** May an hour be planned with somebody by what they hold? Judged at the day of the hour. Where the client will be is not known yet: the place is asked at the start. */
import { after, err, ok, type Instant, type Milliseconds, type Result } from '@holdfast/domain'
import type { Day } from './day.ts'
import { licenceFault } from './licence.ts'
import type { StandingLicence } from './licence-log.ts'

/** Why not. Each names what is missing at the licence that comes furthest. */
export const HOUR_LICENCE_FAULTS = [
  'licence-ends-before',
  'licence-look-old',
  'licence-otherwise',
  'licence-never-looked',
  'licence-not-in-force',
  'licence-missing',
] as const
/** One of them. */
export type HourLicenceFault = (typeof HOUR_LICENCE_FAULTS)[number]

/** What it is asked by: now, the day of the hour and its start, and how long a look counts. */
export type HourAsked = {
  readonly now: Instant
  readonly day: Day
  readonly start: Instant
  readonly lookHolds: Milliseconds
}

/** It may be planned; `lookBefore` is up to when the look counts, where it does not count at the hour any more. */
export type HourLicence = { readonly lookBefore: Instant | null }

/** A licence that is known to be good now and holds on the day of the hour is enough, limits or none. */
export function licenceForHour(
  held: readonly StandingLicence[],
  asked: HourAsked,
): Result<HourLicence, HourLicenceFault> {
  const faults = held.map(one => faultFor(one, asked))
  if (!faults.includes(null)) return err(HOUR_LICENCE_FAULTS.find(fault => faults.includes(fault)) ?? 'licence-missing')
  const counts = held
    .filter((_, at) => faults[at] === null)
    .map(({ verifiedAt }) => after(verifiedAt ?? asked.now, asked.lookHolds))
  const last = counts.reduce((a, b) => (b > a ? b : a))
  return ok({ lookBefore: last < asked.start ? last : null })
}

function faultFor({ licence, looks, verifiedAt }: StandingLicence, asked: HourAsked): HourLicenceFault | null {
  const { now, day, lookHolds } = asked
  const fault = licenceFault(licence, day)
  if (fault === 'licence-expired') return licence.status === 'active' ? 'licence-ends-before' : 'licence-not-in-force'
  if (fault !== null && fault !== 'licence-restricted') return 'licence-not-in-force'
  if (verifiedAt === null) return looks.length === 0 ? 'licence-never-looked' : 'licence-otherwise'
  return verifiedAt > now || now - verifiedAt > lookHolds ? 'licence-look-old' : null
}
