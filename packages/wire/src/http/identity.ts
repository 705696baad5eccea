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
  | Omit<CardSeen, 'asked'>
  | WordAgreed
  | Omit<WordAsked, 'encounter'>
  | { readonly kind: 'no-meeting'; readonly id: IdentityId; readonly reason: string }
  | { readonly kind: 'taken-back'; readonly id: IdentityId; readonly of: IdentityId; readonly reason: string }

/** One piece as it is shown. */
export type ShownEvidence =
  | Evidence['act']
  | Extract<IdentityAct, { readonly kind: 'no-meeting' | 'word-agreed' | 'card-asked' }>

const shown = v.custom<ShownEvidence>(isObject)

/** A card that waits to be checked, and until when the page for it can be used. */
const cardWaits = v.object({ id: id('identity'), open: instantField })

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
  /** Can a payment provider be asked here? And what waits, if something does. */
  card: v.nullable(v.object({ waiting: v.nullable(cardWaits) })),
})

/** Of an asking: the provider's page and until when it can be used; or that the provider did not answer, or would not. */
export const cardPageAnswer = v.variant('came', [
  v.object({ came: v.literal('page'), id: id('identity'), url: v.string(), open: instantField }),
  v.object({ came: v.picklist(['away', 'refused']) }),
])

/** What came of it: it is written with what is known of them, nothing was done yet, the page is closed, or the provider did not say. */
export const cardCameAnswer = v.object({ came: v.picklist(['written', 'not-yet', 'closed', 'away', 'refused']) })

/** What stands about oneself: what was seen, when and by whom. */
export const ownIdentityAnswer = v.object({
  now: instantField,
  evidence: v.array(
    v.object({ at: instantField, by: v.nullable(v.string()), act: v.custom<Evidence['act']>(isObject) }),
  ),
  /** A card check that they were asked for and can still do, or leave. */
  card: v.nullable(cardWaits),
})

/** What a browser sends, as it made it; the server reads it or names every field that is not as expected. */
export const sentIdentity = v.custom<{ readonly seat: string; readonly act: SentIdentityAct }>(isObject)

/** The asking's own id; sent again it is the same asking. */
export const sentCardAsk = v.custom<{ readonly id: IdentityId }>(isObject)

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
  askCardCheck: {
    method: 'POST',
    path: '/api/encounters/:encounter/seats/:seat/card-check',
    body: sentCardAsk,
    answer: cardPageAnswer,
  },
  readCardCheck: {
    method: 'POST',
    path: '/api/encounters/:encounter/seats/:seat/card-check/came',
    body: nothing,
    answer: cardCameAnswer,
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
  ownCardCheck: {
    method: 'POST',
    path: '/api/encounters/:encounter/card-check',
    body: nothing,
    answer: cardPageAnswer,
  },
} as const

/** What is written about one person. */
export type IdentityView = v.InferOutput<typeof identityAnswer>
/** The page of an asking, or why there is none. */
export type CardPage = v.InferOutput<typeof cardPageAnswer>
/** What came of an asking. */
export type CardCame = v.InferOutput<typeof cardCameAnswer>['came']
/** What stands about oneself. */
export type OwnIdentity = v.InferOutput<typeof ownIdentityAnswer>
