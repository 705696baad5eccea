/** Who consents to a patient's treatment: what is kept of their age and place, put to the law, and to a practitioner's word where it is silent. */
import { CONSENT_AGES_AS_OF, consentAge, consentRuleFor, placeCode, type ConsentPlace } from '@holdfast/jurisdictions'
import type { Composition } from '@holdfast/consent'
import type { EncounterFacts } from '@holdfast/db'
import { certainAge, parseMonth, type Instant, type Month } from '@holdfast/domain'

/** Who consents; `asked` is what a contract says of it, where a guardian signs too. */
export type Consenting = {
  readonly who: 'alone' | 'guardian' | 'unknown'
  readonly asked: Composition['guardianAsked']
}

const ALONE: Consenting = { who: 'alone', asked: null }

/** Whoever has no birth month kept counts as of age by the practitioner's identity check (ADR 0018). */
export function consentingOf(kept: EncounterFacts, now: Instant): Consenting {
  const { me, born, whereabouts } = kept
  if (me.role !== 'patient' || born === null) return ALONE
  const law = consentAge(whereabouts, certainAge(born, monthOf(now)))
  if (law === 'alone') return ALONE
  if (law === 'guardian' && whereabouts) return { who: 'guardian', asked: lawOf(whereabouts) }
  return bySaid(kept)
}

/** A word holds for its place. While it is not known where the patient is, the latest counts, so that an offer can be made ahead. */
function bySaid({ consentsSaid, whereabouts }: EncounterFacts): Consenting {
  const said = whereabouts ? consentsSaid.find(one => placeCode(one) === placeCode(whereabouts)) : consentsSaid[0]
  if (!said) return { who: 'unknown', asked: null }
  if (said.who === 'alone') return ALONE
  return { who: 'guardian', asked: { place: placeCode(said), source: PRACTITIONERS_WORD, read: dayOf(said.at) } }
}

const PRACTITIONERS_WORD = 'recorded word of the practitioner, for the law that holds there'

const lawOf = (place: ConsentPlace): Composition['guardianAsked'] => ({
  place: placeCode(place),
  source: consentRuleFor(place)?.source ?? PRACTITIONERS_WORD,
  read: CONSENT_AGES_AS_OF,
})

const dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10)

function monthOf(now: Instant): Month {
  const month = parseMonth(dayOf(now).slice(0, 7))
  if (!month.ok) throw new RangeError('a clock beyond its centuries')
  return month.value
}
