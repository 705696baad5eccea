/** A person in one encounter, and the role they hold there. */
import type { PersonId, SeatId } from '../ids.ts'

/** The role a person holds in an encounter: who treats, who is treated, who takes part from beside. */
export const ROLES = ['practitioner', 'patient', 'related-person'] as const

/** One of the roles in an encounter. */
export type Role = (typeof ROLES)[number]

/** One person's part in one encounter; the seat is their place in its room. */
export type Participant = {
  readonly seat: SeatId
  readonly person: PersonId
  readonly role: Role
}
