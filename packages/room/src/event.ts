/** All that can happen to a room. */
import type { SeatId } from '@holdfast/domain'
import type { Checklist, Up } from '@holdfast/wire'
import type { LinkId, Via } from './room.ts'

/** A page comes with a ticket. */
export type Enter = {
  readonly kind: 'enter'
  readonly seat: SeatId
  readonly link: LinkId
  readonly ticket: number
  readonly via: Via
}

/** A link said something. */
export type Said = { readonly kind: 'said'; readonly link: LinkId; readonly up: Up }

/** A link closed, for whatever reason. */
export type Gone = { readonly kind: 'gone'; readonly link: LinkId }

/** Someone went on with their preparation; the practitioner is told, nothing is kept here. */
export type PreparedEvent = { readonly kind: 'prepared'; readonly seat: SeatId; readonly checklist: Checklist }

/** Time passed; the room asked to be woken at about this moment. */
export type Wake = { readonly kind: 'wake' }

/** All that can happen to a room. */
export type RoomEvent = Enter | Said | Gone | PreparedEvent | Wake
