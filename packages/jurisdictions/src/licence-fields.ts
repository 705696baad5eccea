/** What each field of an entry on a licence may hold. */
import { DAY, isCount, isId, isRecord, type Instant, type Milliseconds } from '@holdfast/domain'
import { COUNTRIES } from './emergency.ts'
import { parseDay, type Day } from './day.ts'
import { EVERY_MEMBER, LICENCE_STATUSES } from './licence.ts'
import { BOARD_ANSWERS, LOOK_METHODS, LOOK_RESULTS } from './licence-act.ts'
import { isPlace, placeOf } from './place.ts'
import { PROFESSIONS } from './profession.ts'
import { COMPACTS } from './row.ts'
import type { LicenceProblemCode } from './words/licence-problems.ts'

/** When it is written: the moment, and the day of the calendar. */
export type WrittenAt = { readonly now: Instant; readonly today: Day }

/** Null when the value is fine, else what is wrong with it. */
export type FieldCheck = (value: unknown, at: WrittenAt) => LicenceProblemCode | null

// Control characters, halves of characters, and marks that turn the direction of a line or cannot be seen.
const HIDDEN = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\u061C\uFEFF]/u
const LONGEST_BACK: Milliseconds = 3653 * DAY
/** No board gives a licence for longer than this; whatever is for life says so. */
const YEARS_AHEAD = 20

/** A line as it stands on paper. */
const line =
  (limit: number): FieldCheck =>
  value => {
    if (typeof value !== 'string' || value.trim() === '') return 'not-text'
    if (value.length > limit) return 'too-long-text'
    if (HIDDEN.test(value)) return 'hidden-characters'
    return /[<>]/.test(value) ? 'markup' : null
  }

/** What somebody tells in their own words, with line ends. */
const words: FieldCheck = value => {
  if (typeof value !== 'string' || value.trim() === '') return 'not-text'
  if (value.length > 2000) return 'too-long-text'
  return HIDDEN.test(value.replace(/[\n\r\t]/g, '')) ? 'hidden-characters' : null
}

const orNull =
  (check: FieldCheck): FieldCheck =>
  (value, at) =>
    value === null ? null : check(value, at)

const oneOf =
  (known: readonly string[]): FieldCheck =>
  value =>
    known.some(one => one === value) ? null : 'unknown-word'

const isLicenceId = isId('licence')
const id: FieldCheck = value => (isLicenceId(value) ? null : 'not-an-id')

/** A place that could give a licence: one that we know by its part, or a country of which we know no parts. */
const place: FieldCheck = value => {
  if (typeof value !== 'string') return 'not-text'
  const [country = '', region = null] = value.split('-')
  const found = placeOf({ country, region })
  return found === value || (COUNTRIES.includes(value) && !isPlace(value)) ? null : 'unknown-place'
}

const placeOrEvery: FieldCheck = (value, at) => (value === EVERY_MEMBER ? null : place(value, at))

const moment: FieldCheck = (value, { now }) => {
  if (!isCount(value)) return 'not-a-moment'
  if (value > now) return 'to-come'
  return now - value > LONGEST_BACK ? 'long-ago' : null
}

const expires: FieldCheck = (value, { today }) => {
  if (value === null || value === 'never') return null
  if (typeof value !== 'string' || !parseDay(value).ok) return 'not-a-day'
  const year = Number(value.slice(0, 4))
  const thisYear = Number(today.slice(0, 4))
  return year > thisYear + YEARS_AHEAD || year < thisYear - 80 ? 'too-far-away' : null
}

const register: FieldCheck = value => {
  if (typeof value !== 'string') return 'not-text'
  if (value.length > 500) return 'too-long-text'
  return /^https:\/\/[a-z0-9.-]+(:\d{1,5})?([/?#][^\s<>"'`\\]*)?$/i.test(value) && !HIDDEN.test(value)
    ? null
    : 'not-an-address'
}

const yesOrNo: FieldCheck = value => (typeof value === 'boolean' ? null : 'unknown-word')

const daysUsed: FieldCheck = value => (isCount(value) && value <= 366 ? null : 'not-a-number-of-days')

type Fields = Readonly<Record<string, FieldCheck>>
const ANY: FieldCheck = value => (isRecord(value) ? null : 'not-an-act')

/** The fields of each act; it may have no others. */
export const ACT_FIELDS: Readonly<Record<string, Fields>> = {
  state: {
    kind: oneOf(['state']),
    id,
    of: orNull(id),
    licence: ANY,
    number: line(60),
    issuer: line(200),
    register: orNull(register),
  },
  look: {
    kind: oneOf(['look']),
    id,
    of: id,
    method: oneOf(LOOK_METHODS),
    checker: orNull(line(200)),
    looked: moment,
    found: oneOf(LOOK_RESULTS),
    words: orNull(words),
  },
  board: {
    kind: oneOf(['board']),
    id,
    // Also a country as a whole, where nobody knows in which part of it the client will be.
    place: (value, at) => (typeof value === 'string' && COUNTRIES.includes(value) ? null : place(value, at)),
    whom: line(200),
    asked: moment,
    answer: oneOf(BOARD_ANSWERS),
    words,
  },
  code: { kind: oneOf(['code']), id, name: line(200), version: line(60), isHeld: yesOrNo },
}

const held: Fields = { profession: oneOf(PROFESSIONS), status: oneOf(LICENCE_STATUSES), expires }

/** The fields of each kind of licence. */
export const LICENCE_FIELDS: Readonly<Record<string, Fields>> = {
  licence: { ...held, kind: oneOf(['licence']), place },
  privilege: { ...held, kind: oneOf(['privilege']), compact: oneOf(COMPACTS), home: place, place: placeOrEvery },
  temporary: { ...held, kind: oneOf(['temporary']), home: place, place, daysUsed },
}
