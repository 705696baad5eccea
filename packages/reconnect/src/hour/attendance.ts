/** Who takes part in an hour, as its book must know them: handed in anew at each moment, never kept in it. */
import type { Instant, Interval, Milliseconds, Modality, Role, SeatId } from '@holdfast/domain'
import type { Presence } from '../presence.ts'

/** Someone who has a seat. */
export type Attendee = {
  readonly seat: SeatId
  readonly role: Role
  /** Has the practitioner marked a risk for this person? */
  readonly isAtRisk: boolean
  /** Let in, and neither gone on purpose nor given up; a lost link alone does not end it. */
  readonly isIn: boolean
  /** Until when they were last in; null while they are, and for one who never was or was asked back to the door. */
  readonly inUntil: Instant | null
  /** Null: nobody is expected there. */
  readonly presence: Presence | null
  /** While a link of theirs is open: when it last said something. Null without one. */
  readonly linkHeardAt: Instant | null
}

/** Everyone at a moment, and what was agreed. */
export type Attendance = {
  readonly attendees: readonly Attendee[]
  /** The agreed hour. */
  readonly when: Interval
  /** Until when everyone who takes part is free; empty: nobody's calendar was asked. */
  readonly freeUntil: readonly Instant[]
  readonly modality: Modality
  /** Was it paid for beforehand? */
  readonly isPaid: boolean
  /** How long after an interruption began its outcome is decided though nobody is back, in milliseconds. */
  readonly decideAfter: Milliseconds
  /** When a practitioner ended the hour for all; null while nobody did. */
  readonly endedAt: Instant | null
}

/** The one with this seat, if there is one. */
export const attendeeOf = ({ attendees }: Attendance, seat: SeatId): Attendee | undefined =>
  attendees.find(one => one.seat === seat)

/** The seats that are in. */
export const seatsInside = ({ attendees }: Attendance): SeatId[] =>
  attendees.flatMap(({ seat, isIn }) => (isIn ? [seat] : []))

/** Everyone who is in and is no practitioner. */
export const others = ({ attendees }: Attendance): readonly Attendee[] =>
  attendees.filter(({ isIn, role }) => isIn && role !== 'practitioner')

/** The practitioners who are in. */
export const desks = ({ attendees }: Attendance): readonly Attendee[] =>
  attendees.filter(({ isIn, role }) => isIn && role === 'practitioner')

/** Is one of the two a practitioner and the other not? Only what passes between such two counts for the hour. */
export function isPair(attendance: Attendance, one: SeatId, other: SeatId): boolean {
  const [a, b] = [attendeeOf(attendance, one), attendeeOf(attendance, other)]
  return a !== undefined && b !== undefined && (a.role === 'practitioner') !== (b.role === 'practitioner')
}
