/** "Where are you now?" that nobody answers: kept as that, once, after its time or when the hour ends before. */
import { after, type Instant, type NoteId, type SeatId } from '@holdfast/domain'
import { WHERE_WAITS } from '@holdfast/wire'
import type { Change } from '../effect.ts'
import { writes } from '../keep.ts'
import type { Room } from '../room.ts'

/**
 * The change with an entry for practitioners on each question about a place that waited for too long; an answer may still come.
 * One that stood before this step (`was`) and was overtaken by another question has waited to its end.
 */
export function unanswered(before: Change, was: Room, now: Instant): Change {
  let change = before
  const still = waiting(before.room)
  const asked = new Set(before.room.seats.map(one => one.asked?.id))
  const overtaken = waiting(was).filter(({ to }) => !asked.has(to) && !isKept(before.room, to))
  for (const { seat, to, until } of [...overtaken, ...still]) {
    if (asked.has(to) && now < until && !before.room.ended) continue
    const desks = change.room.seats.filter(({ role }) => role === 'practitioner').map(one => one.seat)
    change = writes(change, { kind: 'unanswered', body: { seat, to, at: now } }, desks, now)
  }
  return change
}

/** The moments at which a question about a place has waited for too long. */
export const answerWakes = (room: Room, now: Instant): readonly Instant[] =>
  room.ended ? [] : waiting(room).flatMap(({ until }) => (until > now ? [until] : []))

type Waiting = { readonly seat: SeatId; readonly to: NoteId; readonly until: Instant }

const waiting = (room: Room): readonly Waiting[] =>
  room.seats.flatMap(({ seat, asked }) => {
    if (asked?.what !== 'where' || asked.reply !== null || isKept(room, asked.id)) return []
    return [{ seat, to: asked.id, until: after(asked.at, WHERE_WAITS) }]
  })

/** The room wrote these entries itself, so what is in them is known. */
const isKept = ({ keeper }: Room, to: NoteId): boolean =>
  keeper.journal.entries.some(
    ({ kind, body }) =>
      kind === 'unanswered' && typeof body === 'object' && body !== null && 'to' in body && body.to === to,
  )
