/** What was seen of who somebody is: evidence of several kinds, each with when, by whom and what it showed. It is never added up. */
import type { EncounterId, IdentityId, PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'
import type { Month } from './born.ts'

/** The kinds of evidence, in the order in which they are told; the order is no measure. */
export const IDENTITY_EVIDENCE = ['in-person', 'document', 'payment', 'signature', 'video', 'code-word'] as const

/** One kind: met in person, a document of a public office, a card or account, a signed agreement, known by sight in a call, a word that was agreed. */
export type IdentityEvidence = (typeof IDENTITY_EVIDENCE)[number]

/** The kinds that a practitioner writes down with their own hand. */
export const SEEN_EVIDENCE = ['in-person', 'document', 'video'] as const satisfies readonly IdentityEvidence[]

/** One of them. */
export type SeenEvidence = (typeof SEEN_EVIDENCE)[number]

/** Which document was seen; its number, its day and its picture are nobody's to keep. */
export const DOCUMENT_KINDS = [
  'passport',
  'identity-card',
  'driving-licence',
  'residence-permit',
  'other',
  'not-noted',
] as const

/** The kind of a document; `not-noted` where it was seen before kinds were asked for. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** What came of holding two things against each other. */
export const MATCHINGS = ['matches', 'differs', 'not-compared'] as const

/** One of these. */
export type Matching = (typeof MATCHINGS)[number]

/** What evidence says of somebody's age: the month they were born in, that they are an adult, or nothing. */
export type AgeSeen =
  | { readonly says: 'month'; readonly month: Month }
  | { readonly says: 'adult' }
  | { readonly says: 'nothing' }

/** A meeting face to face: the day as YYYY-MM-DD, where, and who met them; null for whoever wrote it down. */
export type Meeting = { readonly on: string; readonly place: string; readonly who: string | null }

/** Somebody was met; `met` is null where day and place were not asked for yet. */
export type MetInPerson = {
  readonly kind: 'in-person'
  readonly id: IdentityId
  readonly met: Meeting | null
  readonly age: AgeSeen
}

/** A document was seen, and what on it was held against the person and what they say. */
export type DocumentSeen = {
  readonly kind: 'document'
  readonly id: IdentityId
  readonly document: DocumentKind
  readonly name: Matching
  readonly picture: Matching
  readonly age: AgeSeen
}

/** The practitioner knows them by sight, in the call of this hour; null where the hour was not kept. */
export type KnownBySight = {
  readonly kind: 'video'
  readonly id: IdentityId
  readonly encounter: EncounterId | null
}

/** The payment provider was asked for a page on which somebody may have a card checked. That it was asked is kept, and nothing of the provider's. */
export type CardAsked = { readonly kind: 'card-asked'; readonly id: IdentityId }

/**
 * The billing details of a card or account were looked at: what of them was held against what they say, and came to what. No digits, no brand, no address.
 * `asked` is the asking that the payment provider answered; left out where a practitioner looked and wrote.
 */
export type CardSeen = {
  readonly kind: 'payment'
  readonly id: IdentityId
  readonly asked?: IdentityId
  readonly name: Matching
  readonly street: Matching
  readonly postcode: Matching
}

/** On that day two people agreed on a word, given as YYYY-MM-DD. The word is theirs alone: there is no field for it. */
export type WordAgreed = { readonly kind: 'word-agreed'; readonly id: IdentityId; readonly on: string }

/** What came when the agreed word was asked for. */
export const WORD_CAME = ['right', 'wrong', 'not-said'] as const

/** One of these. */
export type WordCame = (typeof WORD_CAME)[number]

/** Whoever agreed on a word asked for it, in this hour; `of` is that agreement. */
export type WordAsked = {
  readonly kind: 'code-word'
  readonly id: IdentityId
  readonly of: IdentityId
  readonly encounter: EncounterId
  readonly came: WordCame
}

/** A practitioner goes on although the policy asks for a meeting and none is written down. */
export type MeetingPassed = { readonly kind: 'no-meeting'; readonly id: IdentityId; readonly reason: string }

/** An earlier entry does not hold: it was another person's, or seen wrongly. It stays, and counts no more. */
export type IdentityTakenBack = {
  readonly kind: 'taken-back'
  readonly id: IdentityId
  readonly of: IdentityId
  readonly reason: string
}

/** What an entry can say. */
export type IdentityAct =
  | MetInPerson
  | DocumentSeen
  | KnownBySight
  | CardAsked
  | CardSeen
  | WordAgreed
  | WordAsked
  | MeetingPassed
  | IdentityTakenBack

/** One entry of what is kept on who somebody is. */
export type IdentityEntry = {
  readonly person: PersonId
  readonly by: PersonId
  readonly at: Instant
  readonly act: IdentityAct
}

/** Entries about one person, in the order in which they were written. */
export type IdentityLog = readonly IdentityEntry[]

/** An entry of one word, as an operator tells it when they plan an hour: nothing is known beside the kind. */
export function seenInAWord(id: IdentityId, how: SeenEvidence): IdentityAct {
  const age = { says: 'nothing' } as const
  switch (how) {
    case 'in-person':
      return { kind: 'in-person', id, met: null, age }
    case 'document':
      return { kind: 'document', id, document: 'not-noted', name: 'not-compared', picture: 'not-compared', age }
    case 'video':
      return { kind: 'video', id, encounter: null }
  }
}
