/** The form on where someone is, as plain values: what it starts with, what is sent, and what is still missing. */
import { whereaboutsBody, type EncounterView, type WhereaboutsBody } from '@holdfast/wire'
import * as v from 'valibot'
import { regionOf, regionsIn } from '@holdfast/jurisdictions'
import { likelyCountry, numbersIn } from './country.ts'

/** The fields as they stand in the form; empty text for what was not given. */
export type Place = { readonly [K in Exclude<keyof WhereaboutsBody, 'contact'>]: string }

/** One field of the form. */
export type PlaceField = keyof Place

/** The fields that may stay empty. */
export const MAY_BE_EMPTY: readonly PlaceField[] = ['region', 'detail', 'callback']

/** What the form starts with: the last statement of this visit, else a likely country and its number. */
export function firstPlace(stated: EncounterView['whereabouts'], tags: readonly string[]): Place {
  if (stated) {
    const { country, city, street, emergencyNumber } = stated
    return {
      country,
      region: regionOf(stated)?.en ?? stated.region ?? '',
      city,
      street,
      detail: stated.detail ?? '',
      emergencyNumber,
      callback: stated.callback ?? '',
    }
  }
  const country = likelyCountry(tags) ?? ''
  const emergencyNumber = numbersIn(country)?.suggested ?? ''
  return { country, region: '', city: '', street: '', detail: '', emergencyNumber, callback: '' }
}

/** A filled-in form as it is sent, or the fields that need another look. */
export function readPlace(
  place: Place,
): { readonly body: WhereaboutsBody } | { readonly missing: ReadonlySet<PlaceField> } {
  const entries = Object.entries(place).map(([field, text]) => {
    const trimmed = text.trim()
    return [field, trimmed === '' && MAY_BE_EMPTY.some(one => one === field) ? null : trimmed]
  })
  const parsed = v.safeParse(whereaboutsBody, Object.fromEntries(entries))
  const isRegionOpen = regionsIn(place.country).length > 0 && !regionOf(place)
  if (parsed.success && !isRegionOpen) return { body: parsed.output }
  const missing = new Set<PlaceField>(isRegionOpen ? ['region'] : [])
  if (parsed.success) return { missing }
  for (const issue of parsed.issues) {
    const field = issue.path?.[0]?.key
    if (typeof field === 'string' && Object.hasOwn(place, field)) missing.add(field as PlaceField)
  }
  return { missing }
}
