/** A place with rules of its own, by its ISO 3166 code. */
import { err, ok, type Brand, type CountryCode, type Result } from '@holdfast/domain'
import { EEA, EU, REGIONS, type Region } from './data/places.ts'
import { COUNTRIES } from './emergency.ts'
import { plain } from './plain.ts'

/** ISO 3166-2 for a state, province or nation (`US-TN`), ISO 3166-1 for a whole country (`IE`). */
export type PlaceCode = Brand<string, 'PlaceCode'>

/** Where the law is made by each state or province alone, a country by itself is no place that we could answer for. */
const BY_REGION_ALONE: readonly CountryCode[] = ['US', 'CA']

/** The codes of all places that we hold anything about, countries first. */
export const PLACES: readonly PlaceCode[] = [...EU, ...EEA, 'GB', 'AU', 'NZ', 'US', 'CA', ...REGIONS.map(codeOf)].map(
  text => text as unknown as PlaceCode,
)

const known: ReadonlySet<string> = new Set(PLACES)

/** Text in the form of a code, whether we know the place or not: a clinic may write rules for places that we do not hold. */
export const parsePlace = (text: string): Result<PlaceCode, 'not-a-place'> =>
  isPlaceText(text) ? ok(text) : err('not-a-place')

/** Has this text the form of a code? */
export const isPlaceText = (text: string): text is string & PlaceCode => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(text)

/** Do we hold anything about the place of this code? */
export const isPlace = (text: string): text is string & PlaceCode => known.has(text)

/** The place that somebody stated, or null where we do not know it. In the USA and Canada a country alone says too little. */
export function placeOf(stated: { readonly country: CountryCode; readonly region: string | null }): PlaceCode | null {
  const region = regionOf(stated)
  const code = region ? codeOf(region) : stated.country
  return isPlace(code) && !BY_REGION_ALONE.includes(code) ? code : null
}

/** What a region is called, in both languages; null for a country, whose name the screen's language knows. */
export function placeNames(code: PlaceCode): { readonly en: string; readonly es: string } | null {
  const region = REGIONS.find(one => codeOf(one) === code)
  return region ? { en: region.en, es: region.es } : null
}

/** The states, provinces or nations of a country, where its law or its help is theirs; none where we hold none. */
export const regionsIn = (country: CountryCode): readonly Region[] => REGIONS.filter(one => one.country === country)

/** The region that somebody stated, by its code or its name in either language; null where it is none that we know. */
export function regionOf(stated: { readonly country: CountryCode; readonly region: string | null }): Region | null {
  const written = plain(stated.region ?? '')
  return regionsIn(stated.country).find(one => isWritten(one, written)) ?? null
}

/**
 * What of a stated place nobody knows: a country that is none, or, where we hold the regions of a country, one that is not among them or is left
 * out. Null where help and the law can be looked up by it. In other countries a region is in one's own words.
 */
export function unknownPart(stated: {
  readonly country: CountryCode
  readonly region: string | null
}): 'country' | 'region' | null {
  if (!COUNTRIES.includes(stated.country)) return 'country'
  return regionsIn(stated.country).length > 0 && !regionOf(stated) ? 'region' : null
}

/** Does a rule for the first place hold in the second? A country's holds in each of its parts, a part's only there. */
export const covers = (wide: string, place: string): boolean => wide === place || place.startsWith(`${wide}-`)

function codeOf({ country, region }: Region): string {
  return `${country}-${region}`
}

function isWritten(region: Region, written: string): boolean {
  const code = region.region.toLowerCase()
  const names = [code, `${region.country.toLowerCase()}-${code}`, plain(region.en), plain(region.es)]
  return names.includes(written)
}
