/** All that can happen to a room. */
import type { Instant, ScreeningId, SeatId } from '@holdfast/domain'
import type { AloneGo, AloneReason, Checklist, Up } from '@holdfast/wire'
import type { Asked, LinkId, TakenBack } from './room.ts'

/** A page comes with a ticket, or makes a fresh link with its pass; a PeerJS client comes with a ticket of its own. */
export type Enter = Asked & { readonly kind: 'enter'; readonly link: LinkId }

/** A link said something. */
export type Said = { readonly kind: 'said'; readonly link: LinkId; readonly up: Up }

/** A link closed, for whatever reason. */
export type Gone = { readonly kind: 'gone'; readonly link: LinkId }

/** Someone went on with their preparation; the practitioner is told, nothing is kept here. */
export type PreparedEvent = { readonly kind: 'prepared'; readonly seat: SeatId; readonly checklist: Checklist }

/** Somebody whose seat it is withdrew what they had agreed to, in this hour or elsewhere. */
export type WithdrawnEvent = { readonly kind: 'withdrawn'; readonly seat: SeatId }

/** Somebody else's yes to this seat's company does not stand any more, in this hour or elsewhere. */
export type PutOutEvent = { readonly kind: 'put-out'; readonly seat: SeatId }

/** What somebody took back of what they had agreed to, as it stands now; empty once they have signed it again. */
export type TookBackEvent = {
  readonly kind: 'took-back'
  readonly seat: SeatId
  readonly parts: readonly TakenBack[]
}

/** Somebody sent answers in which something has to be read at once; said again, it is known. */
export type ToReadEvent = { readonly kind: 'to-read'; readonly seat: SeatId; readonly screening: ScreeningId }

/**
 * What somebody asked of their page at a moment, for the page may be gone before it does it: that they go (and a practitioner's
 * hour with them), or that nothing is seen of it; null: nothing any more.
 */
export type InsteadEvent = {
  readonly kind: 'instead'
  readonly seat: SeatId
  readonly at: Instant
  readonly does: 'end' | 'mask' | null
  /** That page is known to be gone already: another one tells it. */
  readonly isLeft?: boolean
}

/** The practitioner decided how an hour for two goes on while one is missing: with whom, how, why, and in their own words. */
export type AloneEvent = {
  readonly kind: 'alone'
  readonly seat: SeatId
  readonly by: SeatId
  readonly go: AloneGo
  readonly reason: AloneReason
  readonly words: string | null
}

/** Time passed; the room asked to be woken at about this moment. */
export type Wake = { readonly kind: 'wake' }

/** Other rooms of the same host lost links in the same ten seconds: how many, and which share (0 to 1) of all others. */
export type OthersHitEvent = { readonly kind: 'others-hit'; readonly rooms: number; readonly share: number }

/** All that can happen to a room. */
export type RoomEvent =
  | Enter
  | Said
  | Gone
  | PreparedEvent
  | WithdrawnEvent
  | PutOutEvent
  | TookBackEvent
  | AloneEvent
  | ToReadEvent
  | InsteadEvent
  | OthersHitEvent
  | Wake
