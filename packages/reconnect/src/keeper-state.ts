/** What a keeper knows of its seats, what can happen to it and what it can ask for; `keeper.ts` says what follows. Rules: SPEC.md, KE. */
import { after, instant, type Instant } from '@holdfast/domain'
import { dueAt, type LinkOrigin, type PairState } from './arbiter.ts'
import type { EndFrame, Epoch, KeeperFrame, Put, SeatName } from './frame.ts'
import { emptyJournal, type Entry, type Journal } from './journal.ts'
import { presenceChangesAt, presenceOf, type Presence, type Signs } from './presence.ts'

/** One open connection; whoever carries the frames makes the name up and never uses it again. */
export type LinkName = number | string

/** A seat as the keeper knows it. */
export type KeeperSeat = {
  readonly name: SeatName
  /** The present page life; 0 before the first. It is the number of the ticket with which that page came. */
  readonly epoch: Epoch
  /** How many links that page has made; a fresh one must come with a higher number. */
  readonly tries: number
  readonly link: LinkName | null
  readonly origin: LinkOrigin
  readonly linkedAt: Instant
  /** Has the present link said hello? Before that it is sent no entry. */
  readonly greeted: boolean
  readonly heardAt: Instant
  readonly vouchedAt: Instant | null
  readonly awayAt: Instant | null
  /** Is somebody expected to be there: came, and neither left nor was given up? */
  readonly isHeld: boolean
}

/** All that the keeper knows. Never changed in place. */
export type Keeper = {
  readonly journal: Journal
  readonly seats: readonly KeeperSeat[]
  readonly pairs: readonly PairState[]
}

/** A page comes with a ticket (`ticket` higher than every epoch of the seat), or makes link number `tries` of its present life. */
export type Enter = {
  readonly kind: 'enter'
  readonly seat: SeatName
  readonly link: LinkName
  readonly epoch: Epoch
  readonly tries: number
  /** Left out where nobody can tell. */
  readonly origin?: LinkOrigin
}

/** All that can happen to a keeper. `wanted`: which seats are to hear each other from now on. */
export type KeeperEvent =
  | Enter
  | { readonly kind: 'heard'; readonly link: LinkName; readonly frame: EndFrame }
  | { readonly kind: 'gone'; readonly link: LinkName }
  | { readonly kind: 'write'; readonly what: string; readonly body: unknown; readonly to: readonly SeatName[] }
  | { readonly kind: 'wanted'; readonly pairs: readonly (readonly [SeatName, SeatName])[] }
  | { readonly kind: 'wake' }

/** Why the keeper closes a link. */
export type KeeperClose = 'ticket' | 'moved' | 'replaced' | 'goodbye'

/** All that a keeper asks for, in this order of doing. `keep`: what follows may be done only once the change is on disk. */
export type KeeperEffect =
  | { readonly kind: 'keep'; readonly entry: Entry | null }
  | { readonly kind: 'send'; readonly to: LinkName; readonly frame: KeeperFrame }
  | { readonly kind: 'close'; readonly link: LinkName; readonly why: KeeperClose }

/** The next keeper and what is to be done. The very same keeper when nothing changed. */
export type KeeperStep = { readonly keeper: Keeper; readonly effects: readonly KeeperEffect[] }

/**
 * What the application says to a put that comes in its turn: take it for these seats (the author is always one), refuse it
 * for good, or leave it unanswered for now (`later`), so that it is sent again.
 */
export type Verdict =
  | { readonly kind: 'take'; readonly to: readonly SeatName[] }
  | { readonly kind: 'refuse'; readonly code: string }
  | { readonly kind: 'later' }

/** The application's judgement of a put. */
export type Judge = (put: Put, from: SeatName) => Verdict

/** The kind of the entry that tells an author alone that a put was refused; its body is `{ code }`. */
export const REFUSED = 'refused'

/** Before anything ever happened. */
export const NEVER = instant(0)

