/** What practitioners hold, as it crosses the network: their own list, and the card that everyone in an hour reads. */
import type {
  BoardContact,
  HeldCode,
  Licence,
  LicenceAct,
  LicenceDue,
  LookAtLicence,
  TitleShown,
} from '@holdfast/jurisdictions'
import type { PractitionerId } from '@holdfast/domain'
import * as v from 'valibot'
import { id, instantField } from '../fields.ts'

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
const isList = (value: unknown): boolean => Array.isArray(value)
const nothing = v.undefined()

/** A licence as it stands, with every look at it as it is stated now. */
const ownLicence = v.object({
  id: id('licence'),
  licence: v.custom<Licence>(isObject),
  number: v.string(),
  issuer: v.string(),
  register: v.nullable(v.string()),
  statedAt: instantField,
  verifiedAt: v.nullable(instantField),
  /** Was it looked up lately enough, and is it in force today? */
  isGood: v.boolean(),
  /** Each with the name of whoever wrote it down. */
  looks: v.custom<readonly (LookAtLicence & { readonly by: string })[]>(isList),
  /** What is to be done about it, what holds an hour up first. */
  due: v.custom<readonly LicenceDue[]>(isList),
})

/** What a practitioner holds and whom they asked. */
export const licencesAnswer = v.object({
  now: instantField,
  /** Does this deployment ask for licences before an hour? */
  isRequired: v.boolean(),
  licences: v.array(ownLicence),
  boards: v.custom<readonly BoardContact[]>(isList),
  /** The professional codes that they work under. */
  codes: v.custom<readonly HeldCode[]>(isList),
  /** The other practitioners of the practice: any of them may look a licence up, and write down what they found. */
  colleagues: v.array(
    v.object({
      person: id('practitioner'),
      name: v.string(),
      title: v.nullable(v.string()),
      licences: v.array(ownLicence),
    }),
  ),
})

/** What a browser sends, as it made it; the server reads it or names every problem. `whose`, where it is a look at a colleague's licence. */
export const sentLicenceAct = v.custom<{ readonly act: LicenceAct; readonly whose?: PractitionerId }>(isObject)

/** A licence on a card: what a client may check in the public register. */
const cardLicence = v.object({
  kind: v.picklist(['licence', 'privilege', 'temporary']),
  profession: v.string(),
  /** An ISO 3166 code, or every member of a compact. */
  place: v.string(),
  number: v.string(),
  issuer: v.string(),
  status: v.string(),
  /** A day, `never`, or null where nobody knows. */
  expires: v.nullable(v.string()),
  register: v.nullable(v.string()),
  /** When it was last found as it is stated, and by which method. */
  verifiedAt: v.nullable(instantField),
  method: v.nullable(v.picklist(['register-lookup', 'document', 'colleague'])),
  isGood: v.boolean(),
})

/** The practitioners of an hour and what they hold. */
export const licenceCardsAnswer = v.object({
  now: instantField,
  isRequired: v.boolean(),
  /** What the places on the cards are called, where a country's own name would not do; by their codes. */
  places: v.record(v.string(), v.object({ en: v.string(), es: v.string() })),
  cards: v.array(
    v.object({
      seat: id('seat'),
      name: v.string(),
      /** What they may be called where the client is. */
      title: v.custom<TitleShown>(isObject),
      /** Only what a licensed person offers is called therapy; null where this deployment keeps no licences and none is written down. */
      offering: v.nullable(v.picklist(['therapy', 'support'])),
      licences: v.array(cardLicence),
      codes: v.array(v.object({ name: v.string(), version: v.string() })),
    }),
  ),
})

/** What practitioners ask of their own licences. */
export const DESK_LICENCE_ENDPOINTS = {
  licences: { method: 'GET', path: '/api/licences', body: nothing, answer: licencesAnswer },
  writeLicence: { method: 'POST', path: '/api/licences', body: sentLicenceAct, answer: licencesAnswer },
} as const

/** What everyone in an hour can ask of its practitioners' licences. */
export const OWN_LICENCE_ENDPOINTS = {
  licenceCards: {
    method: 'GET',
    path: '/api/encounters/:encounter/licences',
    body: nothing,
    answer: licenceCardsAnswer,
  },
} as const

/** What a practitioner holds and whom they asked. */
export type LicencesView = v.InferOutput<typeof licencesAnswer>

/** The practitioners of an hour and what they hold. */
export type LicenceCards = v.InferOutput<typeof licenceCardsAnswer>
