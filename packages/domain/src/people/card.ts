/** A card that a payment provider checks: how a name on it compares, what the provider's words mean here, and until when an asking waits. */
import type { IdentityId } from '../ids.ts'
import { after, HOUR, type Instant } from '../time.ts'
import { standingIn } from './identity-log.ts'
import type { IdentityLog, Matching } from './identity.ts'

/** So long the provider's page can be used. */
export const CARD_PAGE_OPEN = 20 * HOUR

/** So long it can be asked what came: the provider finds the page again by our own asking for a day, and longer we keep nothing that would find it. */
export const CARD_READABLE = 23 * HOUR

/** An asking that waits for its answer. */
export type CardWaiting = {
  readonly id: IdentityId
  readonly at: Instant
  /** Until then the page can be used. */
  readonly open: Instant
}

/** The latest asking, while it stands, nothing came of it, and it can still be asked what did. */
export function cardWaiting(log: IdentityLog, now: Instant): CardWaiting | null {
  const last = standingIn(log).findLast(({ act }) => act.kind === 'card-asked')
  if (last === undefined || now >= after(last.at, CARD_READABLE)) return null
  const { id } = last.act
  if (log.some(({ act }) => act.kind === 'payment' && act.asked === id)) return null
  return { id, at: last.at, open: after(last.at, CARD_PAGE_OPEN) }
}

/** What a bank says to one part of an address, in the words that payment providers use. */
export const BANK_CHECKS = ['pass', 'fail', 'unavailable', 'unchecked'] as const

/** One of these. */
export type BankCheck = (typeof BANK_CHECKS)[number]

/** What it comes to; a bank that cannot say has not said that it differs. */
export function matchingOf(check: BankCheck | null): Matching {
  if (check === 'pass') return 'matches'
  return check === 'fail' ? 'differs' : 'not-compared'
}

/**
 * A name on a card beside the one somebody goes by here. They match when every word of the shorter one, two at least, stands in the other; marks, case
 * and order do not count. One word alone, an initial, or another script says neither.
 */
export function namesCompared(known: string, onCard: string | null): Matching {
  const [fewer = [], more = []] = [wordsOf(known), wordsOf(onCard ?? '')].toSorted((a, b) => a.length - b.length)
  const script = scriptOf(fewer)
  if (fewer.length < 2 || script !== scriptOf(more)) return 'not-compared'
  const missing = fewer.filter(word => !more.includes(word))
  if (missing.length === 0) return 'matches'
  const isShortened = missing.every(word => more.some(other => isInitial(word, other)))
  return script === null || isShortened ? 'not-compared' : 'differs'
}

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', đ: 'd', ð: 'd', ł: 'l', æ: 'ae', œ: 'oe', þ: 'th' }

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’.]/gu, '')
    .replaceAll(/[ßøđðłæœþ]/g, letter => LETTERS[letter] ?? letter)
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '')

const SCRIPTS = [/^\p{sc=Latn}+$/u, /^\p{sc=Cyrl}+$/u, /^\p{sc=Grek}+$/u, /^\p{sc=Arab}+$/u, /^\p{sc=Hebr}+$/u]

/** The one script of all words; null where they are of another or of several. */
const scriptOf = (words: readonly string[]): RegExp | null =>
  SCRIPTS.find(script => script.test(words.join(''))) ?? null

const isInitial = (a: string, b: string): boolean => (a.length === 1 || b.length === 1) && a[0] === b[0]
