/** What a participant says about the room they sit in, asked before every hour. */
import type { Instant } from '../time.ts'

/**
 * The questions on the room, in the order they are asked. The last is on what each of them expects of the other in the hour, which stands
 * above it. Sources: seed 001 (privacy), seed 003 (seat, view, what is expected).
 */
export const ROOM_ITEMS = ['alone', 'unheard', 'private-network', 'screen-private', 'seated', 'set-up'] as const

/** One question on the room. */
export type RoomItem = (typeof ROOM_ITEMS)[number]

/** "yes", or "not today" when it cannot be done: then the practitioner decides, the door stays open. */
export type RoomAnswer = 'yes' | 'not-today'

/** All answers on the room for one visit. */
export type RoomCheck = {
  readonly answers: Readonly<Record<RoomItem, RoomAnswer>>
  readonly statedAt: Instant
}
