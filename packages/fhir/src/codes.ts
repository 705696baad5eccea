/** The names under which others look our codes up. Ours are Uniform Resource Names; those of others are as HL7 publishes them. */

/** Which system a code or an identifier belongs to. */
export const SYSTEM = {
  agreement: 'urn:holdfast:agreement',
  /** An answer of an instrument, by its value. */
  answer: 'urn:holdfast:answer',
  clause: 'urn:holdfast:clause',
  contract: 'urn:holdfast:contract-sha-256',
  instrument: 'urn:holdfast:instrument',
  missingRule: 'urn:holdfast:missing-rule',
  person: 'urn:holdfast:person',
  role: 'urn:holdfast:role',
  /** The id of a row in a table that somebody keeps. */
  row: 'urn:holdfast:row',
  score: 'urn:holdfast:score',
  triage: 'urn:holdfast:triage',
  loinc: 'http://loinc.org',
  signature: 'urn:iso-astm:E1762-95:2013',
} as const

/** The extension of FHIR for a text in a further language. */
export const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation'

/** The extension for what an answer weighs: R5 and SDC 4 renamed it and moved it to the answer (FHIR-28611, FHIR-46056). */
export const WEIGHT = {
  R4: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  R5: 'http://hl7.org/fhir/StructureDefinition/itemWeight',
} as const

/** A release of FHIR in which a questionnaire is written. */
export type Release = keyof typeof WEIGHT

/** SDC: how an item is computed from the others. */
export const CALCULATED = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression'

/** LOINC 59284-0, Consent Document: the category of every consent of ours. */
export const CONSENT_DOCUMENT = { coding: [{ system: SYSTEM.loinc, code: '59284-0', display: 'Consent Document' }] }

/** ASTM E1762-95: the purpose of a signature under a consent. */
export const CONSENT_SIGNATURE = {
  system: SYSTEM.signature,
  code: '1.2.840.10065.1.12.1.7',
  display: 'Consent Signature',
}
