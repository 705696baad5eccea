/** What a link knows, what can happen to it and what it can ask for; `link.ts` says what follows from what. Rules: SPEC.md, LK. */
import { between, SECOND, type Instant, type Milliseconds } from '@holdfast/domain'

/** How long a link waits, in milliseconds. A limit under 4 s for a try never connects in Chromium after an outage. */
export const LINK_WAITS = {
  /** For the answer to a request for a ticket. */
  ask: 10 * SECOND,
  /** For the socket to open. */
  open: 4 * SECOND,
  /** And then for the keeper's first words. */
  greet: 4 * SECOND,
  /** Between two signs of life. */
  beat: 5 * SECOND,
  /** The least time that the answer to a sign of life is given; four round trips when that is longer, but never more than the most. */
  pong: 1 * SECOND,
  pongMost: 4 * SECOND,
  /** An answer that is so late, and four round trips, while a probe is answered, will not come. */
  overdue: 300,
  /** A timer that comes later than this was held back (a sleeping or throttled page) and proves nothing. */
  late: 2 * SECOND,
  /** A link that lived shorter than this counts as a failed try. */
  proven: 5 * SECOND,
  /** After a try that ended in silence, while no probe can tell when the network is back; chance moves it by a fifth. */
  silence: 250,
  /** The same while a probe watches: only in case that the probe is blocked where the network is now. */
  safety: 15 * SECOND,
} as const satisfies Record<string, Milliseconds>

/** Where the link stands: `greeting` has an open socket and no welcome yet. */
export type LinkStage = 'idle' | 'waiting' | 'asking' | 'opening' | 'greeting' | 'live' | 'moved' | 'closed' | 'refused'

/** All that the link knows. */
export type LinkState = {
  readonly stage: LinkStage
  /** The number of the try that counts: the newest, or the doubted one that spoke again. */
  readonly attempt: number
  /** How many tries there were; numbers are never used twice. */
  readonly tries: number
  /** The number of an older try whose socket is still open though it gave no answer; it may yet speak. */
  readonly doubted: number | null
  /** Failed tries in a row. */
  readonly failures: number
  /** Was it ever live since a person started it? */
  readonly wasLive: boolean
  readonly liveSince: Instant | null
  /** When a `tick` is wanted, if no other event comes before. */
  readonly wakeAt: Instant | null
  /** Before this an answered probe does not start a try; null when it may. */
  readonly notBefore: Instant | null
  /** The number of the latest beat, when it was sent and until when its answer may take. */
  readonly beat: number
  readonly beatAt: Instant | null
  readonly pongBy: Instant | null
  readonly nextBeat: Instant | null
  /** The latest round trip, in milliseconds; null before the first. */
  readonly roundTrip: Milliseconds | null
  /** Do we hold a pass with which a fresh socket needs no new ticket? */
  readonly hasPass: boolean
  /** Has a probe been answered while all was well, so that its silence means something? */
  readonly trustsProbe: boolean
  readonly isProbing: boolean
  /** The latest no to a request for a ticket, while it stands. */
  readonly refusal: string | null
}

/** What the keeper said when it closed a link. `replaced`: a fresh link of this very page came in. */
export type Closing = 'lost' | 'goodbye' | 'moved' | 'ended' | 'replaced' | 'crowded' | 'ticket'

/** All that can happen to a link. */
export type LinkEvent =
  | { readonly kind: 'start' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'ticket'; readonly attempt: number }
  | { readonly kind: 'no-ticket'; readonly attempt: number; readonly code: string; readonly final: boolean }
  | { readonly kind: 'opened'; readonly attempt: number }
  | {
      readonly kind: 'heard'
      readonly attempt: number
      readonly what: 'welcome' | 'pong' | 'stale' | 'other'
      readonly n: number
    }
  | { readonly kind: 'shut'; readonly attempt: number; readonly closing: Closing }
  /** The keeper gave a pass, or it was found to be worth nothing. */
  | { readonly kind: 'pass'; readonly held: boolean }
  /** Something makes the link doubtful or the network return: media stalled, the page woke, the browser says online. */
  | { readonly kind: 'nudge'; readonly back: boolean }
  /** A probe was answered. `trusted`: from now on its silence is believed. `back`: it was silent, so the network is back. */
  | { readonly kind: 'probed'; readonly trusted: boolean; readonly back?: boolean }
  | { readonly kind: 'tick' }

/** All that a link can ask for. */
export type LinkEffect =
  | { readonly kind: 'ask'; readonly attempt: number }
  | { readonly kind: 'open'; readonly attempt: number; readonly by: 'ticket' | 'pass' }
  | { readonly kind: 'greet'; readonly attempt: number }
  | { readonly kind: 'beat'; readonly n: number }
  | { readonly kind: 'shut'; readonly attempt: number }
  | { readonly kind: 'probe'; readonly on: boolean }

/** The moment of an event, and a chance (0 to 1) for the jitter. */
export type Moment = { readonly now: Instant; readonly chance: number }

/** The next state and what is to be done. */
export type LinkStep = { readonly state: LinkState; readonly effects: readonly LinkEffect[] }

/** A link before anyone started it. */
export const idleLink: LinkState = {
  stage: 'idle',
  attempt: 0,
  tries: 0,
  doubted: null,
  failures: 0,
  wasLive: false,
  liveSince: null,
  wakeAt: null,
  notBefore: null,
  beat: 0,
  beatAt: null,
  pongBy: null,
  nextBeat: null,
  roundTrip: null,
  hasPass: false,
  trustsProbe: false,
  isProbing: false,
  refusal: null,
}

/** Does it rest until a person starts it? */
export const isOver = ({ stage }: LinkState): boolean =>
  stage === 'idle' || stage === 'moved' || stage === 'closed' || stage === 'refused'

/** Does its newest try have a socket? */
export const hasSocket = ({ stage }: LinkState): boolean =>
  stage === 'opening' || stage === 'greeting' || stage === 'live'

/** Is a live link's answer late although the network carries? Then the link is dead, and nothing is gained by waiting out its time. */
export const isOverdue = ({ stage, pongBy, beatAt, roundTrip }: LinkState, now: Instant): boolean =>
  stage === 'live' &&
  pongBy !== null &&
  beatAt !== null &&
  roundTrip !== null &&
  between(beatAt, now) >= Math.max(LINK_WAITS.overdue, 4 * roundTrip)

/** Did this try begin before the network was back? What it said is lost, and the browser says it again only seconds later. */
export const isOld = ({ stage, wakeAt }: LinkState, now: Instant): boolean =>
  (stage === 'opening' || stage === 'greeting') &&
  wakeAt !== null &&
  between(now, wakeAt) <= LINK_WAITS.open - LINK_WAITS.overdue
