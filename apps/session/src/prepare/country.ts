/** The countries by name in the language of the screen, and which of them to offer first. */
import { COUNTRIES, emergencyNumbersFor, regionsIn, type EmergencyNumbers, type Region } from '@holdfast/jurisdictions'
import type { CountryCode } from '@holdfast/domain'

/** A country as it stands in the list: its code, and its name. */
export type CountryName = { readonly value: CountryCode; readonly name: string }

/** Every country that we hold emergency numbers for, sorted as the language sorts. */
export function countriesIn(language: string): readonly CountryName[] {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const order = new Intl.Collator(language)
  return COUNTRIES.map(value => ({ value, name: names.of(value) ?? value })).sort((a, b) =>
    order.compare(a.name, b.name),
  )
}

/** The parts of a country that we know, named and sorted as the language does; none where they are not known. */
export function regionNamesIn(country: string, language: string): readonly (Region & { readonly name: string })[] {
  const order = new Intl.Collator(language)
  return regionsIn(country)
    .map(one => ({ ...one, name: language === 'es' ? one.es : one.en }))
    .sort((a, b) => order.compare(a.name, b.name))
}

/** The country that the browser's languages name (`es-MX`), or null when they name none that we know. */
export function likelyCountry(tags: readonly string[]): CountryCode | null {
  const regions = tags.map(regionOf).filter(region => region !== null)
  return regions.find(region => COUNTRIES.includes(region)) ?? null
}

/** The numbers of a country, or null when we hold none. */
export function numbersIn(country: CountryCode): EmergencyNumbers | null {
  const numbers = emergencyNumbersFor(country)
  return numbers.ok ? numbers.value : null
}

function regionOf(tag: string): CountryCode | null {
  try {
    return new Intl.Locale(tag).region ?? null
  } catch {
    return null // a browser with an odd language tag is no reason to stop
  }
}
