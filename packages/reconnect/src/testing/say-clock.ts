/** Short ways to say what a clock hears, in seconds after noon: for its two test files only. */
import { after, SECOND, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { hear, makeHourClock, type ClockEvent, type HourClock } from '../clock/clock.ts'

/** An instant, in seconds after noon. */
export const at = (seconds: number): Instant => after(NOON, seconds * SECOND)
/** The hour begins. */
export const start = (s: number, error = 0): ClockEvent => ({ kind: 'start', at: at(s), error })
/** The hour ends. */
export const end = (s: number, error = 0): ClockEvent => ({ kind: 'end', at: at(s), error })
/** A loss is proven. */
export const lost = (loss: string, s: number, error = 0): ClockEvent => ({ kind: 'lost', loss, at: at(s), error })
/** All are back, by flow or in agreed text. */
export const back = (loss: string, s: number, error = 0, by: 'flow' | 'text' = 'flow'): ClockEvent => ({
  kind: 'back',
  loss,
  at: at(s),
  error,
  by,
})
/** The server is awake again at `s`; its last evidence is older. */
export const restored = (loss: string, s: number, evidence: number, error = 0): ClockEvent => ({
  kind: 'restored',
  loss,
  at: at(s),
  lastEvidence: at(evidence),
  error,
})
/** Both ends show flow over this stretch. */
export const proved = (from: number, to: number, error = 0): ClockEvent => ({
  kind: 'proved',
  from: at(from),
  to: at(to),
  error,
})

/** The clock that has heard these events in this order. */
export const clockOf = (events: readonly ClockEvent[], textCounts = true): HourClock =>
  events.reduce(hear, makeHourClock({ textCounts }))
