/** What the desk writes on who somebody is: the entry as it is typed, what is missing of it, and its way to the server. */
import {
  makeId,
  parseMonth,
  type AgeSeen,
  type DocumentKind,
  type IdentityId,
  type Matching,
  type Result,
  type SeatId,
  type SeenEvidence,
} from '@holdfast/domain'
import type { Preparation, SentIdentityAct } from '@holdfast/wire'
import type { Api, Failure } from '../../api.ts'
import { isPassing } from '../../ui/failure.ts'
import { makeResend } from '../resend.ts'

/** An entry while it is typed. */
export type Typed = {
  readonly how: SeenEvidence | 'payment' | null
  readonly day: string
  readonly place: string
  readonly who: string
  readonly document: Exclude<DocumentKind, 'not-noted'> | ''
  readonly name: Matching | null
  readonly picture: Matching | null
  readonly street: Matching | null
  readonly postcode: Matching | null
  readonly age: AgeSeen['says'] | null
  readonly month: string
}

/** Nothing is chosen beforehand. */
export const NOTHING_TYPED: Typed = {
  how: null,
  day: '',
  place: '',
  who: '',
  document: '',
  name: null,
  picture: null,
  street: null,
  postcode: null,
  age: null,
  month: '',
}

/** What is missing, by field. */
export type Missing =
  | 'how'
  | 'day'
  | 'place'
  | 'document'
  | 'name'
  | 'picture'
  | 'street'
  | 'postcode'
  | 'age'
  | 'month'

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never
/** An entry without its id. */
export type Said = WithoutId<SentIdentityAct>

/** The entry, or all that is missing of it; `today` is the day here. */
export function readTyped(typed: Typed, today: string): { readonly said: Said } | { readonly missing: Missing[] } {
  if (typed.how === null) return { missing: ['how'] }
  if (typed.how === 'video') return { said: { kind: 'video' } }
  if (typed.how === 'payment') return readCard(typed)
  const missing: Missing[] = []
  const age = ageOf(typed, today)
  if (age === null) missing.push(typed.age === 'month' ? 'month' : 'age')
  if (typed.how === 'in-person') {
    if (typed.day === '' || typed.day > today) missing.push('day')
    if (typed.place.trim() === '') missing.push('place')
    if (missing.length > 0 || age === null) return { missing }
    const met = { on: typed.day, place: typed.place.trim(), who: typed.who.trim() || null }
    return { said: { kind: 'in-person', met, age } }
  }
  const { document, name, picture } = typed
  if (document === '') missing.push('document')
  if (name === null) missing.push('name')
  if (picture === null) missing.push('picture')
  if (document === '' || name === null || picture === null || age === null) return { missing }
  return { said: { kind: 'document', document, name, picture, age } }
}

function readCard({ name, street, postcode }: Typed): { readonly said: Said } | { readonly missing: Missing[] } {
  if (name !== null && street !== null && postcode !== null)
    return { said: { kind: 'payment', name, street, postcode } }
  const all = { name, street, postcode }
  return { missing: (['name', 'street', 'postcode'] as const).filter(what => all[what] === null) }
}

function ageOf({ age, month }: Typed, today: string): AgeSeen | null {
  if (age !== 'month') return age === null ? null : { says: age }
  const parsed = parseMonth(month.trim())
  return parsed.ok && parsed.value <= today.slice(0, 7) ? { says: 'month', month: parsed.value } : null
}

/** The day here as YYYY-MM-DD. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date())

/** Sends entries about one person. The same entry after a lost answer goes under the same id, and is kept once. */
export function makeWriter(api: Api, encounter: string, seat: SeatId) {
  const again = makeResend<IdentityId>()
  return async (said: Said): Promise<Result<Preparation, Failure>> => {
    const id = again.of(
      said,
      makeId('identity', length => crypto.getRandomValues(new Uint8Array(length))),
    )
    const answer = await api.request('identity', { at: { encounter }, body: { seat, act: { ...said, id } } })
    if (answer.ok || !isPassing(answer.error)) again.answered()
    return answer
  }
}
