/** One thing that a structured judgement looks at before and during online work, in words for both who read it. */
import type { Language, SafeguardCode } from '@holdfast/domain'

/** Every factor, in the order in which they are looked at. The order says nothing on any person. */
export const FACTOR_CODES = [
  'BND',
  'ONL',
  'SEX',
  'COG',
  'ATT',
  'TRA',
  'NEU',
  'ARO',
  'ENV',
  'CRI',
  'CHI',
  'SUB',
  'ENG',
] as const

/** The name of one factor. Only this word travels. */
export type FactorCode = (typeof FACTOR_CODES)[number]

/** What a factor is called and means in one language. */
export type FactorWords = {
  readonly name: string
  readonly definition: string
  /** What may be seen or told when it is there. */
  readonly indicators: readonly string[]
  /** What speaks the other way, and is read first. */
  readonly protective: readonly string[]
  /** The same for the one it is about, spoken to them. */
  readonly plain: { readonly name: string; readonly asks: string; readonly helps: string }
}

/** One factor: its words, where else something on it may be learnt, and which safeguards it may be a reason for. */
export type Factor = {
  readonly code: FactorCode
  readonly words: Readonly<Record<Language, FactorWords>>
  /** Ids of instruments that touch on it; none decides it. */
  readonly instruments: readonly string[]
  readonly safeguards: readonly SafeguardCode[]
  /** Somebody may come to harm now: what is not known here is found out by a day that is named. */
  readonly cannotWait: boolean
}

/** Where all factors come from, and the day it was read. The words are our own. */
export const FACTOR_SOURCE = {
  of: 'van Leeson and Hudson Allez, "Undertaking therapeutic work with StopSO clients" (2020), and the general steps of structured professional judgement',
  read: '2026-11',
} as const

/** Of the words and links of all factors; it moves when one of them changes, and a judgement says by which it was made. */
export const FACTOR_EDITION = '2026-11'
