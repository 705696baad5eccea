/**
 * One end's half of each pair: obeys the keeper's orders, and says how sound comes in. At most two calls per seat: the one
 * that is heard, and a newer one that is being made beside it. A call is named by the generation that ordered it.
 * Rules: SPEC.md, HA.
 */
import { after, between, type Instant, type Milliseconds } from '@holdfast/domain'
import type { Epoch, Flow, FlowState, Gap, Pair, PairMode, SeatName } from './frame.ts'

/** The most silences that are remembered and reported. */
export const GAP_LIMIT = 16

/** A silence that is over, on this end's clock. */
export type Silence = { readonly from: Instant; readonly to: Instant }

/** Our half of the pair with one other seat. */
export type Half = {
  readonly seat: SeatName
  readonly epoch: Epoch
  /** The latest order. */
  readonly gen: number
  readonly mode: PairMode
  readonly offer: boolean
  /** The call that is heard. */
  readonly live: number | null
  /** The call that is being made beside it. */
  readonly next: number | null
  /** Is sound of the live call coming in? Null while there is none. */
  readonly hears: boolean | null
  readonly heldSince: Instant
  /** The newest packet of any call. */
  readonly lastAt: Instant | null
  /** While nothing comes in though it did before: since when. */
  readonly silentSince: Instant | null
  readonly silences: readonly Silence[]
}

/** All halves of this end. */
export type Halves = readonly Half[]

/** All that can happen to them. `call` is the generation that made it. */
export type HalfEvent =
  | { readonly kind: 'order'; readonly order: Pair }
  | { readonly kind: 'incoming'; readonly seat: SeatName; readonly call: number }
  | { readonly kind: 'flowing'; readonly seat: SeatName; readonly call: number; readonly lastAt: Instant }
  | { readonly kind: 'stalled'; readonly seat: SeatName; readonly call: number; readonly lastAt: Instant }
  | { readonly kind: 'over'; readonly seat: SeatName; readonly call: number }
  /** These are the only seats with whom there is anything to hear. */
  | { readonly kind: 'only'; readonly seats: readonly SeatName[] }

/** All that they can ask for. */
export type HalfEffect =
  | { readonly kind: 'dial'; readonly seat: SeatName; readonly call: number; readonly epoch: Epoch }
  | { readonly kind: 'answer'; readonly seat: SeatName; readonly call: number }
  /** An incoming call that nobody ordered. */
  | { readonly kind: 'decline'; readonly seat: SeatName; readonly call: number }
  /** Mend the call that is there; `offer`: begin, or wait for the other to. */
  | {
      readonly kind: 'mend'
      readonly seat: SeatName
      readonly call: number
      readonly gen: number
      readonly offer: boolean
    }
  /** From now on this call is the one to show and hear. */
  | { readonly kind: 'use'; readonly seat: SeatName; readonly call: number }
  | { readonly kind: 'hang-up'; readonly seat: SeatName; readonly call: number }
  /** Tell the keeper how this seat is heard now. */
  | { readonly kind: 'report'; readonly seat: SeatName }
  /** Sound stopped: is our own link still good? */
  | { readonly kind: 'doubt' }

/** The next halves and what is to be done. */
export type HalfStep = { readonly halves: Halves; readonly effects: readonly HalfEffect[] }

const NOTHING: readonly HalfEffect[] = []

/** The next halves after an event. */
export function stepHalves(halves: Halves, event: HalfEvent, now: Instant): HalfStep {
  if (event.kind === 'only') return only(halves, event.seats)
  if (event.kind === 'order') return ordered(halves, event.order, now)
  const half = halves.find(({ seat }) => seat === event.seat)
  if (event.kind === 'incoming') return incoming(halves, half, event)
  if (!half || (event.call !== half.live && event.call !== half.next)) return { halves, effects: NOTHING }
  const { half: next, effects } = event.kind === 'over' ? over(half, event.call, now) : sound(half, event, now)
  return { halves: next === half ? halves : halves.map(other => (other === half ? next : other)), effects }
}

/** How the seat is heard as far as the latest order goes: of a call that is being made, or of the live one. */
export function flowOf({ mode, live, next, hears, gen }: Half): FlowState {
  if (next !== null) return 'none'
  // The order asked for a call of its own, and that one is over or was never made.
  if (live === null || (mode !== 'inplace' && live !== gen)) return 'over'
  return hears === null ? 'none' : hears ? 'flowing' : 'stalled'
}

/** The keeper's clock as an end reckons it: its own plus `add`, wrong by at most `error` milliseconds. */
export type Reckoning = { readonly add: Milliseconds; readonly error: Milliseconds }

/** The report about one half, as milliseconds before `now`. */
export function reportOf(half: Half, now: Instant, keeperClock: Reckoning | null): Flow {
  const ago = (at: Instant | null): number => (at === null ? 0 : Math.max(0, between(at, now)))
  const gaps = half.silences.map(({ from, to }): Gap => ({ start: ago(from), end: ago(to) }))
  return {
    t: 'flow',
    of: half.seat,
    gen: half.gen,
    state: flowOf(half),
    at: keeperClock && after(now, keeperClock.add),
    error: keeperClock?.error ?? 0,
    ago: ago(half.lastAt),
    held: ago(half.heldSince),
    gaps,
  }
}

