/** Where a participant says they are now, so that help can be sent there. */
import type { Instant } from '../time.ts'

/** An ISO 3166-1 alpha-2 country code in capitals. */
export type CountryCode = string

/**
 * Where a participant says they are during this visit. The address must be one that an emergency service can drive to;
 * a city alone is not enough. Never in a log, an error or a URL.
 */
export type Whereabouts = {
  readonly country: CountryCode
  /** State, province or region, as the country uses it; null where it has none. */
  readonly region: string | null
  readonly city: string
  /** Street and house number, or another description that a driver can find. */
  readonly street: string
  /** Flat, floor, door code: what someone needs who stands before the house; null when nothing. */
  readonly detail: string | null
  /** The emergency number that works at this place, as dialled there. */
  readonly emergencyNumber: string
  /** Where to call the participant back when the line breaks. */
  readonly callback: string | null
  readonly statedAt: Instant
}

/**
 * Does the street say more than the town does? A town, a region or a lone letter is where nobody can be found; a farm by its name
 * is, so a house number is not asked for.
 */
export function isFindable({ street, city, region }: Pick<Whereabouts, 'street' | 'city' | 'region'>): boolean {
  const known = new Set([...wordsOf(city), ...wordsOf(region ?? '')])
  return wordsOf(street).some(word => !known.has(word) && (word.length > 1 || /\p{N}/u.test(word)))
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
