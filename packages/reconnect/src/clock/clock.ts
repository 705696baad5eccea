/**
 * The hour's clock: what the server knows about when the hour was possible, kept as facts that only ever grow, so that
 * every order of the same events leads to the same clock. What ran is calculated from it in `running.ts`. Rules: CL.
 */
import { after, type Instant, type Interval, type Milliseconds } from '@holdfast/domain'
import { isSame } from '../interruption/same.ts'
import { earlier, join, later } from './intervals.ts'

/** A break under the name that the caller gave it (an interruption's id): what was told about it so far. */
export type Loss = {
  readonly name: string
  /** A proven loss: its earliest instant, error taken off, and the last instant at which someone reported it. */
  readonly lost: { readonly from: Instant; readonly last: Instant } | null
  /** A stretch without proof: from the last evidence, error taken off, until the server was awake again. */
  readonly doubt: { readonly from: Instant; readonly awake: Instant } | null
  /** That sound or picture flows again. */
  readonly flow: Return | null
  /** That all agreed to go on in text. */
  readonly text: Return | null
}

/** The latest report of a return as it was said, and from when on it counts: error added. */
export type Return = { readonly said: Instant; readonly counts: Instant }

/** One hour's clock; plain data. Losses are ordered by name, proofs are ordered and disjoint. */
export type HourClock = {
  readonly version: 1
  /** Do the terms count an agreed hour in text as running? */
  readonly textCounts: boolean
  readonly start: Instant | null
  readonly end: Instant | null
  readonly losses: readonly Loss[]
  readonly proofs: readonly Interval[]
}

/**
 * What the clock hears. `at` is on the server's clock already; `error` is how wrong it may be, in milliseconds.
 * One name is one break: whoever reports it, of two people or of three, names the same.
 */
export type ClockEvent =
  | { readonly kind: 'start' | 'end'; readonly at: Instant; readonly error: Milliseconds }
  | { readonly kind: 'lost'; readonly loss: string; readonly at: Instant; readonly error: Milliseconds }
  | {
      readonly kind: 'back'
      readonly loss: string
      readonly at: Instant
      readonly error: Milliseconds
      readonly by: 'flow' | 'text'
    }
  /** The server crashed and is awake again at `at`; nothing is proven from `lastEvidence` on. */
  | {
      readonly kind: 'restored'
      readonly loss: string
      readonly at: Instant
      readonly lastEvidence: Instant
      readonly error: Milliseconds
    }
  /** Both ends show that the flow went on over `[from, to)`. */
  | { readonly kind: 'proved'; readonly from: Instant; readonly to: Instant; readonly error: Milliseconds }

/** A clock that waits for its hour. */
export const makeHourClock = (terms: { readonly textCounts: boolean }): HourClock => ({
  version: 1,
  textCounts: terms.textCounts,
  start: null,
  end: null,
  losses: [],
  proofs: [],
})

/**
 * The clock that has also heard this; the very same one when it says nothing new. The order of events does not matter; an
 * error bound always moves a limit against billing. A late event may concern an hour that has ended.
 */
export function hear(clock: HourClock, event: ClockEvent): HourClock {
  switch (event.kind) {
    case 'start': {
      const start = first(clock.start, plus(event))
      return start === clock.start ? clock : { ...clock, start }
    }
    case 'end': {
      const end = first(clock.end, minus(event))
      return end === clock.end ? clock : { ...clock, end }
    }
    case 'proved': {
      const proof = { start: after(event.from, bound(event)), end: after(event.to, -bound(event)) }
      const proofs = join([...clock.proofs, proof])
      return isSame(proofs, clock.proofs) ? clock : { ...clock, proofs }
    }
    case 'lost':
    case 'back':
    case 'restored': {
      const losses = withLoss(clock.losses, event)
      return losses === clock.losses ? clock : { ...clock, losses }
    }
  }
}

type OfLoss = Extract<ClockEvent, { readonly loss: string }>

function withLoss(losses: readonly Loss[], event: OfLoss): readonly Loss[] {
  const known = losses.find(({ name }) => name === event.loss)
  const told = tell(known ?? { name: event.loss, lost: null, doubt: null, flow: null, text: null }, event)
  if (known && isSame(known, told)) return losses
  return [...losses.filter(({ name }) => name !== event.loss), told].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function tell(loss: Loss, event: OfLoss): Loss {
  switch (event.kind) {
    case 'lost':
      return { ...loss, lost: { from: first(loss.lost?.from, minus(event)), last: last(loss.lost?.last, event.at) } }
    case 'back':
      return { ...loss, [event.by]: latest(loss[event.by], { said: event.at, counts: plus(event) }) }
    case 'restored': {
      const from = first(loss.doubt?.from, after(event.lastEvidence, -bound(event)))
      return { ...loss, doubt: { from, awake: last(loss.doubt?.awake, event.at) } }
    }
  }
}

const latest = (known: Return | null, told: Return): Return => ({
  said: last(known?.said, told.said),
  counts: last(known?.counts, told.counts),
})

const bound = ({ error }: { readonly error: Milliseconds }): Milliseconds => Math.max(0, Math.ceil(error))

const plus = (event: { readonly at: Instant; readonly error: Milliseconds }): Instant => after(event.at, bound(event))

const minus = (event: { readonly at: Instant; readonly error: Milliseconds }): Instant => after(event.at, -bound(event))

const first = (known: Instant | null | undefined, said: Instant): Instant =>
  known === null || known === undefined ? said : earlier(known, said)

const last = (known: Instant | null | undefined, said: Instant): Instant =>
  known === null || known === undefined ? said : later(known, said)
