/** Ids out of addresses: text from a path becomes an id here or is refused. */
import { isLanguage, parseId, type EncounterId, type Language, type ScreeningId, type SeatId } from '@holdfast/domain'
import { Refused } from '../problems.ts'

/** The encounter that an address names. */
export function encounterIn(text: string): EncounterId {
  const id = parseId('encounter', text)
  if (!id.ok) throw new Refused('malformed-address')
  return id.value
}

/** The seat that an address names. */
export function seatIn(text: string): SeatId {
  const id = parseId('seat', text)
  if (!id.ok) throw new Refused('malformed-address')
  return id.value
}

/** The screening that an address names. */
export function screeningIn(text: string): ScreeningId {
  const id = parseId('screening', text)
  if (!id.ok) throw new Refused('malformed-address')
  return id.value
}

/** The language that an address names. */
export function languageIn(text: string): Language {
  if (!isLanguage(text)) throw new Refused('malformed-address')
  return text
}
