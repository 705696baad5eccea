/** Evidence of who somebody is, as it crosses the network: what practitioners read and write, and what the person reads of themselves. */
import type {
  AgeSeen,
  CardSeen,
  DocumentKind,
  Evidence,
  IdentityAct,
  IdentityEvidence,
  IdentityId,
  Matching,
  Meeting,
  WordAgreed,
  WordAsked,
} from '@holdfast/domain'
import * as v from 'valibot'
import { code, id, instantField } from '../fields.ts'
import { preparationAnswer } from './encounters.ts'

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
const nothing = v.undefined()

/** What a practitioner writes down; the hour of a call is the server's. */
export type SentIdentityAct =
  | { readonly kind: 'in-person'; readonly id: IdentityId; readonly met: Meeting; readonly age: AgeSeen }
  | {
      readonly kind: 'document'
      readonly id: IdentityId
      readonly document: DocumentKind
      readonly name: Matching
      readonly picture: Matching
      readonly age: AgeSeen
    }
  | { readonly kind: 'video'; readonly id: IdentityId }
  | CardSeen
  | WordAgreed
  | Omit<WordAsked, 'encounter'>
  | { readonly kind: 'no-meeting'; readonly id: IdentityId; readonly reason: string }
  | { readonly kind: 'taken-back'; readonly id: IdentityId; readonly of: IdentityId; readonly reason: string }

/** One piece as it is shown. */
export type ShownEvidence = Evidence['act'] | Extract<IdentityAct, { readonly kind: 'no-meeting' | 'word-agreed' }>

const shown = v.custom<ShownEvidence>(isObject)

/** What is written about one person, for practitioners of the hour. */
export const identityAnswer = v.object({
  now: instantField,
  seat: id('seat'),
  /** Was it seen in a way that suffices here? No number stands behind it. */
  isKnown: v.boolean(),
  /** Of which kinds one piece is enough here. */
  suffices: v.array(code<IdentityEvidence>()),
  entries: v.array(
    v.object({
      at: instantField,
      /** Who wrote it; null for a signature, which is taken from the agreement. */
      by: v.nullable(v.string()),
      act: shown,
      takenBack: v.nullable(v.object({ at: instantField, by: v.string(), reason: v.string() })),
    }),
  ),
  meeting: v.object({
    asked: v.picklist(['open', 'recommended', 'required']),
    stands: v.picklist(['met', 'passed', 'missing']),
  }),
  /** A month of birth was told and another one was seen. */
  monthDiffers: v.boolean(),
  /** The word that whoever asks agreed on with them, by its entry and its day; it is known to nobody else. */
  word: v.nullable(v.object({ id: id('identity'), on: v.string() })),
})

/** What stands about oneself: what was seen, when and by whom. */
export const ownIdentityAnswer = v.object({
  now: instantField,
  evidence: v.array(
    v.object({ at: instantField, by: v.nullable(v.string()), act: v.custom<Evidence['act']>(isObject) }),
  ),
})

/** What a browser sends, as it made it; the server reads it or names every field that is not as expected. */
export const sentIdentity = v.custom<{ readonly seat: string; readonly act: SentIdentityAct }>(isObject)

/** What practitioners ask. */
export const DESK_IDENTITY_ENDPOINTS = {
  identity: {
    method: 'POST',
    path: '/api/encounters/:encounter/identity',
    body: sentIdentity,
    answer: preparationAnswer,
  },
  identityOf: {
    method: 'GET',
    path: '/api/encounters/:encounter/seats/:seat/identity',
    body: nothing,
    answer: identityAnswer,
  },
} as const

/** What everyone in an hour can ask about themselves. */
export const OWN_IDENTITY_ENDPOINTS = {
  ownIdentity: {
    method: 'GET',
    path: '/api/encounters/:encounter/identity',
    body: nothing,
    answer: ownIdentityAnswer,
  },
} as const

/** What is written about one person. */
export type IdentityView = v.InferOutput<typeof identityAnswer>
/** What stands about oneself. */
export type OwnIdentity = v.InferOutput<typeof ownIdentityAnswer>
