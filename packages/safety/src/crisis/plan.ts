/** An emergency plan for a person at a place: whom to call there, from there and from afar. Versions only grow. Rules: CR. */
import { DAY, dayAt, err, isToCome, ok, type Instant, type PersonId, type Result } from '@holdfast/domain'
import { isShortCode, isSameNumber } from './number.ts'
import type { ContactPerson, HeardHow, PlanAct, PlanActOf, PlanPlace } from './plan-act.ts'

/** After so long a plan is to be looked at again. Our own judgement, 2026-11. */
export const REVIEW_AFTER = 365 * DAY

/** Whence we know that somebody may be called, or may not: their own word, or a practitioner's who heard it. */
export type CallConsent =
  | { readonly kind: 'own'; readonly at: Instant }
  | { readonly kind: 'heard'; readonly how: HeardHow; readonly on: string; readonly by: PersonId }

/** A contact person, and whence we know whether they may be called; null where nobody said, and then they may not. */
export type Contact = ContactPerson & { readonly consent: CallConsent | null }

/** One version of a plan. */
export type EmergencyPlan = {
  readonly place: PlanPlace
  /** The number that calls for help, as dialled at the place itself. */
  readonly there: string
  /** A line that reaches the same help from elsewhere; null while nobody found one. */
  readonly afar: string | null
  /** Services near the place, in the practitioner's words. */
  readonly services: string | null
  readonly contact: Contact | null
  readonly by: PersonId
  readonly at: Instant
  /** When a practitioner last went through it; null for a short plan, which nobody did yet. */
  readonly checkedAt: Instant | null
}

/** Why something is not taken into a plan. */
export type PlanRefusal =
  /** A short number reaches the help of whoever dials it, and so nobody from afar. */
  | 'short-code'
  /** Nobody is called on a practitioner's guess: it takes the person's word, and how and when it was heard. */
  | 'no-consent'
  /** They said no themselves, on a later day than the yes that was heard. */
  | 'said-no'
  /** A day that has not come. */
  | 'not-yet'

/** Which plan holds at a place: one made for it, one for the same country and region, or none. */
export type HeldPlan =
  | { readonly fit: 'same-place' | 'same-region'; readonly plan: EmergencyPlan }
  | { readonly fit: 'none'; readonly plan: null }

/** Somebody speaks at a moment. */
export type Spoken = { readonly by: PersonId; readonly at: Instant }

/** The next version by what is said; nothing of the versions before it is changed. */
export function nextPlan(
  versions: readonly EmergencyPlan[],
  act: PlanAct,
  spoken: Spoken,
): Result<EmergencyPlan, PlanRefusal> {
  return act.kind === 'name' ? ok(named(versions, act, spoken)) : made(versions, act, spoken)
}

/** What the person says of whom to call; the numbers and services that a practitioner found for this very place stay. */
function named(versions: readonly EmergencyPlan[], act: PlanActOf<'name'>, { by, at }: Spoken): EmergencyPlan {
  const { place, there } = act
  const held = planFor(versions, place)
  const before = held.fit === 'same-place' ? held.plan : null
  const contact: Contact | null = act.contact && { ...act.contact, consent: { kind: 'own', at } }
  return {
    place,
    there,
    afar: before?.afar ?? null,
    services: before?.services ?? null,
    contact,
    by,
    at,
    checkedAt: before?.checkedAt ?? null,
  }
}

function made(
  versions: readonly EmergencyPlan[],
  act: PlanActOf<'make'>,
  { by, at }: Spoken,
): Result<EmergencyPlan, PlanRefusal> {
  const { place, there, afar, services, contact: asked } = act
  if (afar !== null && isShortCode(afar)) return err('short-code')
  const contact = asked ? withConsent(versions, asked, act.heard, { by, at }) : ok(null)
  return contact.ok ? ok({ place, there, afar, services, contact: contact.value, by, at, checkedAt: at }) : contact
}

function withConsent(
  versions: readonly EmergencyPlan[],
  asked: ContactPerson,
  heard: PlanActOf<'make'>['heard'],
  { by, at }: Spoken,
): Result<Contact, PlanRefusal> {
  if (heard && isToCome(heard.on, at)) return err('not-yet')
  const known = versions.toReversed().find(({ contact }) => contact && isSameNumber(contact.number, asked.number))
  const before = known?.contact ?? null
  if (!asked.mayCall) return ok({ ...asked, consent: before && !before.mayCall ? before.consent : null })
  if (heard) {
    if (before && !before.mayCall && before.consent?.kind === 'own' && heard.on < dayAt(before.consent.at))
      return err('said-no')
    return ok({ ...asked, consent: { kind: 'heard', ...heard, by } })
  }
  // What they allowed to be told is theirs too: a practitioner may say less, never more.
  const isTheirs = before?.mayCall === true && asked.told.every(one => before.told.includes(one))
  return isTheirs ? ok({ ...asked, consent: before.consent }) : err('no-consent')
}

/** The plan that holds at a place: the latest that was made for it, else the latest for the same country and region. */
export function planFor(versions: readonly EmergencyPlan[], place: PlanPlace): HeldPlan {
  const latest = versions.toReversed()
  const here = latest.find(({ place: of }) => isSamePlace(of, place))
  if (here) return { fit: 'same-place', plan: here }
  const near = latest.find(({ place: of }) => isSameRegion(of, place))
  return near ? { fit: 'same-region', plan: near } : { fit: 'none', plan: null }
}

/** Is it time to go through a plan again? A short plan always is. */
export const isReviewDue = ({ checkedAt }: EmergencyPlan, now: Instant): boolean =>
  checkedAt === null || now - checkedAt > REVIEW_AFTER

const isSameRegion = (a: PlanPlace, b: PlanPlace): boolean =>
  a.country === b.country && plain(a.region ?? '') === plain(b.region ?? '')

const isSamePlace = (a: PlanPlace, b: PlanPlace): boolean =>
  isSameRegion(a, b) && plain(a.city) === plain(b.city) && plain(a.street) === plain(b.street)

/** As people write names of places: capitals, accents, full stops and doubled spaces make no other place. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[.,\s]+/g, ' ')
    .trim()
    .toLowerCase()
