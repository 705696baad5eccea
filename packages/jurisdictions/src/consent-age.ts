/** Does the law of a place let someone of this age consent to treatment alone, or does a guardian consent beside them? */
import type { CountryCode } from '@holdfast/domain'
import { CONSENT_RULES, type ConsentRule } from './data/consent-ages.ts'
import { plain } from './plain.ts'

/** A place as somebody stated it: the country, and the state or province in their own spelling where there is one. */
export type ConsentPlace = { readonly country: CountryCode; readonly region: string | null }

/** Who consents by law. `unknown` asks for a practitioner's recorded word; it is never taken for a yes. */
export type ConsentAge = 'alone' | 'guardian' | 'unknown'

/** From this age on we take everyone as of age, in whole years. Below it an unknown place opens nothing. */
export const OF_AGE = 18

/** Who consents by the law of a place for someone of so many whole years; null stands for what nobody said. */
export function consentAge(place: ConsentPlace | null, age: number | null): ConsentAge {
  if (age === null) return 'unknown'
  if (age >= OF_AGE) return 'alone'
  const rule = place && consentRuleFor(place)
  if (!rule) return 'unknown'
  if (age >= rule.aloneFrom) return 'alone'
  return age < rule.guardianBelow ? 'guardian' : 'unknown'
}

/** The law that we have read for a place, or null. A state is never guessed from its country, nor a country from its state. */
export function consentRuleFor({ country, region }: ConsentPlace): ConsentRule | null {
  const ofCountry = CONSENT_RULES.filter(rule => rule.country === country)
  const written = plain(region ?? '')
  const ofRegion = ofCountry.find(rule => rule.region !== null && isWritten(rule, written))
  return ofRegion ?? ofCountry.find(rule => rule.region === null) ?? null
}

/** A place as one short code: ISO 3166-2 where we know the region, else the country with the region as it was written. */
export function placeCode(place: ConsentPlace): string {
  const region = consentRuleFor(place)?.region ?? plain(place.region ?? '').toUpperCase()
  return region === '' ? place.country : `${place.country}-${region}`
}

function isWritten({ country, region, names }: ConsentRule, written: string): boolean {
  const code = (region ?? '').toLowerCase()
  return written === code || written === `${country.toLowerCase()}-${code}` || names.includes(written)
}
