/** One entry of an agreement's log: what happened, when, and after which entry. Changing one changes all that follow. */
import { isId, type AgreementId, type Instant } from '@holdfast/domain'
import * as v from 'valibot'
import { digestSchema, type Digest } from './canonical.ts'
import { instantSchema } from './contract-schema.ts'
import { eventSchema, type AgreementEvent } from './event.ts'

/** An entry as it is written down in canonical form; its digest stands in the next one. */
export type Entry = {
  readonly form: 'holdfast-entry-1'
  readonly agreement: AgreementId
  /** 0, 1, 2 … */
  readonly n: number
  readonly previous: Digest | null
  /** By the server's clock. */
  readonly at: Instant
  readonly event: AgreementEvent
}

/** The strict shape of an entry. */
export const entrySchema: v.GenericSchema<unknown, Entry> = v.strictObject({
  form: v.literal('holdfast-entry-1'),
  agreement: v.custom<AgreementId>(isId('agreement')),
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  previous: v.nullable(digestSchema),
  at: instantSchema,
  event: eventSchema,
})
