/** What may be sent about a key that waits, checked to the last field. */
import { jwsSchema, keyIdSchema, publicKeySchema } from '@holdfast/consent'
import * as v from 'valibot'

/** A person asks with the key of a new device; `proof` is signed with the key itself. */
export const keyAskBody = v.strictObject({ key: publicKeySchema, proof: jwsSchema })

/** A practitioner answers: with their signed word, or with null for a no. Whoever asked takes it back with null. */
export const keyAskAnswerBody = v.strictObject({ kid: keyIdSchema, vouched: v.nullable(jwsSchema) })
