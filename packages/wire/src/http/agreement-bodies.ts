/** What may be sent to an agreement, checked to the last field: an event, or what a version is composed from. */
import { agreementEventSchema, parameterValueSchema, TEMPLATES, type ParameterValue } from '@holdfast/consent'
import { isSafeguardCode, LANGUAGES, MODALITIES, type SafeguardCode } from '@holdfast/domain'
import * as v from 'valibot'
import { instantField, shortText } from '../fields.ts'

const TEMPLATE_IDS = Object.keys(TEMPLATES) as [keyof typeof TEMPLATES, ...(keyof typeof TEMPLATES)[]]

/** One thing that is to happen, as the consent package writes it. Offers have an address of their own. */
export const agreementEventBody = v.strictObject({
  event: agreementEventSchema,
})

const code = v.custom<SafeguardCode>(isSafeguardCode)
const parameters: v.GenericSchema<unknown, Record<string, Record<string, ParameterValue>>> = v.record(
  shortText(80),
  v.record(shortText(40), parameterValueSchema),
)

/** What a practitioner composes the next version from. */
export const offerBody = v.strictObject({
  template: v.picklist(TEMPLATE_IDS),
  languages: v.array(v.picklist(LANGUAGES)),
  modalities: v.array(v.picklist(MODALITIES)),
  safeguards: v.array(code),
  /** Clauses that were asked for by name, besides. */
  asked: v.pipe(v.array(shortText(80)), v.maxLength(50)),
  /** What is filled in, by clause and by the name of its open place. */
  parameters,
  validUntil: v.nullable(instantField),
})

/** What a practitioner composes the next version from. */
export type OfferBody = v.InferOutput<typeof offerBody>
/** One thing that is to happen to an agreement. */
export type AgreementEventBody = v.InferOutput<typeof agreementEventBody>
