/** What each field of a clinic's own row may hold, kind by kind. */
import { isCount, isRecord, LANGUAGES } from '@holdfast/domain'
import { parseDay } from './day.ts'
import { isPlaceText } from './place.ts'
import { isProfession } from './profession.ts'
import { ASKS, COMPACTS, CONDITIONS, DUTIES, THRESHOLDS, type RowKind } from './row.ts'
import type { ProblemCode } from './words/problems.ts'

/** Null when the value is fine, else what is wrong with it. */
export type Check = (value: unknown) => ProblemCode | null

/** A check for each field that a row must have; it may have no others. */
export type Fields = Readonly<Record<string, Check>>

/** The longest sentence or source, in characters. */
const LONGEST = 1000

// Control characters, and marks that turn the direction of a line.
const HIDDEN = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\u061C]/u

const text: Check = value => {
  if (typeof value !== 'string' || value.trim() === '') return 'not-text'
  if (value.length > LONGEST) return 'too-long-text'
  return HIDDEN.test(value) ? 'hidden-characters' : null
}
const day: Check = value => (typeof value === 'string' && parseDay(value).ok ? null : 'not-a-day')
const place: Check = value => (typeof value === 'string' && isPlaceText(value) ? null : 'not-a-place')
const yesNo: Check = value => (typeof value === 'boolean' ? null : 'not-yes-or-no')
const id: Check = value => (typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{2,99}$/.test(value) ? null : 'not-an-id')
const days: Check = value => (isCount(value) && value >= 1 && value <= 366 ? null : 'not-a-number-of-days')

const oneOf =
  (...known: readonly string[]): Check =>
  value =>
    known.some(one => one === value) ? null : 'unknown-word'
const orNull =
  (check: Check): Check =>
  value =>
    value === null ? null : check(value)
const list =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.length <= 300 ? (value.map(check).find(code => code !== null) ?? null) : 'not-a-list'
const someOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.length > 0 ? list(check)(value) : 'not-a-list'

const profession: Check = value => (isProfession(value) ? null : 'unknown-word')
const words: Check = value =>
  isRecord(value) && Object.keys(value).length === LANGUAGES.length
    ? (LANGUAGES.map(language => text(value[language])).find(code => code !== null) ?? null)
    : 'not-in-each-language'

/** What every row has. */
export const HEAD_FIELDS: Fields = {
  id,
  place,
  source: text,
  asOf: day,
  confidence: oneOf('S', 'L', 'L-'),
  reviewBy: day,
  by: text,
  at: day,
}

/** What a row of each kind has besides. */
export const FIELDS: Readonly<Record<RowKind, Fields>> = {
  licensing: { professions: someOf(profession), licensedBy: place, others: oneOf('blocked', 'ask') },
  acceptance: { professions: someOf(profession), from: list(place), conditions: list(oneOf(...CONDITIONS)) },
  compact: {
    compact: oneOf(...COMPACTS),
    professions: someOf(profession),
    reaches: oneOf('every-member', 'one-place'),
    isListWhole: yesNo,
    conditions: list(oneOf(...CONDITIONS)),
  },
  member: {
    compact: oneOf(...COMPACTS),
    enactedOn: orNull(day),
    effectiveOn: orNull(day),
    issuingSince: orNull(day),
  },
  temporary: { professions: someOf(profession), daysInYear: days, isRemote: orNull(yesNo) },
  duty: {
    duty: oneOf(...DUTIES),
    force: oneOf('mandatory', 'permissive', 'none-found', 'unclear'),
    basis: orNull(oneOf('statute', 'common-law')),
    trigger: orNull(words),
    threshold: orNull(oneOf(...THRESHOLDS)),
    victim: orNull(oneOf('identifiable', 'foreseeable-class', 'any')),
    discharge: orNull(words),
    deadline: orNull(text),
    hasImmunity: orNull(yesNo),
    decidedBy: orNull(oneOf('client', 'practitioner', 'both')),
    citation: orNull(text),
    note: orNull(words),
  },
  session: {
    professions: someOf(profession),
    when: oneOf('first', 'each'),
    force: oneOf('law', 'guideline'),
    asks: someOf(oneOf(...ASKS)),
    citation: text,
  },
  title: { titles: someOf(text), isProtected: yesNo, register: orNull(text) },
}
