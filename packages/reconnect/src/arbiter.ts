/**
 * Who joins two seats, how and when: one order at a time, with a generation that only rises. Asked whenever anything
 * about the two changed; it answers with the next order or with nothing. Rules: SPEC.md, AR.
 */
import { after, between, SECOND, type Instant, type Milliseconds } from '@holdfast/domain'
import type { Epoch, FlowState, PairMode, SeatName } from './frame.ts'

/** How long an order is given, in milliseconds, and when another way is tried. Judgement of reconnect.md 4.4, 2026-11-21. */
export const PAIR_WAITS = {
  /** For sound to come in on both sides after an order. */
  order: 5 * SECOND,
  /** After so long, or so many failures, the connection is not mended but made anew. */
  mend: 8 * SECOND,
  /** After so long, or so many new connections, tries become rare; the screens offer text and telephone. */
  rebuild: 30 * SECOND,
  /** Between two rare tries. */
  rare: 10 * SECOND,
  /** Between two orders for another reason than a page or a link that is new. */
  pause: 1 * SECOND,
} as const satisfies Record<string, Milliseconds>

/** How many times a connection is mended, and then made anew, before the next step is taken. */
export const PAIR_TRIES = { mend: 2, rebuild: 3 } as const

/** Where a link comes from, as whoever carries its frames can tell; only ever compared, never kept nor sent. Null: not known. */
export type LinkOrigin = string | number | null

/** What must be known of a seat: which page life and which link it has now, and since when; null while it has none. */
export type PairSeat = {
  readonly name: SeatName
  readonly epoch: Epoch
  readonly link: string | number | null
  readonly origin: LinkOrigin
  readonly linkedAt: Instant
}

/** One side of a pair as the last order found it, and what it has reported under that order since. */
type Side = {
  readonly name: SeatName
  readonly epoch: Epoch
  readonly link: string | number | null
  readonly origin: LinkOrigin
  readonly flow: FlowState
}

/** A break of a pair that is not over: since when, and how often each way was tried. */
export type PairBreak = { readonly since: Instant; readonly mends: number; readonly rebuilds: number }

/** Two seats that are to be joined; `a` before `b` by name. */
export type PairState = {
  readonly a: Side
  readonly b: Side
  /** The latest order; 0 before the first. */
  readonly gen: number
  readonly mode: PairMode
  readonly offerer: SeatName
  readonly orderedAt: Instant | null
  /** Is the latest order still to be fulfilled? */
  readonly isOpen: boolean
  /**
   * Did sound flow both ways over the call that was made last? Only then both hold the same one, and there is something
   * to mend: after an order for a new call that did not bring sound one may have taken it up and the other not.
   */
  readonly wasJoined: boolean
  /** Is the next order due at once, because a network is back? */
  readonly isHinted: boolean
  readonly broken: PairBreak | null
}

/** A pair that was never joined. */
export function makePair(one: SeatName, other: SeatName): PairState {
  const side = (name: SeatName): Side => ({ name, epoch: 0, link: null, origin: null, flow: 'none' })
  const [a, b] = one < other ? [one, other] : [other, one]
  return {
    a: side(a),
    b: side(b),
    gen: 0,
    mode: 'fresh',
    offerer: a,
    orderedAt: null,
    isOpen: false,
    wasJoined: false,
    isHinted: false,
    broken: null,
  }
}

/**
 * A seat reports how it hears the other; reports about an older order change nothing. One about a newer order than we know
 * of was given before this keeper was restarted: it is learned from the report, and counts as open until both have told.
 */
export function reported(
  known: PairState,
  from: SeatName,
  report: { gen: number; state: FlowState },
  now: Instant,
): PairState {
  const pair = report.gen > known.gen ? learned(known, report, now) : known
  const side = from === pair.a.name ? pair.a : pair.b
  if (report.gen !== pair.gen || pair.gen === 0 || side.name !== from || side.flow === report.state) return pair
  const told = { ...side, flow: report.state }
  const next: PairState = side === pair.a ? { ...pair, a: told } : { ...pair, b: told }
  if (next.a.flow === 'flowing' && next.b.flow === 'flowing')
    return { ...next, isOpen: false, wasJoined: true, broken: null }
  if (report.state === 'flowing' || report.state === 'none' || next.broken) return next
  return { ...next, broken: { since: now, mends: 0, rebuilds: 0 } }
}

/** One of the two says that its network is back: what is broken need not wait for its time. */
export function hinted(pair: PairState, now: Instant): PairState {
  const isBroken = pair.isOpen || [pair.a, pair.b].some(({ flow }) => flow === 'stalled' || flow === 'over')
  const due = dueAt(pair)
  if (!isBroken || pair.orderedAt === null || due === null || due <= now) return pair
  return between(pair.orderedAt, now) < PAIR_WAITS.pause ? pair : { ...pair, isHinted: true }
}

/**
 * A pair as it was kept on disk, once both seats are linked again: nothing is ordered until they had a moment to tell how
 * they hear each other, for sound needs no keeper and may never have stopped.
 */
