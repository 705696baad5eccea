/** What travels between one end and the keeper of the conversation. Bodies are the application's own. */
import type { Instant, Milliseconds } from '@holdfast/domain'

/** The name of a place in the conversation; a person keeps it through reloads and crashes. */
export type SeatName = string

/** One page life of a seat, as a number that only rises: the fencing token. 0 before the first. */
export type Epoch = number

/** The outbox of one page life; never used again by another one, only emptied. */
export type StreamId = string

/** Something to keep: the `cseq`-th word of a stream, counted from 1 without a gap. Sent until it is acknowledged. */
export type Put = {
  readonly t: 'put'
  readonly stream: StreamId
  readonly cseq: number
  readonly kind: string
  readonly body: unknown
}

/** First words on a fresh link: how many entries this end has applied. Saying it twice does no harm. */
export type Hello = { readonly t: 'hello'; readonly have: number }

/** A sign of life, answered by a pong with the same number. */
export type Beat = { readonly t: 'beat'; readonly n: number; readonly have: number }

/** How sound comes in from another seat: not negotiated yet, coming, silent for too long, or its connection is over. */
export type FlowState = 'none' | 'flowing' | 'stalled' | 'over'

/** A stretch of silence that is over, as milliseconds before the report: from `start` ago until `end` ago. */
export type Gap = { readonly start: Milliseconds; readonly end: Milliseconds }

/**
 * What this end hears of another seat under generation `gen`. `at`: the keeper's clock as this end reckons it when it
 * sends, null before it knows; `error`: by how much that may be wrong, in milliseconds. The rest counts back from `at`: `ago`: milliseconds since the newest packet; `held`:
 * milliseconds for which the state has held; `gaps`: silences that ended since the last report that was answered.
 */
export type Flow = {
  readonly t: 'flow'
  readonly of: SeatName
  readonly gen: number
  readonly state: FlowState
  readonly at: Instant | null
  readonly error: Milliseconds
  readonly ago: Milliseconds
  readonly held: Milliseconds
  readonly gaps: readonly Gap[]
}

/** The network of this end carries again after a silence: what is broken is worth another try now. */
export type Retry = { readonly t: 'retry' }

/** This end goes, on purpose. */
export type Leave = { readonly t: 'leave' }

/** This page goes away and may be back in a moment (a reload). */
export type Away = { readonly t: 'away' }

/** All that an end says of the protocol itself. */
export type EndFrame = Hello | Put | Beat | Flow | Retry | Leave | Away

/** First words of the keeper on a fresh link. `have`: how many entries there are for this seat. */
export type Welcome = {
  readonly t: 'welcome'
  readonly seat: SeatName
  readonly epoch: Epoch
  readonly now: Instant
  readonly have: number
}

/** One kept entry: the `n`-th for this seat, without a gap. `from` is null when the keeper itself wrote it. */
export type EntryFrame = {
  readonly t: 'entry'
  readonly n: number
  readonly at: Instant
  readonly from: SeatName | null
  readonly stream: StreamId | null
  readonly cseq: number
  readonly kind: string
  readonly body: unknown
}

/** Everything of a stream up to `last` is kept. */
export type Ack = { readonly t: 'ack'; readonly stream: StreamId; readonly last: number }

/** Something of a stream is missing: go on from `next`. */
export type Want = { readonly t: 'want'; readonly stream: StreamId; readonly next: number }

/** The answer to a beat. */
export type Pong = { readonly t: 'pong'; readonly n: number; readonly now: Instant; readonly have: number }

/** This link is not the seat's present one; nothing it says counts. Come with a fresh one, or stay away when moved. */
export type Stale = { readonly t: 'stale' }

/** How two seats are to be joined: for the first time, over the connection that is there, or by another one beside it. */
export type PairMode = 'fresh' | 'inplace' | 'rebuild'

/** The order to join with another seat. Exactly one of the two offers; an order with a lower `gen` than one heard is void. */
export type Pair = {
  readonly t: 'pair'
  readonly with: SeatName
  readonly epoch: Epoch
  readonly gen: number
  readonly offer: boolean
  readonly mode: PairMode
}

/** All that a keeper says. */
export type KeeperFrame = Welcome | EntryFrame | Ack | Want | Pong | Stale | Pair
