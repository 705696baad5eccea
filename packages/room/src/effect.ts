/** All that a room can ask for; its host carries the effects out in their order. */
import type { Instant, SeatId } from '@holdfast/domain'
import type { Entry } from '@holdfast/reconnect'
import type { CloseReason, Down } from '@holdfast/wire'
import type { KeptBreak } from '@holdfast/reconnect'
import type { LinkId, Room } from './room.ts'

/**
 * What an hour's record has to know: `seat` came to the door, was let in, or ended the hour, or it was decided how the hour
 * goes on with that seat alone, or the room did what its page could not any more; `by` whose hand.
 */
export type Act =
  | { readonly act: 'arrived' | 'admitted' | 'finished'; readonly seat: SeatId; readonly by: SeatId }
  | { readonly act: 'decided' | 'instead'; readonly seat: SeatId; readonly by: SeatId; readonly code: string }

/**
 * Keep the room, the new entries, the acts and the interruptions that changed durably, all or nothing, before any effect
 * that follows is carried out.
 */
export type Save = {
  readonly kind: 'save'
  readonly entries: readonly Entry[]
  readonly acts: readonly Act[]
  readonly breaks: readonly KeptBreak[]
}

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

/** A step while it is being made: the room so far, what must be kept (null: nothing yet), and what to tell after that. */
export type Change = {
  readonly room: Room
  readonly keep: Omit<Save, 'kind'> | null
  readonly tell: readonly Effect[]
}

const NOTHING: readonly Effect[] = []
const BARE: Omit<Save, 'kind'> = { entries: [], acts: [], breaks: [] }

/** Nothing happened yet. */
export const unchanged = (room: Room, tell: readonly Effect[] = NOTHING): Change => ({ room, keep: null, tell })

/** The change with another room, which need not survive a crash by itself. */
export const withRoom = (change: Change, room: Room): Change => (room === change.room ? change : { ...change, room })

/** The change with more that must be kept. */
export const keeping = (change: Change, more: Partial<Omit<Save, 'kind'>> = BARE): Change => {
  const { entries, acts, breaks } = change.keep ?? BARE
  return {
    ...change,
    keep: {
      entries: [...entries, ...(more.entries ?? [])],
      acts: [...acts, ...(more.acts ?? [])],
      breaks: [...breaks, ...(more.breaks ?? [])],
    },
  }
}

/** The change with more to tell. */
export const telling = (change: Change, more: readonly Effect[]): Change =>
  more.length === 0 ? change : { ...change, tell: [...change.tell, ...more] }

/** One message to one link. */
export const send = (to: LinkId, message: Down): Send => ({ kind: 'send', to, message })

/** One link closed with its reason. */
export const close = (link: LinkId, reason: CloseReason): Close => ({ kind: 'close', link, reason })
