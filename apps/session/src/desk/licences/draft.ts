/** The forms on licences as plain values: what each begins with, and the entry that it comes to. Empty text is what was not given. */
import { instant, type Instant, type LicenceId } from '@holdfast/domain'
import { EVERY_MEMBER, isPlace, placeOf, regionsIn, type Licence, type StateLicence } from '@holdfast/jurisdictions'

/** A place as it is picked: a country, and its part where we hold any. */
export type PlaceDraft = { country: string; region: string }

/** A licence as it is typed. */
export type StateDraft = {
  kind: Licence['kind']
  profession: string
  place: PlaceDraft
  isEvery: boolean
  home: PlaceDraft
  compact: string
  daysUsed: string
  number: string
  issuer: string
  register: string
  status: string
  ends: '' | 'day' | 'never' | 'unknown'
  expires: string
}

/** A look as it is typed. */
export type LookDraft = { method: string; checker: string; looked: string; found: string; words: string }

/** A board's answer as it is typed. */
export type BoardDraft = { place: PlaceDraft; whom: string; asked: string; answer: string; words: string }

const nowhere = (): PlaceDraft => ({ country: '', region: '' })

/** Nothing but that it is a licence. */
export const emptyState = (): StateDraft => ({
  kind: 'licence',
  profession: '',
  place: nowhere(),
  isEvery: false,
  home: nowhere(),
  compact: '',
  daysUsed: '',
  number: '',
  issuer: '',
  register: '',
  status: '',
  ends: '',
  expires: '',
})

/** Goes on from what stands there; whether it is active, and up to when, is looked at anew. */
export function stateAnew({ licence, number, issuer, register }: Omit<StateLicence, 'kind' | 'id' | 'of'>): StateDraft {
  const isEvery = licence.place === EVERY_MEMBER
  const own = { kind: licence.kind, profession: licence.profession, number, issuer, register: register ?? '' }
  return {
    ...emptyState(),
    ...own,
    place: isEvery ? nowhere() : pickedOf(licence.place),
    isEvery,
    ...(licence.kind === 'licence' ? {} : { home: pickedOf(licence.home) }),
    ...(licence.kind === 'privilege' ? { compact: licence.compact } : {}),
    ...(licence.kind === 'temporary' ? { daysUsed: String(licence.daysUsed) } : {}),
  }
}

/** A look of this day. */
export const emptyLook = (today: string): LookDraft => ({
  method: '',
  checker: '',
  looked: today,
  found: '',
  words: '',
})

/** An answer of this day. */
export const emptyBoard = (today: string): BoardDraft => ({
  place: nowhere(),
  whom: '',
  asked: today,
  answer: '',
  words: '',
})

/** The code of a place that was picked; empty while none was, and no code of any place while its part is missing. */
export const codeOf = ({ country, region }: PlaceDraft): string =>
  region !== '' || (country !== '' && needsPart(country)) ? `${country}-${region}` : country

/** Is a country by itself no place that could give a licence? */
export const needsPart = (country: string): boolean =>
  regionsIn(country).length > 0 && isPlace(country) && placeOf({ country, region: null }) === null

/** What a licence form comes to; the rules read it. */
export function stateOf(draft: StateDraft, id: LicenceId, of: LicenceId | null): unknown {
  const { kind, profession, status, number, issuer } = draft
  const expires = draft.ends === 'never' ? 'never' : draft.ends === 'unknown' ? null : draft.expires
  const held = { kind, profession, status, expires }
  const home = codeOf(draft.home)
  const place = codeOf(draft.place)
  const licence = {
    licence: { ...held, place },
    privilege: { ...held, compact: draft.compact, home, place: draft.isEvery ? EVERY_MEMBER : place },
    temporary: { ...held, home, place, daysUsed: draft.daysUsed.trim() === '' ? '' : Number(draft.daysUsed) },
  }[kind]
  return { kind: 'state', id, of, licence, number, issuer, register: draft.register.trim() || null }
}

/** The id of an entry and its moment. */
type Under = { readonly id: LicenceId; readonly now: Instant }

/** What a look comes to. */
export const lookOf = (draft: LookDraft, of: LicenceId, { id, now }: Under): unknown => ({
  kind: 'look',
  id,
  of,
  method: draft.method,
  checker: draft.checker.trim() || null,
  looked: momentOn(draft.looked, now),
  found: draft.found,
  words: draft.words.trim() || null,
})

/** What a board's answer comes to. */
export const boardOf = ({ place, whom, asked, answer, words }: BoardDraft, { id, now }: Under): unknown => ({
  kind: 'board',
  id,
  place: place.region === '' ? place.country : codeOf(place),
  whom,
  asked: momentOn(asked, now),
  answer,
  words,
})

/** This day, as the device counts it. */
export function todayHere(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}

/** Of this day this moment; of any other its noon; empty where no day was given. */
function momentOn(day: string, now: Instant): Instant | '' {
  if (day === todayHere()) return now
  const noon = new Date(`${day}T12:00`).getTime()
  return Number.isNaN(noon) ? '' : instant(noon)
}

const pickedOf = (code: string): PlaceDraft => {
  const [country = '', region = ''] = code.split('-')
  return { country, region }
}
