/** What an end knows, what can happen to it and what it can ask for; `end.ts` says what follows from what. Rules: SPEC.md, EN. */
import { err, ok, type Instant, type Result } from '@holdfast/domain'
import type { EndFrame, EntryFrame, KeeperFrame, StreamId } from './frame.ts'
import type { HalfEffect, HalfEvent, Halves, Reckoning } from './half.ts'
import { emptyInbox, type Inbox } from './inbox.ts'
import { idleLink, type LinkEffect, type LinkEvent, type LinkState } from './link-state.ts'
import { addTo, makeStream, type Stream, type StreamRefusal } from './stream.ts'

/** All that an end knows. Never changed in place. */
export type End = {
  readonly link: LinkState
  readonly inbox: Inbox
  /** What this page says. */
  readonly own: Stream
  /** What dead pages of this seat on this device said and the keeper may not have; emptied, never added to. */
  readonly adopted: readonly Stream[]
  readonly halves: Halves
  readonly keeperClock: Reckoning | null
  /** Since when a probe looks for the network, and when it was last answered; null while none does. */
  readonly probe: { readonly since: Instant; readonly answeredAt: Instant | null } | null
  /** The oldest word of each stream that was still waiting at the last pong, by stream; waiting at two means lost on the way. */
  readonly stuck: { readonly [stream: StreamId]: number }
  /** What was said again since the last pong, by stream, and for which `have` was asked: once is enough, or each answer would breed more. */
  readonly resent: { readonly [stream: StreamId]: number }
  readonly askedAt: number | null
}

/** All that can happen to an end, but for saying something (`sayAt`). */
export type EndEvent =
  | { readonly kind: 'link'; readonly event: LinkEvent }
  | { readonly kind: 'frame'; readonly attempt: number; readonly frame: KeeperFrame }
  /** Any word of the keeper that is not the protocol's. */
  | { readonly kind: 'word'; readonly attempt: number }
  /** A stream is on disk up to this word. */
  | { readonly kind: 'stored'; readonly stream: StreamId; readonly cseq: number }
  /** Streams of dead pages were found on this device; what they hold is on disk. */
  | { readonly kind: 'adopt'; readonly streams: readonly Stream[] }
  | { readonly kind: 'media'; readonly event: HalfEvent }
  /** This page goes away and may be back in a moment. */
  | { readonly kind: 'away' }

/** All that an end can ask for. `store`: put the streams on disk, and say so with `stored`. `apply`: each entry once, in order. */
export type EndEffect =
  | Exclude<LinkEffect, { kind: 'beat' | 'greet' }>
  | Exclude<HalfEffect, { kind: 'report' | 'doubt' }>
  | { readonly kind: 'send'; readonly attempt: number; readonly frame: EndFrame }
  | { readonly kind: 'store' }
  | { readonly kind: 'apply'; readonly entry: EntryFrame }
  /** The keeper has less than we have applied: forget what was applied, all of it comes again. */
  | { readonly kind: 'reset' }

/** The next end and what is to be done, in order. */
export type EndStep = { readonly end: End; readonly effects: readonly EndEffect[] }

/** An end that was not started. `stream` is the name of this page life's stream, never used before. */
export const makeEnd = (stream: StreamId): End => ({
  link: idleLink,
  inbox: emptyInbox,
  own: makeStream(stream),
  adopted: [],
  halves: [],
  keeperClock: null,
  probe: null,
  stuck: {},
  resent: {},
  askedAt: null,
})

/** Says something: it is sent once it is on disk, and again until the keeper has it. A full stream refuses, and nothing changes. */
export function sayAt(end: End, kind: string, body: unknown): Result<EndStep, StreamRefusal> {
  const own = addTo(end.own, kind, body)
  return own.ok ? ok({ end: { ...end, own: own.value }, effects: [{ kind: 'store' }] }) : err(own.error)
}

/** The attempt on which frames are sent now; null while no socket is open. */
export const openAttempt = ({ link }: End): number | null =>
  link.stage === 'live' || link.stage === 'greeting' ? link.attempt : null

/** All words of this end that are not known to be kept, oldest stream first. */
export const unkept = ({ adopted, own }: End): readonly Stream[] => [...adopted, own]

/** These frames, as far as a socket is open to carry them. */
export function sendAll(end: End, frames: readonly EndFrame[]): EndEffect[] {
  const attempt = openAttempt(end)
  return attempt === null ? [] : frames.map((frame): EndEffect => ({ kind: 'send', attempt, frame }))
}
