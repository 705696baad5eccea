/** What an hour's clock comes to: time delivered, billed, lost, offered again, and why what was told before has changed. */
import { after, between, type Instant, type Interval, type Milliseconds } from '@holdfast/domain'
import { hear, type ClockEvent, type HourClock } from './clock.ts'
import { cutOut, lengthOf } from './intervals.ts'
import { hourUntil, running } from './running.ts'

/** What the contract says about the length of the hour, and until when each calendar is free. */
export type ClockTerms = {
  readonly contracted: Milliseconds
  /** The most that may ever be billed (a payer's limit), or null. */
  readonly cap: Milliseconds | null
  readonly plannedEnd: Instant
  /** Until when each person who counts is free. Empty: nobody was asked, so nothing is offered. */
  readonly freeUntil: readonly Instant[]
}

/** A stretch that was told as running and is not, or the reverse, with the event that taught us so. */
export type Correction = {
  readonly kind: 'counted' | 'taken-back'
  readonly stretch: Interval
  readonly because: ClockEvent['kind']
  readonly loss: string | null
  /** When it was learned. */
  readonly learned: Instant
}

/** The clock after an event, and what changes in what was told until `now`. */
export type ClockStep = { readonly clock: HourClock; readonly corrections: readonly Correction[] }

/** Hears an event at `now` and explains each stretch that it adds to or takes from what was told before. */
export function stepClock(clock: HourClock, event: ClockEvent, now: Instant): ClockStep {
  const next = hear(clock, event)
  const [before, behind] = [running(clock, now), running(next, now)]
  const loss = 'loss' in event ? event.loss : null
  const because = event.kind
  const say =
    (kind: Correction['kind']) =>
    (stretch: Interval): Correction => ({ kind, stretch, because, loss, learned: now })
  const corrections = [...cutOut(before, behind).map(say('taken-back')), ...cutOut(behind, before).map(say('counted'))]
  return { clock: next, corrections }
}

/** The milliseconds that ran until `now`. */
export const delivered = (clock: HourClock, now: Instant): Milliseconds => lengthOf(running(clock, now))

/** The milliseconds that may be billed at `now`: never more than was delivered, contracted or capped. */
export const billable = (clock: HourClock, { contracted, cap }: ClockTerms, now: Instant): Milliseconds =>
  Math.max(0, Math.min(delivered(clock, now), contracted, cap ?? contracted))

/** The milliseconds of the hour until `now` that did not run. */
export function lostTime(clock: HourClock, now: Instant): Milliseconds {
  const hour = hourUntil(clock, now)
  return hour === null ? 0 : between(hour.start, hour.end) - delivered(clock, now)
}

/** The milliseconds offered after the planned end: the lost time, as far as the contract and every calendar allow. */
export function extension(clock: HourClock, terms: ClockTerms, now: Instant): Milliseconds {
  const free = terms.freeUntil.map(until => between(terms.plannedEnd, until))
  const room = free.length === 0 ? 0 : Math.min(...free)
  const owed = Math.min(lostTime(clock, now), terms.contracted - delivered(clock, now))
  return Math.max(0, Math.min(owed, room))
}

/** When the hour would end if all of the extension is taken. */
export const extendedEnd = (clock: HourClock, terms: ClockTerms, now: Instant): Instant =>
  after(terms.plannedEnd, extension(clock, terms, now))
