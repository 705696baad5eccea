/** Whom to turn to: the same for everyone at a place, and whatever they answered. */
import { dayAt, type CountryCode, type Instant, type Whereabouts } from '@holdfast/domain'
import { crisisLinesFor, emergencyNumbersFor } from '@holdfast/jurisdictions'
import type { OwnScreenings } from '@holdfast/wire'

/** The code for a place that nobody named. */
const NOWHERE: CountryCode = 'ZZ'

/** Of the place where they said in this hour that they are; of the practice's country where they said none. */
export function helpFor(
  whereabouts: Pick<Whereabouts, 'country' | 'emergencyNumber'> | null,
  practice: CountryCode | null,
  now: Instant,
): OwnScreenings['help'] {
  const country = whereabouts?.country ?? practice ?? NOWHERE
  const numbers = emergencyNumbersFor(country)
  const known = numbers.ok ? numbers.value.suggested : null
  return {
    country,
    emergency: whereabouts?.emergencyNumber ?? known,
    lines: [...crisisLinesFor(country, dayAt(now))],
  }
}
