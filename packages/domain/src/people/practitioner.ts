/** The clinician who treats. */
import type { PractitionerId } from '../ids.ts'
import type { Language } from './language.ts'

/** A clinician: the name clients know, the professional title, and the number to call when the line breaks. */
export type Practitioner = {
  readonly id: PractitionerId
  readonly name: string
  /** The professional title as it may be shown, for example "Licensed clinical social worker". */
  readonly title: string
  readonly language: Language
  /** In international form with a leading +, or null when none was given. */
  readonly phone: string | null
}
