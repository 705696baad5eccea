/** What a participant says about the place they sit in, asked before every hour, and what a practitioner decided on it. */
import type { PractitionerId } from '../ids.ts'
import type { Instant } from '../time.ts'
import type { RoomItem } from './room-item.ts'

/** Done, still to be done, or not possible today: then the practitioner decides with them. */
export const ROOM_ANSWERS = ['yes', 'not-yet', 'not-today'] as const

/** One answer on the room. */
export type RoomAnswer = (typeof ROOM_ANSWERS)[number]

/** The answers on the room for one visit, to whatever was asked then. */
export type RoomCheck = {
  readonly answers: { readonly [K in RoomItem]?: RoomAnswer }
  readonly statedAt: Instant
}

/** What a practitioner may decide on something that is not possible today. */
export const ROOM_DECISIONS = ['go-on', 'not-so'] as const

/** The hour goes on like this, or it does not: another way, another time. */
export type RoomDecision = (typeof ROOM_DECISIONS)[number]

/** A practitioner's decision on one answer of somebody in one hour, with their reason. */
export type RoomDecided = {
  readonly item: RoomItem
  readonly decision: RoomDecision
  readonly reason: string
  readonly by: PractitionerId
  readonly at: Instant
}
