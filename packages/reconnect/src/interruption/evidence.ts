/** What can be known about a break: typed evidence, each item said by one witness about one moment. */
import type { Instant, Milliseconds, SeatId } from '@holdfast/domain'

/** A cause that someone named for their own side. It exonerates the others and accuses nobody else. */
export type SelfReported = 'my-network' | 'my-device' | 'my-device-slept'

/** A cause from outside the hour, at somebody's place. */
export type ExternalReported = 'power' | 'fire-alarm' | 'lockdown'

/**
 * One item of evidence, plain data. `at` is on the server's clock. The server is the witness unless the words say
 * otherwise; what a seat says is believed about itself only.
 */
export type Evidence =
  /** The link of a seat ended without goodbye, or its last frame came at `at`. */
  | { readonly kind: 'link-died'; readonly at: Instant; readonly seat: SeatId }
  /** No heartbeat of a seat came for `span` ms from `at` on. */
  | { readonly kind: 'heartbeat-gap'; readonly at: Instant; readonly seat: SeatId; readonly span: Milliseconds }
  /** `by` still received sound of `seat` after the link of `seat` had died. */
  | { readonly kind: 'vouched'; readonly at: Instant; readonly seat: SeatId; readonly by: SeatId }
  /** `by` heard nothing of `seat` any more. */
  | {
      readonly kind: 'media-lost'
      readonly at: Instant
      readonly seat: SeatId
      readonly by: SeatId
      readonly route: 'direct' | 'relay'
    }
  /** What a seat's own probes came to while its link was gone, the last one before its return left out. */
  | {
      readonly kind: 'probed'
      readonly at: Instant
      readonly seat: SeatId
      readonly target: 'own' | 'second'
      readonly tried: number
      readonly answered: number
    }
  /** The device of a seat itself told that it is offline. */
  | { readonly kind: 'offline'; readonly at: Instant; readonly seat: SeatId }
  /** The clock of a seat jumped, or its page stood still, by `span` ms: the device slept. */
  | { readonly kind: 'slept'; readonly at: Instant; readonly seat: SeatId; readonly span: Milliseconds }
  /** A person pressed leave. */
  | { readonly kind: 'bye'; readonly at: Instant; readonly seat: SeatId }
  /** A page was put away: a reload, a closed tab, a phone that tidies up. No goodbye of a person. */
  | { readonly kind: 'page-hidden'; readonly at: Instant; readonly seat: SeatId }
  /** A new page took the seat. */
  | { readonly kind: 'new-epoch'; readonly at: Instant; readonly seat: SeatId }
  | { readonly kind: 'turn-error'; readonly at: Instant; readonly seat: SeatId; readonly code: number }
  /** A server was drained for a deployment. */
  | { readonly kind: 'drain'; readonly at: Instant; readonly deploy: string }
  /** Other rooms lost links in the same ten seconds: how many, and which share (0 to 1) of all. */
  | { readonly kind: 'others-hit'; readonly at: Instant; readonly rooms: number; readonly share: number }
  | {
      readonly kind: 'device-lost'
      readonly at: Instant
      readonly seat: SeatId
      readonly device: 'camera' | 'microphone'
    }
  /** A person turned their camera off. */
  | { readonly kind: 'camera-off'; readonly at: Instant; readonly seat: SeatId }
  | { readonly kind: 'tab-hidden'; readonly at: Instant; readonly seat: SeatId }
  /** Someone told of a power cut, an alarm or a lockdown at the place of `seat` (null: at a place nobody named). */
  | {
      readonly kind: 'external'
      readonly at: Instant
      readonly seat: SeatId | null
      readonly what: ExternalReported
      readonly by: SeatId | 'site'
    }
  /** Whatever happens to a seat from here on is not to be laid to anybody; what it was is written down elsewhere. */
  | { readonly kind: 'excused'; readonly at: Instant; readonly seat: SeatId }
  | { readonly kind: 'self-report'; readonly at: Instant; readonly seat: SeatId; readonly says: SelfReported }

/** The kinds of evidence. */
export type EvidenceKind = Evidence['kind']

/** Does this prove that something was lost, so that an interruption began no later than then? */
export const provesLoss = ({ kind }: Evidence): boolean =>
  kind === 'link-died' || kind === 'heartbeat-gap' || kind === 'media-lost' || kind === 'device-lost'

/** The seats an item is about, the witness left out. */
export const seatsOf = (item: Evidence): readonly SeatId[] => ('seat' in item && item.seat !== null ? [item.seat] : [])
