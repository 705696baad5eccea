/** What a practitioner writes down about what they hold: the licence as it is stated, who looked at it, what a board answered. */
import type { Instant, LicenceId, PersonId } from '@holdfast/domain'
import type { Licence } from './licence.ts'

/** How somebody made sure: in the public register, by the document, or by a colleague's word. */
export const LOOK_METHODS = ['register-lookup', 'document', 'colleague'] as const
/** One of them. */
export type LookMethod = (typeof LOOK_METHODS)[number]

/** What they found. */
export const LOOK_RESULTS = ['as-stated', 'otherwise', 'not-found'] as const
/** One of them. */
export type LookResult = (typeof LOOK_RESULTS)[number]

/** What a board answered about a place; only a plain yes lets an hour begin. */
export const BOARD_ANSWERS = ['yes', 'no', 'unclear'] as const

/** A licence as it is stated. `of` names the licence that is stated anew, as after a renewal; null for one more. */
export type StateLicence = {
  readonly kind: 'state'
  readonly id: LicenceId
  readonly of: LicenceId | null
  readonly licence: Licence
  readonly number: string
  readonly issuer: string
  /** The page of the public register. */
  readonly register: string | null
}

/** Somebody looked at a licence. */
export type LookAtLicence = {
  readonly kind: 'look'
  readonly id: LicenceId
  readonly of: LicenceId
  readonly method: LookMethod
  /** Who looked, where it was not whoever writes this; of a colleague's word always. */
  readonly checker: string | null
  readonly looked: Instant
  readonly found: LookResult
  readonly words: string | null
}

/** A board was asked about a place: who answered, when, and what. */
export type AskBoard = {
  readonly kind: 'board'
  readonly id: LicenceId
  readonly place: string
  readonly whom: string
  readonly asked: Instant
  readonly answer: (typeof BOARD_ANSWERS)[number]
  readonly words: string
}

/** A professional code that they work under, by its version; or that they do so no more. */
export type StateCode = {
  readonly kind: 'code'
  readonly id: LicenceId
  readonly name: string
  readonly version: string
  readonly isHeld: boolean
}

/** One thing that is written down. */
export type LicenceAct = StateLicence | LookAtLicence | AskBoard | StateCode

/** An act as it is kept. */
export type LicenceEntry = { readonly at: Instant; readonly by: PersonId; readonly act: LicenceAct }
