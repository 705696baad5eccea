/** What may be sent to an agreement, checked to the last field: an event, or what a version is composed from. */
import {
  agreementEventSchema,
  CLAUSE_GROUPS,
  OWN_ID,
  parameterValueSchema,
  TEMPLATES,
  type OwnClause,
  type ParameterValue,
} from '@holdfast/consent'
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

/** Who asked for a clause: the one with whom the agreement is made, or the practitioner. */
export const ASKERS = ['participant', 'practitioner'] as const

/** Longer than composing allows, so that composing can say by name what is too long. */
const ownWords = v.strictObject({
  heading: v.pipe(v.string(), v.maxLength(200)),
  text: v.pipe(v.array(v.pipe(v.string(), v.maxLength(4000))), v.maxLength(60)),
})

/** A clause of the clinic's own, in the languages of the contract. */
const ownClause: v.GenericSchema<unknown, OwnClause> = v.strictObject({
  id: v.pipe(v.string(), v.regex(OWN_ID)),
  group: v.picklist(CLAUSE_GROUPS),
  binds: v.picklist(['both', 'subject', 'practitioner']),
  words: v.strictObject({ en: v.exactOptional(ownWords), es: v.exactOptional(ownWords) }),
})

/** What a practitioner composes the next version from. */
export const offerBody = v.strictObject({
  template: v.picklist(TEMPLATE_IDS),
  languages: v.array(v.picklist(LANGUAGES)),
  modalities: v.array(v.picklist(MODALITIES)),
  safeguards: v.array(code),
  /** Clauses that were asked for by name, besides; once for each who asked. */
  asked: v.pipe(v.array(v.strictObject({ clause: shortText(80), by: v.picklist(ASKERS) })), v.maxLength(100)),
  /** Clauses that the clinic wrote itself. */
  own: v.pipe(v.array(ownClause), v.maxLength(50)),
  /** What is filled in, by clause and by the name of its open place. */
  parameters,
  /** The last moment at which it holds; null where no end is agreed. */
  validUntil: v.nullable(instantField),
})

/** What a practitioner composes the next version from. */
export type OfferBody = v.InferOutput<typeof offerBody>
/** One thing that is to happen to an agreement. */
export type AgreementEventBody = v.InferOutput<typeof agreementEventBody>
