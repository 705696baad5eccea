/** What a practitioner told of themselves in an hour: for their own account of it, and for supervision. */
import type { PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'

/** One thing that was told, and what it was to serve. Only the practitioners of the hour read it. */
export type Disclosure = {
  readonly by: PersonId
  readonly at: Instant
  readonly what: string
  readonly purpose: string
}
