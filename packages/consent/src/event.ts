/** What can happen to an agreement, as it is written down. Nothing here is ever changed or taken away. */
import type { PersonId } from '@holdfast/domain'
import * as v from 'valibot'
import { digestSchema, type Digest } from './canonical.ts'
import { personSchema } from './contract-schema.ts'
import { jwsSchema, type Jws } from './jws.ts'
import { keyIdSchema, publicKeySchema, type KeyId, type PublicKey } from './key.ts'
import { scopeSchema, type Scope } from './statement.ts'

/** The longest remark, in UTF-16 code units. */
export const REMARK_LIMIT = 2000

/** What someone would like to be otherwise. */
export const WISHES = ['add', 'change', 'leave-out'] as const

/** One thing that happened. Who did it is `by`, or stands in the signed statement. */
export type AgreementEvent =
  /** A person brings a key: `proof` is signed with it. `vouched` is a practitioner's statement, needed when a key was there before. */
  | {
      readonly kind: 'key-enrolled'
      readonly person: PersonId
      readonly key: PublicKey
      readonly proof: Jws
      /** A practitioner's word, or that of the practice for a practitioner whose own key is lost. */
      readonly vouched: Jws | 'practice' | null
    }
  /** A key signs no more: lost, stolen, or its device given away. */
  | { readonly kind: 'key-revoked'; readonly kid: KeyId; readonly by: PersonId }
  | { readonly kind: 'offered'; readonly version: number; readonly digest: Digest; readonly by: PersonId }
  | { readonly kind: 'taken-back'; readonly version: number; readonly by: PersonId }
  | { readonly kind: 'signed'; readonly signature: Jws }
  | { readonly kind: 'declined'; readonly version: number; readonly by: PersonId; readonly words: string | null }
  /** A wish for the next version, by either side. */
  | {
      readonly kind: 'proposed'
      readonly by: PersonId
      readonly wish: (typeof WISHES)[number]
      readonly clause: string | null
      readonly words: string
    }
  | { readonly kind: 'remarked'; readonly by: PersonId; readonly clause: string | null; readonly words: string }
  /** Signed with a key where one is at hand; never refused for want of one. */
  | { readonly kind: 'withdrawn'; readonly by: PersonId; readonly scope: Scope; readonly proof: Jws | null }
  | { readonly kind: 'suspended'; readonly by: PersonId; readonly words: string | null }
  | { readonly kind: 'resumed'; readonly by: PersonId }

const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const remark = v.pipe(v.string(), v.nonEmpty(), v.maxLength(REMARK_LIMIT))
const clause = v.nullable(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)))
const by = personSchema

/** The strict shape of an event. */
export const eventSchema: v.GenericSchema<unknown, AgreementEvent> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('key-enrolled'),
    person: personSchema,
    key: publicKeySchema,
    proof: jwsSchema,
    vouched: v.nullable(v.union([v.literal('practice'), jwsSchema])),
  }),
  v.strictObject({ kind: v.literal('key-revoked'), kid: keyIdSchema, by }),
  v.strictObject({ kind: v.literal('offered'), version, digest: digestSchema, by }),
  v.strictObject({ kind: v.literal('taken-back'), version, by }),
  v.strictObject({ kind: v.literal('signed'), signature: jwsSchema }),
  v.strictObject({ kind: v.literal('declined'), version, by, words: v.nullable(remark) }),
  v.strictObject({ kind: v.literal('proposed'), by, wish: v.picklist(WISHES), clause, words: remark }),
  v.strictObject({ kind: v.literal('remarked'), by, clause, words: remark }),
  v.strictObject({ kind: v.literal('withdrawn'), by, scope: scopeSchema, proof: v.nullable(jwsSchema) }),
  v.strictObject({ kind: v.literal('suspended'), by, words: v.nullable(remark) }),
  v.strictObject({ kind: v.literal('resumed'), by }),
])
