/** Plans and what the crisis card is built from, in the shapes of the wire. */
import { dayAt, type Instant, type Whereabouts } from '@holdfast/domain'
import { crisisLinesFor } from '@holdfast/jurisdictions'
import { isReviewDue, planFor, type EmergencyPlan, type HeldPlan, type PlanPlace } from '@holdfast/safety'
import type { CrisisView, PlanView } from '@holdfast/wire'
import type { Gathered } from '../encounters/facts.ts'

/** The plan that holds at a place, and whether it is to be gone through again. */
export function planView(plans: readonly EmergencyPlan[], place: PlanPlace | null, now: Instant): PlanView {
  const held: HeldPlan = place ? planFor(plans, place) : { fit: 'none', plan: null }
  const last = plans.at(-1)
  return {
    now,
    held,
    isDue: held.plan !== null && isReviewDue(held.plan, now),
    last: last ? { contact: last.contact } : null,
  }
}

/** All that the card of one person is built from, crisis lines of their country among it. */
export function crisisView({ kept, facts }: Gathered): CrisisView {
  const place = kept.whereabouts
  const { now, held, isDue } = planView(kept.plans, place && placeOfPlan(place), facts.now)
  return {
    now,
    held,
    isDue,
    seat: kept.me.seat,
    name: kept.me.name,
    place,
    lines: place ? linesOf(place, facts.now) : [],
  }
}

/** A statement of whereabouts as a plan names a place: to the street. */
export const placeOfPlan = ({ country, region, city, street }: Whereabouts): PlanPlace => ({
  country,
  region,
  city,
  street,
})

/** Nobody looks twice at the hour of need: only lines that were seen in a source, and not long ago. */
const linesOf = ({ country }: Whereabouts, now: Instant): CrisisView['lines'] =>
  crisisLinesFor(country, dayAt(now)).flatMap(({ name, dial, keyword, isVerified }) =>
    isVerified ? [{ name, dial, keyword }] : [],
  )
