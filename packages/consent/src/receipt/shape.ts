/** The strict shape of a receipt, for whoever reads one: nothing missing, nothing besides. */
import { LANGUAGES, type AgreementId, type PersonId, isId } from '@holdfast/domain'
import * as v from 'valibot'
import { digestSchema } from '../canonical.ts'
import { PURPOSES, SUBJECT_ROLES } from '../clause.ts'
import { personSchema } from '../contract-schema.ts'
import { keyIdSchema } from '../key.ts'
import { scopeSchema } from '../statement.ts'
import { PRACTICE } from './parties.ts'
import { PII_TYPES, RECIPIENTS } from './purposes.ts'
import { RECEIPT_FORM, type Receipt } from './receipt.ts'
import { CONSENT_STATES } from './states.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const moment = v.pipe(v.string(), v.isoTimestamp())
const span = v.pipe(v.string(), v.regex(/^\d{4}-[\dT:.-]+Z\/(?:\.\.|\d{4}-[\dT:.-]+Z)$/))
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const nothing = v.null()

const pii = v.strictObject({
  pii_type: v.picklist(PII_TYPES),
  special_pii_category: v.exactOptional(v.literal('health')),
  kept: v.boolean(),
})

const purpose = v.strictObject({
  purpose: text,
  purpose_type: v.picklist(['whole', ...PURPOSES]),
  term: v.nullable(text),
  state: v.picklist(CONSENT_STATES),
  lawful_basis: v.literal('consent'),
  pii_information: v.nullable(v.pipe(v.array(pii), v.minLength(1))),
  pii_controllers: v.strictTuple([v.literal(PRACTICE)]),
  storage_locations: nothing,
  retention_period: v.nullable(
    v.strictObject({ duration: v.pipe(v.string(), v.regex(/^P\d+Y$/)), after: v.literal('last-hour') }),
  ),
  jurisdiction: v.nullable(v.pipe(v.array(text), v.minLength(1))),
  recipient_third_parties: v.nullable(
    v.pipe(v.array(v.strictObject({ recipient: v.picklist(RECIPIENTS), term: text })), v.minLength(1)),
  ),
  withdrawal_method: v.nullable(text),
  privacy_rights: v.exactOptional(text),
})

const party = v.strictObject({
  party_id: v.union([v.literal(PRACTICE), personSchema]),
  party_role: v.picklist(['pii-controller', 'practitioner']),
  party_type: v.picklist(['practice', 'person']),
  party_name: v.nullable(text),
  party_address: nothing,
  party_contact: v.nullable(text),
  party_phone: v.exactOptional(text),
})

const event = v.strictObject({
  event_time: moment,
  validity_duration: v.nullable(span),
  entity_id: v.custom<PersonId>(value => v.is(personSchema, value)),
  entity_role: v.nullable(v.picklist([...SUBJECT_ROLES, 'practitioner', 'guardian'])),
  event_type: v.literal('explicit'),
  event_state: v.picklist(CONSENT_STATES),
  contract_version: v.exactOptional(version),
  scope: v.exactOptional(scopeSchema),
  expression: v.variant('method', [
    v.strictObject({
      method: v.literal('electronic-signature'),
      key_thumbprint: keyIdSchema,
      text_digest: v.exactOptional(digestSchema),
    }),
    v.strictObject({ method: v.literal('recorded-act') }),
  ]),
  log_entry: digestSchema,
})

/** The strict shape of a receipt. */
export const receiptSchema: v.GenericSchema<unknown, Receipt> = v.strictObject({
  receipt_metadata: v.strictObject({
    schema_version: v.literal(RECEIPT_FORM),
    receipt_id: v.pipe(v.string(), v.regex(/^urn:holdfast:receipt:[0-9a-f]{64}$/)),
    made_at: moment,
  }),
  record_header: v.strictObject({
    schema_version: v.literal('ISO/IEC TS 27560:2023'),
    record_id: v.custom<AgreementId>(isId('agreement')),
    pii_principal_id: personSchema,
    standing: v.picklist(['in-force', 'expired', 'suspended', 'withdrawn', 'not-in-force']),
  }),
  pii_processing: v.strictObject({
    privacy_notice: v.strictObject({ contract_version: version, text_digest: digestSchema }),
    language: v.picklist(LANGUAGES),
    purposes: v.pipe(v.array(purpose), v.minLength(1)),
  }),
  party_identification: v.pipe(v.array(party), v.minLength(2)),
  events: v.pipe(v.array(event), v.minLength(1)),
})
