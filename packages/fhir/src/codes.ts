/** The names under which others look our codes up. Ours are Uniform Resource Names; those of others are as HL7 publishes them. */

/** Which system a code or an identifier belongs to. */
export const SYSTEM = {
  agreement: 'urn:holdfast:agreement',
  clause: 'urn:holdfast:clause',
  contract: 'urn:holdfast:contract-sha-256',
  person: 'urn:holdfast:person',
  role: 'urn:holdfast:role',
  loinc: 'http://loinc.org',
  signature: 'urn:iso-astm:E1762-95:2013',
} as const

/** The extension of FHIR for a text in a further language. */
export const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation'

/** LOINC 59284-0, Consent Document: the category of every consent of ours. */
export const CONSENT_DOCUMENT = { coding: [{ system: SYSTEM.loinc, code: '59284-0', display: 'Consent Document' }] }

/** ASTM E1762-95: the purpose of a signature under a consent. */
export const CONSENT_SIGNATURE = {
  system: SYSTEM.signature,
  code: '1.2.840.10065.1.12.1.7',
  display: 'Consent Signature',
}
