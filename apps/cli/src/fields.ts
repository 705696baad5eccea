/** Options from outside become names, ids, times and numbers here; a wrong one is named with the sentence that mends it. */
import {
  err,
  instant,
  isDay,
  isLanguage,
  LANGUAGES,
  ok,
  parseId,
  parseMonth,
  PLANNED_MODALITIES,
  SEEN_EVIDENCE,
  type IdKind,
  type IdOf,
  type Instant,
  type Language,
  type Month,
  type PlannedModality,
  type Result,
  type SeenEvidence,
} from '@holdfast/domain'
import type { Given, World } from './command.ts'

/** A value, or the sentence that says what to give instead. */
export type Field<T> = Result<T, string>

type Fields = { readonly [name: string]: Field<unknown> }
type ValuesOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never }

const LONGEST = 200

/** All values at once, or all the sentences at once. */
export function all<F extends Fields>(fields: F): Field<ValuesOf<F>> {
  const wrong = Object.values(fields).flatMap(field => (field.ok ? [] : [field.error]))
  if (wrong.length > 0) return err(wrong.join('\n'))
  return ok(Object.fromEntries(Object.entries(fields).map(([k, f]) => [k, f.ok ? f.value : null])) as ValuesOf<F>)
}

/** A line of words: not empty, at most 200 characters, no control characters. */
export function words(given: Given, option: string): Field<string> {
  const text = given[option]?.normalize('NFC').trim()
  if (!text) return err(`Give --${option}.`)
  if (text.length > LONGEST)
    return err(`--${option} may have at most ${LONGEST} characters; this one has ${text.length}.`)
  return /\p{Cc}/u.test(text) ? err(`--${option} must be one line of plain text.`) : ok(text)
}

/** A language that we hold words for. */
export function language({ language: text }: Given): Field<Language> {
  return isLanguage(text) ? ok(text) : err(`Give --language as one of: ${LANGUAGES.join(', ')}.`)
}

/** Does the practice ask for licences? As its server is told. */
export function asksForLicence({ environment }: World): Field<boolean> {
  const text = environment['HOLDFAST_LICENCES'] || 'off'
  return text === 'required' || text === 'off'
    ? ok(text === 'required')
    : err('HOLDFAST_LICENCES must be required or off.')
}

/** The month that someone was born in. */
export function born({ born: text = '' }: Given): Field<Month> {
  const month = parseMonth(text)
  return month.ok ? month : err('Give --born as year and month, for example 2010-06.')
}

/** The same, or null when nothing was said. */
export const bornOrNone = (given: Given): Field<Month | null> => (given['born'] === undefined ? ok(null) : born(given))

/** A telephone number in international form, or null when none was given. */
export function phone({ phone: text }: Given): Field<string | null> {
  if (text === undefined) return ok(null)
  return /^\+[1-9][0-9 ()./-]{4,30}$/.test(text.trim())
    ? ok(text.trim())
    : err('Give --phone in international form, for example "+1 615 555 0100".')
}

/** An id of a kind. */
export function id<K extends IdKind>(given: Given, option: string, kind: K): Field<IdOf<K>> {
  const parsed = parseId(kind, given[option] ?? '')
  return parsed.ok
    ? parsed
    : err(`Give --${option} as the id of a ${NAMES[kind] ?? kind}, as \`holdfast hours\` shows it.`)
}

const NAMES: Partial<Record<IdKind, string>> = {
  encounter: 'planned hour (enc_…)',
  patient: 'client (pat_…)',
  practitioner: 'practitioner (pra_…)',
  relatedPerson: 'partner or guardian (rel_…)',
}

/** A moment with its time zone; without one it would mean another moment on another machine. */
export function moment(given: Given, option: string): Field<Instant> {
  const text = given[option] ?? ''
  const parts = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.exec(text)
  const day = parts?.[1] ?? ''
  const time = Date.parse(text)
  return parts && isDay(day) && !Number.isNaN(time)
    ? ok(instant(time))
    : err(
        `Give --${option} as a date and time with its time zone, for example 2026-12-01T14:00+01:00 or 2026-12-01T13:00Z.`,
      )
}

/** Whole minutes, from one to a day. */
export function minutes({ minutes: text }: Given): Field<number> {
  const value = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0
  return value >= 1 && value <= 1440 ? ok(value) : err('Give --minutes as a whole number from 1 to 1440.')
}

/** How the hour is to be held; by video when nothing was said. */
export function modality({ modality: text = 'video' }: Given): Field<PlannedModality> {
  const how = PLANNED_MODALITIES.find(one => one === text)
  return how ? ok(how) : err(`Give --modality as one of: ${PLANNED_MODALITIES.join(', ')}; or leave it out for video.`)
}

/** Yes or no; no when nothing was said. */
export function paid({ paid: text = 'no' }: Given): Field<boolean> {
  return text === 'yes' || text === 'no' ? ok(text === 'yes') : err('Give --paid as yes or no; or leave it out for no.')
}

/** An id of a kind, or null when none was given. */
export const idOrNone = <K extends IdKind>(given: Given, option: string, kind: K): Field<IdOf<K> | null> =>
  given[option] === undefined ? ok(null) : id(given, option, kind)

/** How identity was seen, or null when it was not yet. */
export function identity({ identity: text }: Given): Field<SeenEvidence | null> {
  if (text === undefined) return ok(null)
  const how = SEEN_EVIDENCE.find(evidence => evidence === text)
  return how ? ok(how) : err(`Give --identity as one of: ${SEEN_EVIDENCE.join(', ')}; or leave it out.`)
}

/** The address that people open: scheme, host and port, nothing behind. */
export function origin(given: Given, fallback: string): Field<string> {
  const text = given['origin'] ?? fallback
  const url = URL.canParse(text) ? new URL(text) : null
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  return url && isWeb && (text === url.origin || text === `${url.origin}/`)
    ? ok(url.origin)
    : err('Give --origin as a scheme and host such as https://hour.example, without a path.')
}
