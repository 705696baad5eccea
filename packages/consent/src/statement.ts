/** What people sign with their keys, word for word: that they agree, that a key is theirs, that a key is someone's, that they withdraw. */
import { LANGUAGES, isId, type AgreementId, type Instant, type Language, type PersonId } from '@holdfast/domain'
import * as v from 'valibot'
import { digestSchema, type Digest } from './canonical.ts'
import { PURPOSES, SUBJECT_ROLES, type Purpose } from './clause.ts'
import { instantSchema, personSchema } from './contract-schema.ts'
import type { PartyRole } from './contract.ts'
import { keyIdSchema, type KeyId } from './key.ts'
import { NAME_LIMIT } from './name.ts'

/** How the text was taken in; asked of each signer, for a signature means little when it was not understood. */
export type Reading = {
  /** Someone, or the device, read it aloud. */
  readonly aloud: boolean
  /** Someone interpreted into another language. */
  readonly interpreted: boolean
}

/** One party agrees to one version. */
export type SignatureStatement = {
  readonly agreement: AgreementId
  readonly version: number
  readonly digest: Digest
  readonly person: PersonId
  readonly role: PartyRole
  /** The language that was shown. */
  readonly language: Language
  /** As typed, tidied. */
  readonly name: string
  /** On the signer's device, corrected by the server's clock where it was known. */
  readonly at: Instant
  readonly reading: Reading
  /** The last entry of the log that the signer's device had seen: nobody can later take out what was before it. */
  readonly seen: Digest
}

/** A key says that it belongs to a person: proof that whoever brings it holds its private half. */
export type KeyStatement = {
  readonly agreement: AgreementId
  readonly person: PersonId
  readonly kid: KeyId
  readonly at: Instant
}

/** How someone made sure that a new key is the person's own. */
export const VOUCHED_HOW = ['in-person', 'video', 'telephone'] as const

/** A practitioner says that a new key is a person's own, because the one before is lost. */
export type VouchStatement = KeyStatement & { readonly how: (typeof VOUCHED_HOW)[number] }

/** What is withdrawn: the whole, all terms of one purpose, or one term that has a purpose of its own. */
export type Scope =
  | { readonly kind: 'whole' }
  | { readonly kind: 'purpose'; readonly purpose: Purpose }
  | { readonly kind: 'clause'; readonly clause: string }

/** One party withdraws. */
export type WithdrawalStatement = {
  readonly agreement: AgreementId
  readonly person: PersonId
  readonly scope: Scope
  readonly at: Instant
}

const agreement = v.custom<AgreementId>(isId('agreement'))

/** The strict shape of a scope. */
export const scopeSchema: v.GenericSchema<unknown, Scope> = v.variant('kind', [
  v.strictObject({ kind: v.literal('whole') }),
  v.strictObject({ kind: v.literal('purpose'), purpose: v.picklist(PURPOSES) }),
  v.strictObject({ kind: v.literal('clause'), clause: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)) }),
])

/** The strict shape of a signature's statement. */
export const signatureStatement: v.GenericSchema<unknown, SignatureStatement> = v.strictObject({
  agreement,
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  digest: digestSchema,
  person: personSchema,
  role: v.picklist([...SUBJECT_ROLES, 'practitioner', 'guardian']),
  language: v.picklist(LANGUAGES),
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(NAME_LIMIT)),
  at: instantSchema,
  reading: v.strictObject({ aloud: v.boolean(), interpreted: v.boolean() }),
  seen: digestSchema,
})

const keyEntries = { agreement, person: personSchema, kid: keyIdSchema, at: instantSchema }

/** The strict shape of a key's statement. */
export const keyStatement: v.GenericSchema<unknown, KeyStatement> = v.strictObject(keyEntries)

/** The strict shape of a voucher's statement. */
export const vouchStatement: v.GenericSchema<unknown, VouchStatement> = v.strictObject({
  ...keyEntries,
  how: v.picklist(VOUCHED_HOW),
})

/** The strict shape of a withdrawal's statement. */
export const withdrawalStatement: v.GenericSchema<unknown, WithdrawalStatement> = v.strictObject({
  agreement,
  person: personSchema,
  scope: scopeSchema,
  at: instantSchema,
})
