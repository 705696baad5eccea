/** What is filled in where a clause leaves something open, and how it reads in each language. */
import { err, ok, type Language, type Result } from '@holdfast/domain'

/** What a clause leaves open. */
export type Parameter =
  /** A whole number of something, both ends included. */
  | { readonly kind: 'count'; readonly unit: Unit; readonly least: number; readonly most: number }
  /** One of a few ways to say it. */
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Readonly<Record<Language, string>>>> }
  /** Own words, given in each language of the contract; `most` in UTF-16 code units. */
  | { readonly kind: 'words'; readonly most: number }
  /** Several entries in own words, in each language of the contract; `each` in UTF-16 code units. */
  | { readonly kind: 'list'; readonly least: number; readonly most: number; readonly each: number }
  /** A telephone number in international form. */
  | { readonly kind: 'phone' }
  | { readonly kind: 'money' }

/** What can be counted. */
export type Unit = 'minutes' | 'hours' | 'days' | 'years'

/** Own words by language; languages that the contract is not read in may be left out. */
export type Spoken<T> = { readonly [L in Language]?: T }

/** A sum as a decimal with a point, and its currency (ISO 4217). */
export type Money = { readonly amount: string; readonly currency: string }

/** A filled-in value. */
export type ParameterValue = number | string | Spoken<string> | Spoken<readonly string[]> | Money

/** Why a value does not fit its parameter. */
export type ParameterRefusal =
  | 'parameter-missing'
  | 'parameter-of-another-kind'
  | 'parameter-out-of-range'
  | 'text-too-long'
  | 'text-not-plain'
  | 'translation-missing'

/** A value as lines of text: one for most kinds, one for each entry of a list. Words are brought to Unicode NFC. */
export function linesOf(
  parameter: Parameter,
  value: ParameterValue | undefined,
  language: Language,
): Result<readonly string[], ParameterRefusal> {
  if (value === undefined) return err('parameter-missing')
  switch (parameter.kind) {
    case 'count':
      if (typeof value !== 'number') return err('parameter-of-another-kind')
      if (!Number.isSafeInteger(value) || value < parameter.least || value > parameter.most)
        return err('parameter-out-of-range')
      return ok([`${value} ${UNITS[parameter.unit][language][value === 1 ? 0 : 1]}`])
    case 'choice': {
      if (typeof value !== 'string') return err('parameter-of-another-kind')
      const option = Object.hasOwn(parameter.options, value) ? parameter.options[value] : undefined
      return option ? ok([option[language]]) : err('parameter-out-of-range')
    }
    case 'phone':
      if (typeof value !== 'string') return err('parameter-of-another-kind')
      return PHONE.test(value) ? ok([value]) : err('parameter-out-of-range')
    case 'money': {
      if (!isMoney(value)) return err('parameter-of-another-kind')
      return AMOUNT.test(value.amount) && CURRENCY.test(value.currency)
        ? ok([`${value.currency} ${value.amount}`])
        : err('parameter-out-of-range')
    }
    case 'words': {
      const said = spoken(value, language)
      if (!said.ok) return said
      if (typeof said.value !== 'string') return err('parameter-of-another-kind')
      const words = plain(said.value, parameter.most)
      return words.ok ? ok([words.value]) : words
    }
    case 'list':
      return entries(parameter, value, language)
  }
}

/** The same value as it is kept in a contract: words of its languages alone, in NFC, without spaces around them. */
export function tidied(value: ParameterValue, languages: readonly Language[]): ParameterValue {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return tidy(value)
  if (isMoney(value)) return value
  return Object.fromEntries(
    languages.flatMap(language => {
      const said = value[language]
      if (said === undefined) return []
      return [[language, typeof said === 'string' ? tidy(said) : said.map(tidy)]]
    }),
  )
}

/** In words of one paragraph nothing but letters, signs and single spaces; no marks that turn the direction of a line. */
export function plain(text: string, most: number): Result<string, ParameterRefusal> {
  const words = tidy(text)
  if (words === '') return err('parameter-missing')
  if (words.length > most) return err('text-too-long')
  return NOT_PLAIN.test(words) ? err('text-not-plain') : ok(words)
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

function entries(
  { least, most, each }: Extract<Parameter, { kind: 'list' }>,
  value: ParameterValue,
  language: Language,
): Result<readonly string[], ParameterRefusal> {
  const said = spoken(value, language)
  if (!said.ok) return said
  if (!Array.isArray(said.value)) return err('parameter-of-another-kind')
  const all: readonly unknown[] = said.value
  if (all.length < least || all.length > most) return err('parameter-out-of-range')
  const lines: string[] = []
  for (const one of all) {
    if (typeof one !== 'string') return err('parameter-of-another-kind')
    const line = plain(one, each)
    if (!line.ok) return line
    lines.push(line.value)
  }
  return ok(lines)
}

function spoken(value: ParameterValue, language: Language): Result<unknown, ParameterRefusal> {
  if (typeof value !== 'object' || isMoney(value)) return err('parameter-of-another-kind')
  const said = Object.hasOwn(value, language) ? value[language] : undefined
  return said === undefined ? err('translation-missing') : ok(said)
}

const isMoney = (value: ParameterValue): value is Money =>
  typeof value === 'object' &&
  'amount' in value &&
  typeof value.amount === 'string' &&
  typeof value.currency === 'string'

/** Singular and plural. Written out and not asked of `Intl`: the words are signed, so every engine must say the same. */
const UNITS: Readonly<Record<Unit, Readonly<Record<Language, readonly [string, string]>>>> = {
  minutes: { en: ['minute', 'minutes'], es: ['minuto', 'minutos'] },
  hours: { en: ['hour', 'hours'], es: ['hora', 'horas'] },
  days: { en: ['day', 'days'], es: ['día', 'días'] },
  years: { en: ['year', 'years'], es: ['año', 'años'] },
}

/** A plus and 7 to 15 digits (ITU-T E.164), with spaces, dots or hyphens between them. */
const PHONE = /^\+(?=(?:[ .-]?\d){7,15}$)[\d .-]+$/
const AMOUNT = /^(?:0|[1-9]\d{0,6})(?:\.\d{1,3})?$/
const CURRENCY = /^[A-Z]{3}$/
/** Control characters, halves of letters, and the marks that override the direction of writing: what is shown would differ from what is signed. */
const NOT_PLAIN = /[\p{Cc}\p{Surrogate}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u
