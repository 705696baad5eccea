/** The people of every simulated hour, by seat: a practitioner, and a couple. */
import type { Role, SeatId } from '@holdfast/domain'

const seat = (letter: string): SeatId => `sea_${letter.repeat(26)}` as SeatId

/** Who leads the hour; only what passes between this seat and another counts for its clock. */
export const LEADER = seat('a')

/** All seats and their parts. */
export const PEOPLE: readonly { readonly seat: SeatId; readonly role: Role }[] = [
  { seat: LEADER, role: 'practitioner' },
  { seat: seat('b'), role: 'patient' },
  { seat: seat('c'), role: 'related-person' },
]

/** The seats. */
export const SEATS: readonly SeatId[] = PEOPLE.map(one => one.seat)
