/** How and when someone of the practice has seen who a participant is. */
import type { PersonId, PractitionerId } from '../ids.ts'
import type { Instant } from '../time.ts'

/** The ways in which identity can have been seen, strongest first. */
export const IDENTITY_EVIDENCE = ['in-person', 'document', 'video'] as const

/** One way in which identity was seen: met in person, a document held to the camera, or known by sight from an earlier video hour. */
export type IdentityEvidence = (typeof IDENTITY_EVIDENCE)[number]

/** A practitioner's statement that they have seen who a participant is. It is evidence, not a score. */
export type IdentitySeen = {
  readonly person: PersonId
  readonly by: PractitionerId
  readonly how: IdentityEvidence
  readonly at: Instant
}
