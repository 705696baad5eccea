/** What is known of an hour beside its keeper: the clock, who hears whom, and the interruption that is not over. Plain data. Rules: HO. */
import { MINUTE, SECOND, type Instant, type Milliseconds, type SeatId } from '@holdfast/domain'
import { makeHourClock, type HourClock } from '../clock/clock.ts'
import type { Evidence } from '../interruption/evidence.ts'
import type { Interruption } from '../interruption/record.ts'
import type { LadderWish } from '../ladder/agree.ts'
import type { Chosen } from '../outcome/choices.ts'
import type { OutcomeFacts } from '../outcome/outcome.ts'

/** How long an hour waits before it tells, in milliseconds, and how much it remembers. Judgement, 2026-11. */
export const HOUR_WAITS = {
  /** A break shorter than this is no interruption; the clock leaves it out all the same. */
  told: 2.5 * SECOND,
  /** After a restart of the server, pages are given this long to show that sound went on. */
  doubt: 10 * SECOND,
  /** From then on the screens offer the telephone. */
  exhausted: 30 * SECOND,
  /** The longest time without being kept while the clock runs. */
  kept: 30 * SECOND,
  /** What happened so long before a break may explain it. */
  recent: 30 * SECOND,
  /** A report may not reach further back. */
  back: 10 * MINUTE,
} as const satisfies Record<string, Milliseconds>

/** The most of each that one hour remembers. */
export const HOUR_LIMITS = { losses: 100, evidence: 64, recent: 48, breaks: 100, choices: 16 } as const

/**
 * How one seat hears another, as it last told. `lost`: heard before and not now; `left`: one of them has gone on purpose,
 * and `heldFrom` is when. `lastAt`: the newest packet.
 */
export type Way = {
  readonly by: SeatId
  readonly of: SeatId
  readonly state: 'heard' | 'lost' | 'left' | 'unknown'
  readonly heldFrom: Instant
  readonly lastAt: Instant
  readonly error: Milliseconds
}

/** All that an outcome was decided from but for the finding; kept, so that it can be decided again when more is learned. */
export type BreakFacts = Omit<OutcomeFacts, 'cause' | 'who'>

/** An interruption as it is kept: the record, what was chosen meanwhile, and the facts of its last decision. */
export type KeptBreak = {
  readonly record: Interruption
  readonly chosen: readonly Chosen[]
  /** Null while nothing was decided. */
  readonly facts: BreakFacts | null
}

/** The break that is not over. */
export type OpenBreak = KeptBreak & {
  /** Its name on the clock: its own, or one that many short ones share when the clock's measure is full. */
  readonly loss: string
  /** Was it told? A short one never is. */
  readonly isTold: boolean
  /** Does it only stand because the server was restarted? */
  readonly isDoubt: boolean
}

/** The book of one hour. */
export type Hour = {
  readonly clock: HourClock
  readonly ways: readonly Way[]
  /** The last instant at which the hour is known to have gone on. */
  readonly evidence: Instant | null
  /** What happened lately and may explain a break that is not known yet. */
  readonly recent: readonly Evidence[]
  readonly broken: OpenBreak | null
  /** How many breaks there were. */
  readonly breaks: number
  readonly wishes: readonly LadderWish[]
  /** When it was last kept. */
  readonly keptAt: Instant | null
}

/** An hour that has not begun, with the wishes that were agreed beforehand. An hour in text that was agreed counts as held. */
export const makeHour = (wishes: readonly LadderWish[] = []): Hour => ({
  clock: makeHourClock({ textCounts: true }),
  ways: [],
  evidence: null,
  recent: [],
  broken: null,
  breaks: 0,
  wishes,
  keptAt: null,
})
