/** Who consents to a patient's treatment: what is kept of their age and place, put to the law, and to a practitioner's word where it is silent. */
import { CONSENT_AGES_AS_OF, consentAge, consentRuleFor, placeCode, type ConsentPlace } from '@holdfast/jurisdictions'
import type { Composition } from '@holdfast/consent'
import { certainAge, dayAt, parseMonth, type Instant, type Month, type Role } from '@holdfast/domain'

/** Who consents; `asked` is what a contract says of it, where a guardian signs too. */
export type Consenting = {
  readonly who: 'alone' | 'guardian' | 'unknown'
  readonly asked: Composition['guardianAsked']
}

/** A practitioner's word on who consents, for one place. */
export type ConsentWord = ConsentPlace & { readonly who: 'alone' | 'guardian'; readonly at: Instant }

/** What is known of someone's age and place, and what practitioners said of it, newest first. */
export type ConsentFacts = {
  readonly role: Role
  readonly born: Month | null
  readonly whereabouts: ConsentPlace | null
  readonly said: readonly ConsentWord[]
}

const ALONE: Consenting = { who: 'alone', asked: null }

/** Whoever has no birth month kept counts as of age by the practitioner's identity check (ADR 0018). */
export function consentingOf(facts: ConsentFacts, now: Instant): Consenting {
  const { role, born, whereabouts } = facts
  if (role !== 'patient' || born === null) return ALONE
  const law = consentAge(whereabouts, certainAge(born, monthOf(now)))
  if (law === 'alone') return ALONE
  if (law === 'guardian' && whereabouts) return { who: 'guardian', asked: lawOf(whereabouts) }
  return bySaid(facts)
}

/** A word holds for its place. While it is not known where the patient is, the latest counts, so that an offer can be made ahead. */
function bySaid({ said: words, whereabouts }: ConsentFacts): Consenting {
  const said = whereabouts ? words.find(one => placeCode(one) === placeCode(whereabouts)) : words[0]
  if (!said) return { who: 'unknown', asked: null }
  if (said.who === 'alone') return ALONE
  return { who: 'guardian', asked: { place: placeCode(said), source: PRACTITIONERS_WORD, read: dayAt(said.at) } }
}

const PRACTITIONERS_WORD = 'recorded word of the practitioner, for the law that holds there'

const lawOf = (place: ConsentPlace): Composition['guardianAsked'] => ({
  place: placeCode(place),
  source: consentRuleFor(place)?.source ?? PRACTITIONERS_WORD,
  read: CONSENT_AGES_AS_OF,
})

function monthOf(now: Instant): Month {
  const month = parseMonth(dayAt(now).slice(0, 7))
  if (!month.ok) throw new RangeError('a clock beyond its centuries')
  return month.value
}
