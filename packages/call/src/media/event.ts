/** What media knows of each other seat, all that can happen to it, and all that it can ask for. */
import { SECOND, type Instant, type Milliseconds, type SeatId } from '@holdfast/domain'
import type { Wanted } from '../roster.ts'

/** How long media waits, in milliseconds. */
export const MEDIA_WAITS = {
  /** For the first sound or picture of a call. */
  media: 8 * SECOND,
  /** For the other side to dial, before it is told that nothing came. */
  dialled: 10 * SECOND,
  /** Media that flowed shorter than this does not clear the count of failures. */
  proven: 5 * SECOND,
} as const satisfies Record<string, Milliseconds>

/** The name of one call. */
export type CallName = string

/** What we know of media with one other seat. */
export type MediaPeer = {
  readonly seat: SeatId
  readonly peerId: string | null
  readonly offers: boolean
  /** The present call, and the peer id it belongs to. */
  readonly call: { readonly name: CallName; readonly to: string; readonly state: CallState } | null
  /** Since when media flows; null while it does not. */
  readonly flowingSince: Instant | null
  /** Did media flow at all since this seat was wanted? */
  readonly flowed: boolean
  readonly failures: number
  /** When something is due: the end of a wait, or the next dial. */
  readonly dueAt: Instant | null
}

/** `silent`: connected, and nothing has come yet; `faltering`: it flowed and has paused. */
type CallState = 'dialling' | 'silent' | 'flowing' | 'faltering'

/** Media with everyone. */
export type MediaState = {
  /** Under which id this page can dial now; null without a link or before PeerJS is ready. */
  readonly own: string | null
  readonly peers: readonly MediaPeer[]
  /** How many calls were dialled; names the next one. */
  readonly dialled: number
}

/** All that can happen to media. */
export type MediaEvent =
  | { readonly kind: 'roster'; readonly wanted: readonly Wanted[] }
  | { readonly kind: 'own'; readonly peerId: string | null }
  | { readonly kind: 'incoming'; readonly from: string; readonly call: CallName }
  | { readonly kind: 'connected' | 'heard' | 'faltered' | 'over'; readonly call: CallName }
  /** That page says that it has no call with us. */
  | { readonly kind: 'prompted'; readonly from: string }
  /** The answer to `look`: do packets still come in? */
  | { readonly kind: 'looked'; readonly call: CallName; readonly alive: boolean }
  | { readonly kind: 'tick' }

/** All that media can ask for. `prompt`: tell that page that we have no call with it, so that it dials again. */
export type MediaEffect =
  | { readonly kind: 'dial'; readonly seat: SeatId; readonly call: CallName; readonly to: string }
  | { readonly kind: 'answer'; readonly seat: SeatId; readonly call: CallName }
  | { readonly kind: 'hang-up' | 'look'; readonly call: CallName }
  | { readonly kind: 'prompt'; readonly to: string }
