/** The room's answers to a word, and what is known when one is said. */
import type { Instant, SeatId } from '@holdfast/domain'
import type { Verdict } from '@holdfast/reconnect'
import type { RoomRefusal } from '@holdfast/wire'
import type { Act } from '../effect.ts'
import { isIn, type Room, type Seat } from '../room.ts'

/** A word that is taken: for whom its entry is, the room after it, and what the hour's record learns. */
export type Taken = {
  readonly kind: 'take'
  readonly to: readonly SeatId[]
  readonly room: Room
  readonly acts: readonly Act[]
}

/** The room's answer to a word: taken, refused for good, or unanswered because nothing more can be kept. */
export type Judged = Taken | { readonly kind: 'refuse'; readonly code: RoomRefusal } | { readonly kind: 'later' }

/** A word with who says it and when. */
export type Speech = { readonly room: Room; readonly seat: Seat; readonly now: Instant }

/** A word that is taken. */
export const taken = (room: Room, to: readonly SeatId[], acts: readonly Act[] = []): Taken => ({
  kind: 'take',
  to,
  room,
  acts,
})

/** A word that is refused. */
export const refused = (code: RoomRefusal): Judged => ({ kind: 'refuse', code })

/** The practitioners who are in, and these besides. */
export const desksAnd = (room: Room, ...more: readonly SeatId[]): SeatId[] => [
  ...new Set([...room.seats.filter(s => s.role === 'practitioner' && isIn(s)).map(({ seat }) => seat), ...more]),
]

/** The verdict as the keeper takes it. */
export const verdictOf = (judged: Judged): Verdict =>
  judged.kind === 'take' ? { kind: 'take', to: judged.to } : judged