export function resumed(pair: PairState, a: PairSeat, b: PairSeat, now: Instant): PairState {
  if (pair.orderedAt !== null || pair.gen === 0 || a.link === null || b.link === null) return pair
  return {
    ...pair,
    a: { ...pair.a, link: a.link, origin: a.origin },
    b: { ...pair.b, link: b.link, origin: b.origin },
    orderedAt: after(now, PAIR_WAITS.pause - PAIR_WAITS.order),
  }
}

const learned = (pair: PairState, { gen, state }: { gen: number; state: FlowState }, now: Instant): PairState => ({
  ...pair,
  a: { ...pair.a, flow: 'none' },
  b: { ...pair.b, flow: 'none' },
  gen,
  // How long it has been tried is not known; a moment more must do.
  orderedAt: state === 'flowing' ? now : after(now, PAIR_WAITS.pause - PAIR_WAITS.order),
  isOpen: state === 'flowing' || state === 'none',
})

/** The next order of a pair, or null when there is nothing to order now. */
export function orderOf(pair: PairState, a: PairSeat, b: PairSeat, now: Instant): PairState | null {
  if (a.link === null || b.link === null) return null
  if (pair.gen === 0) return order(pair, a, b, 'fresh', now)
  const isOtherPage = a.epoch !== pair.a.epoch || b.epoch !== pair.b.epoch
  if (isOtherPage) return order(pair, a, b, 'rebuild', now)
  const isBroken = [pair.a, pair.b].some(({ flow }) => flow === 'stalled' || flow === 'over')
  if (!pair.isOpen && !isBroken) return null
  const isOtherLink = pair.isOpen && (a.link !== pair.a.link || b.link !== pair.b.link)
  // What was said on a link that is gone may never have arrived.
  if (isOtherLink) return order(pair, a, b, nextMode(pair, a, b, now), now)
  const due = dueAt(pair)
  if (due === null || now < due) return null
  const tried = failed(pair, now)
  return order(tried, a, b, nextMode(tried, a, b, now), now)
}

/** When `orderOf` may have an answer though nothing else happens; null while nothing is open or broken. */
export function dueAt(pair: PairState): Instant | null {
  const isBroken = [pair.a, pair.b].some(({ flow }) => flow === 'stalled' || flow === 'over')
  if (pair.gen === 0 || pair.orderedAt === null || (!pair.isOpen && !isBroken)) return null
  if (pair.isHinted) return pair.orderedAt
  if (isExhausted(pair, pair.orderedAt)) return after(pair.orderedAt, PAIR_WAITS.rare)
  // A side that says that its connection is over need not be waited for.
  const wait =
    pair.isOpen && ![pair.a, pair.b].some(({ flow }) => flow === 'over') ? PAIR_WAITS.order : PAIR_WAITS.pause
  return after(pair.orderedAt, pair.isOpen ? wait : Math.min(wait, PAIR_WAITS.pause))
}

/** Were all ways tried that are tried quickly? Then the screens offer text and telephone, and tries become rare. */
export const isExhausted = ({ broken }: PairState, now: Instant): boolean =>
  broken !== null && (broken.rebuilds >= PAIR_TRIES.rebuild || between(broken.since, now) >= PAIR_WAITS.rebuild)

/** An order that did not bring sound counts against its way. */
function failed(pair: PairState, now: Instant): PairState {
  const broken = pair.broken ?? { since: now, mends: 0, rebuilds: 0 }
  if (!pair.isOpen) return { ...pair, broken }
  return {
    ...pair,
    broken:
      pair.mode === 'inplace' ? { ...broken, mends: broken.mends + 1 } : { ...broken, rebuilds: broken.rebuilds + 1 },
  }
}

function nextMode(pair: PairState, a: PairSeat, b: PairSeat, now: Instant): PairMode {
  if (!pair.wasJoined || [pair.a, pair.b].some(({ flow }) => flow === 'over')) return 'rebuild'
  if (isElsewhere(pair.a, a) || isElsewhere(pair.b, b)) return 'rebuild'
  const { broken } = pair
  const isStubborn =
    broken !== null && (broken.mends >= PAIR_TRIES.mend || between(broken.since, now) >= PAIR_WAITS.mend)
  return isStubborn ? 'rebuild' : 'inplace'
}

/** A device with another address has lost every way it had, and its browser may name the new one seconds late (ADR 15). */
const isElsewhere = (before: Side, { origin }: PairSeat): boolean =>
  before.origin !== null && origin !== null && before.origin !== origin

/** The seat with the freshest link dials, for that link is known to carry; between equals the lower name. Who dialled also mends (ADR 10). */
function order(pair: PairState, a: PairSeat, b: PairSeat, mode: PairMode, now: Instant): PairState {
  // Whoever is to obey reports anew; what was told under the order before says nothing about who has heard this one.
  const side = ({ name, epoch, link, origin }: PairSeat): Side => ({ name, epoch, link, origin, flow: 'none' })
  return {
    ...pair,
    a: side(a),
    b: side(b),
    gen: pair.gen + 1,
    mode,
    wasJoined: mode === 'inplace' && pair.wasJoined,
    offerer: mode === 'inplace' ? pair.offerer : b.linkedAt > a.linkedAt ? b.name : a.name,
    orderedAt: now,
    isOpen: true,
    isHinted: false,
  }
}
