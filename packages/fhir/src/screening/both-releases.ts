/** Resources that R4 and R5 write alike, with what we write of them and no more: each is a resource of either release. */
import type { PatientId } from '@holdfast/domain'
import { SYSTEM } from '../codes.ts'

/** A code in a system. */
export type WrittenCoding = { system?: string; version?: string; code: string; display?: string }

/** What something is, in codes and in words. */
export type WrittenConcept = { coding: WrittenCoding[]; text?: string }

/** Where something is, or under which identifier it may be known. */
export type WrittenReference = {
  type?: string
  reference?: string
  identifier?: { system?: string; value: string }
}

/** One score or one level, as an Observation of category survey. */
export type SurveyObservation = {
  resourceType: 'Observation'
  status: 'preliminary' | 'final'
  category: WrittenConcept[]
  code: WrittenConcept
  subject?: WrittenReference
  effectiveDateTime?: string
  method?: WrittenConcept
  note: { text: string }[]
  valueQuantity?: { value: number; unit: string; system: string; code: string }
  valueCodeableConcept?: WrittenConcept
  dataAbsentReason?: WrittenConcept
  derivedFrom: WrittenReference[]
}

/** One answer, in whichever way the questionnaire asks for it. */
export type SurveyAnswer =
  | { valueCoding: WrittenCoding }
  | { valueString: string }
  | { valueInteger: number }
  | { valueDecimal: number }
  | { valueBoolean: boolean }

/** A question with its answer, or a group with its questions. */
export type SurveyItem = { linkId: string; answer?: SurveyAnswer[]; item?: SurveyItem[] }

/** The answers to one questionnaire. */
export type SurveyResponse = {
  resourceType: 'QuestionnaireResponse'
  questionnaire: string
  status: 'in-progress' | 'completed' | 'stopped'
  language?: string
  subject?: WrittenReference
  authored?: string
  item?: SurveyItem[]
}

/** A patient as a logical reference without a name: whoever reads the record may know them under this identifier. */
export const patientReference = (patient: PatientId): WrittenReference => ({
  type: 'Patient',
  identifier: { system: SYSTEM.person, value: patient },
})

/** Whom a resource is about: a patient of ours, a reference as somebody else wrote it, or null where the receiver is not to know. */
export type About = PatientId | WrittenReference | null

/** The subject of a resource; nothing where the receiver is not to know. */
export function subjectOf(about: About): { readonly subject?: WrittenReference } {
  if (about === null) return {}
  return { subject: typeof about === 'string' ? patientReference(about) : about }
}
