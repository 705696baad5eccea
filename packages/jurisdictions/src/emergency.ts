/** Which numbers call for help in a country, and which of them we would fill in first. */
import { err, ok, type CountryCode, type Result } from '@holdfast/domain'
import { AS_OF, NUMBERS, SOURCE } from './data/emergency-numbers.ts'
import { OWN_NUMBERS } from './data/own-numbers.ts'

/**
 * How a suggestion was come by: the place's own number from a source of ours, one of the numbers that many places share,
 * or merely the first of a list whose order means nothing. In the last case a person has to look before they rely on it.
 */
export type SuggestedBy = 'own-number' | 'common-number' | 'first-in-list'

/** What we know about calling for help in one country: at least one number, as dialled inside it, and the list it stands on. */
export type EmergencyNumbers = {
  readonly numbers: readonly string[]
  /** One of `numbers`: what a form may fill in, for a person to confirm. */
  readonly suggested: string
  readonly suggestedBy: SuggestedBy
  /** The day the list was read, as YYYY-MM-DD. */
  readonly asOf: string
  readonly source: string
}

/** Numbers that many places share, the one we would rather suggest first. */
const COMMON = ['112', '911', '999', '000', '111']

/** The codes of all territories with known numbers, in alphabetical order; names come from the screen's language. */
export const COUNTRIES: readonly CountryCode[] = /* @__PURE__ */ Object.keys(NUMBERS)

/**
 * The emergency numbers of a country. The suggestion is the place's own number where we have a source for it, otherwise
 * the first of 112, 911, 999, 000 and 111 that the place has, otherwise the first number in its list.
 */
export function emergencyNumbersFor(country: CountryCode): Result<EmergencyNumbers, 'no-numbers-known'> {
  const line = Object.hasOwn(NUMBERS, country) ? NUMBERS[country] : undefined
  const numbers = line?.split(' ') ?? []
  const [first] = numbers
  if (first === undefined) return err('no-numbers-known')
  return ok({ numbers, ...suggest(country, numbers, first), asOf: AS_OF, source: SOURCE })
}

function suggest(
  country: CountryCode,
  numbers: readonly string[],
  first: string,
): { readonly suggested: string; readonly suggestedBy: SuggestedBy } {
  const own = OWN_NUMBERS.find(({ countries }) => countries.includes(country))
  if (own) return { suggested: own.number, suggestedBy: 'own-number' }
  const common = COMMON.find(number => numbers.includes(number))
  if (common !== undefined) return { suggested: common, suggestedBy: 'common-number' }
  return { suggested: first, suggestedBy: 'first-in-list' }
}
