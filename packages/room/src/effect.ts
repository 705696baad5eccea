/** All that a room can ask for; its host carries the effects out in their order. */
import type { Instant, SeatId } from '@holdfast/domain'
import type { CloseReason, Down, RoomRefusal } from '@holdfast/wire'
import type { Entry, LinkId, Room } from './room.ts'

/** What an hour's record has to know: `seat` came to the door, was let in, or ended the hour; `by` whose hand. */
export type Act = {
  readonly act: 'arrived' | 'admitted' | 'finished'
  readonly seat: SeatId
  readonly by: SeatId
}

/** Keep the room, the new entry and the acts durably, all or nothing, before any effect that follows is carried out. */
export type Save = { readonly kind: 'save'; readonly entry: Entry | null; readonly acts: readonly Act[] }

/** Send one message on one link. */
export type Send = { readonly kind: 'send'; readonly to: LinkId; readonly message: Down }

/** Close one link and say why. */
export type Close = { readonly kind: 'close'; readonly link: LinkId; readonly reason: CloseReason }

/** Bring a `wake` event at this moment or soon after; it replaces the one asked for before. */
export type WakeAt = { readonly kind: 'wake'; readonly at: Instant }

/** All that a room can ask for. */
export type Effect = Save | Send | Close | WakeAt

/** What one step answers: the room after it, and what is to be done, in order. */
export type Stepped = { readonly room: Room; readonly effects: readonly Effect[] }

/** What a step hands to `step.ts`: `keep` when the change must survive a crash, and what to tell after it was kept. */
export type Change = {
  readonly room: Room
  readonly keep: Omit<Save, 'kind'> | null
  readonly tell: readonly Effect[]
}

const NOTHING: readonly Effect[] = []
const BARE: Omit<Save, 'kind'> = { entry: null, acts: [] }

/** Nothing happened, or only something to tell. */
export const unchanged = (room: Room, tell: readonly Effect[] = NOTHING): Change => ({ room, keep: null, tell })

/** The room changed in a way that need not survive a crash. */
export const passing = (room: Room): Change => ({ room, keep: null, tell: NOTHING })

/** The room changed and the change must survive a crash. */
export const kept = (
  room: Room,
  keep: Partial<Omit<Save, 'kind'>> = BARE,
  tell: readonly Effect[] = NOTHING,
): Change => ({
  room,
  keep: { ...BARE, ...keep },
  tell,
})

/** One message to one link. */
export const send = (to: LinkId, message: Down): Send => ({ kind: 'send', to, message })

/** One link closed with its reason. */
export const close = (link: LinkId, reason: CloseReason): Close => ({ kind: 'close', link, reason })

/** A frame that is not taken: the room stays as it is and the link is told why. */
export const refuse = (room: Room, link: LinkId, code: RoomRefusal, re: string | null = null): Change =>
  unchanged(room, [send(link, { t: 'refused', code, re })])