function only(halves: Halves, seats: readonly SeatName[]): HalfStep {
  if (halves.every(({ seat }) => seats.includes(seat))) return { halves, effects: NOTHING }
  const effects = halves.filter(({ seat }) => !seats.includes(seat)).flatMap(half => hangUps(half))
  return { halves: halves.filter(({ seat }) => seats.includes(seat)), effects }
}

const hangUps = ({ seat, live, next }: Half): HalfEffect[] =>
  [live, next].flatMap((call): HalfEffect[] => (call === null ? [] : [{ kind: 'hang-up', seat, call }]))

const fresh = (order: Pair, now: Instant): Half => ({
  seat: order.with,
  epoch: order.epoch,
  gen: 0,
  mode: order.mode,
  offer: order.offer,
  live: null,
  next: null,
  hears: null,
  heldSince: now,
  lastAt: null,
  silentSince: null,
  silences: [],
})

function ordered(halves: Halves, order: Pair, now: Instant): HalfStep {
  const known = halves.find(({ seat }) => seat === order.with)
  const half = known ?? fresh(order, now)
  if (order.gen <= half.gen) return { halves, effects: NOTHING }
  const { half: next, effects } = obey(half, order, now)
  return {
    halves: known ? halves.map(other => (other === known ? next : other)) : [...halves, next],
    effects: [...effects, { kind: 'report', seat: order.with }],
  }
}

function obey(half: Half, { epoch, gen, offer, mode }: Pair, now: Instant): { half: Half; effects: HalfEffect[] } {
  const { seat } = half
  const told = { ...half, epoch, gen, offer, mode }
  // A call that was being made belongs to an older order.
  const dropped: HalfEffect[] = half.next === null ? [] : [{ kind: 'hang-up', seat, call: half.next }]
  if (mode === 'inplace') {
    const mend: HalfEffect[] = half.live === null ? [] : [{ kind: 'mend', seat, call: half.live, gen, offer }]
    return { half: { ...told, next: null }, effects: [...dropped, ...mend] }
  }
  const dial: HalfEffect[] = offer ? [{ kind: 'dial', seat, call: gen, epoch }] : []
  return { half: { ...told, next: gen, heldSince: now }, effects: [...dropped, ...dial] }
}

type Incoming = Extract<HalfEvent, { kind: 'incoming' }>

function incoming(halves: Halves, half: Half | undefined, { seat, call }: Incoming): HalfStep {
  // The same call told twice must not end it.
  if (half?.live === call) return { halves, effects: NOTHING }
  const isOrdered = half !== undefined && half.next === call && half.gen === call && !half.offer
  return { halves, effects: [{ kind: isOrdered ? 'answer' : 'decline', seat, call }] }
}

type Sound = Extract<HalfEvent, { kind: 'flowing' | 'stalled' }>

function sound(
  half: Half,
  { kind, call, lastAt }: Sound,
  now: Instant,
): { half: Half; effects: readonly HalfEffect[] } {
  const { seat } = half
  const newest = half.lastAt !== null && half.lastAt > lastAt ? half.lastAt : lastAt
  if (kind === 'stalled') {
    if (call === half.next || half.hears === false) return { half: { ...half, lastAt: newest }, effects: NOTHING }
    const silent = { ...half, hears: false, heldSince: now, lastAt: newest, silentSince: half.silentSince ?? newest }
    return { half: silent, effects: [{ kind: 'report', seat }, { kind: 'doubt' }] }
  }
  if (call === half.live && half.hears === true) return { half: { ...half, lastAt: newest }, effects: NOTHING }
  const heard = { ...half, hears: true, heldSince: now, lastAt: newest, ...broken(half, newest) }
  const effects: HalfEffect[] = [{ kind: 'report', seat }]
  if (call === half.live) return { half: heard, effects }
  effects.unshift({ kind: 'use', seat, call })
  if (half.live !== null) effects.push({ kind: 'hang-up', seat, call: half.live })
  return { half: { ...heard, live: call, next: null }, effects }
}

/** Sound is back: the silence becomes one that is over. */
const broken = ({ silentSince, silences }: Half, to: Instant): Pick<Half, 'silentSince' | 'silences'> =>
  silentSince === null || to <= silentSince
    ? { silentSince: null, silences }
    : { silentSince: null, silences: [...silences, { from: silentSince, to }].slice(-GAP_LIMIT) }

function over(half: Half, call: number, now: Instant): { half: Half; effects: readonly HalfEffect[] } {
  const effects: HalfEffect[] = [{ kind: 'report', seat: half.seat }]
  if (call === half.next) return { half: { ...half, next: null, heldSince: now }, effects }
  const silent = { ...half, live: null, hears: null, heldSince: now, silentSince: half.silentSince ?? half.lastAt }
  return { half: silent, effects: [...effects, { kind: 'doubt' }] }
}

/** Until when a half that hears nothing may stay silent before a person is told that they may not be heard. */
export const tellSilenceAt = ({ silentSince }: Half, wait: number): Instant | null =>
  silentSince === null ? null : after(silentSince, wait)
