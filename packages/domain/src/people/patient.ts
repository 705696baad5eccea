/** The person in treatment; the screens say "client". */
import type { PatientId } from '../ids.ts'
import type { Language } from './language.ts'

/** A person in treatment: the name they want to be called by and the language they read. */
export type Patient = {
  readonly id: PatientId
  /** As they want to be called on screens; never in a log or a URL. */
  readonly name: string
  readonly language: Language
}
