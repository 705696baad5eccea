/** Somebody sent answers that cannot wait: every practitioner of the hour reads that they are there, once for each response. */
import type { Instant } from '@holdfast/domain'
import type { Change } from '../effect.ts'
import type { ToReadEvent } from '../event.ts'
import { writes } from '../keep.ts'
import { seatOf, type Room } from '../room.ts'

/** An entry for all practitioners, also those who come later; for nobody else, and never with what was answered. */
export function toRead(change: Change, { seat, screening }: ToReadEvent, now: Instant): Change {
  if (!seatOf(change.room, seat) || isTold(change.room, screening)) return change
  const desks = change.room.seats.filter(({ role }) => role === 'practitioner').map(one => one.seat)
  return writes(change, { kind: 'to-read', body: { seat, screening, at: now } }, desks, now)
}

/** The room wrote these entries itself, so what is in them is known. */
const isTold = ({ keeper }: Room, screening: ToReadEvent['screening']): boolean =>
  keeper.journal.entries.some(({ kind, body }) => kind === 'to-read' && screeningIn(body) === screening)

const screeningIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'screening' in body ? body.screening : null