/** A keeper of these seats to which nobody came yet. */
export const makeKeeper = (seats: readonly SeatName[]): Keeper => ({
  journal: emptyJournal,
  seats: seats.map(makeKeeperSeat),
  pairs: [],
})

/** A seat to which nobody came yet. */
export const makeKeeperSeat = (name: SeatName): KeeperSeat => ({
  name,
  epoch: 0,
  tries: 0,
  link: null,
  origin: null,
  linkedAt: NEVER,
  greeted: false,
  heardAt: NEVER,
  vouchedAt: null,
  awayAt: null,
  isHeld: false,
})

/** The seat of this name. */
export const keeperSeat = (keeper: Keeper, name: SeatName): KeeperSeat | undefined =>
  keeper.seats.find(seat => seat.name === name)

/** The seat that holds this link now; undefined for a link that was superseded or never was. */
export const holderOf = (keeper: Keeper, link: LinkName): KeeperSeat | undefined =>
  keeper.seats.find(seat => seat.link === link)

/** May a page come with this? The same question before the handshake and when it comes. */
export function mayEnter(
  keeper: Keeper,
  { seat: name, epoch, tries }: Pick<Enter, 'seat' | 'epoch' | 'tries'>,
): boolean {
  const seat = keeperSeat(keeper, name)
  if (!seat || !Number.isSafeInteger(epoch) || !Number.isSafeInteger(tries) || epoch < 1 || tries < 1) return false
  return epoch > seat.epoch || (epoch === seat.epoch && tries > seat.tries)
}

/** How a seat stands at a moment: not here, or as its signs say. */
export const presenceAt = (seat: KeeperSeat, now: Instant): Presence | 'absent' =>
  seat.isHeld ? presenceOf(signsOf(seat), now) : 'absent'

/** What the keeper last heard of a seat. */
export const signsOf = ({ link, heardAt, vouchedAt, awayAt }: KeeperSeat): Signs => ({
  isLinked: link !== null,
  heardAt,
  vouchedAt,
  awayAt,
})

/** When a `wake` is wanted, if nothing else happens before: a presence that may change, or an order that is due. */
export function keeperWakeAt(keeper: Keeper, now: Instant): Instant | null {
  let first: Instant | null = null
  const consider = (at: Instant | null): void => {
    if (at !== null && (first === null || at < first)) first = at
  }
  for (const seat of keeper.seats) if (seat.isHeld) consider(presenceChangesAt(signsOf(seat), now))
  for (const pair of keeper.pairs) {
    const isLinked = keeper.seats.every(
      ({ name, link }) => link !== null || (name !== pair.a.name && name !== pair.b.name),
    )
    if (isLinked) consider(dueAt(pair))
  }
  return first
}

/** The seat is given up: who comes back is new to it. Its epochs go on rising. */
export function giveUp(keeper: Keeper, name: SeatName): Keeper {
  const seat = keeperSeat(keeper, name)
  return seat?.isHeld ? withSeat(keeper, { ...seat, isHeld: false, vouchedAt: null, awayAt: null }) : keeper
}

/** The seat is joined with nobody, until that is wanted anew. */
export function setApart(keeper: Keeper, name: SeatName): Keeper {
  const pairs = keeper.pairs.filter(({ a, b }) => a.name !== name && b.name !== name)
  return pairs.length === keeper.pairs.length ? keeper : { ...keeper, pairs }
}

/** The keeper with this seat changed. */
export const withSeat = (keeper: Keeper, seat: KeeperSeat): Keeper => ({
  ...keeper,
  seats: keeper.seats.map(other => (other.name === seat.name ? seat : other)),
})

/** When everyone's grace, in milliseconds, is over for a seat that is away; null while it is not. */
export const graceEnds = (seat: KeeperSeat, grace: number, now: Instant): Instant | null =>
  presenceAt(seat, now) === 'away'
    ? after(seat.vouchedAt !== null && seat.vouchedAt > seat.heardAt ? seat.vouchedAt : seat.heardAt, grace)
    : null
