/**
 * The keeper's half of the protocol: who holds which seat by which link, the one journal, and who is to be joined with
 * whom. (keeper, event, now) to (keeper, effects); what a put means, and whom it is for, the application judges.
 * Rules: SPEC.md, KE.
 */
import { instant, type Instant } from '@holdfast/domain'
import { hinted, makePair, orderOf, reported, resumed, type PairState } from './arbiter.ts'
import type { Ack, Flow, EndFrame, Put, SeatName } from './frame.ts'
import { append, countFor, frameOf, JOURNAL_LIMIT, lastOf, since, standingOf, type Entry } from './journal.ts'
import {
  holderOf,
  keeperSeat,
  mayEnter,
  NEVER,
  REFUSED,
  withSeat,
  type Enter,
  type Judge,
  type Keeper,
  type KeeperEffect,
  type KeeperEvent,
  type KeeperSeat,
  type KeeperStep,
  type LinkName,
  type Verdict,
} from './keeper-state.ts'

const NOTHING: readonly KeeperEffect[] = []
const stay = (keeper: Keeper): KeeperStep => ({ keeper, effects: NOTHING })

/** The next keeper after an event. */
export function stepKeeper(keeper: Keeper, event: KeeperEvent, now: Instant, judge: Judge): KeeperStep {
  switch (event.kind) {
    case 'enter':
      return arbitrated(enter(keeper, event, now), now)
    case 'heard':
      return heard(keeper, event.link, event.frame, now, judge)
    case 'gone':
      return gone(keeper, event.link)
    case 'write':
      return written(keeper, {
        at: now,
        from: null,
        stream: null,
        cseq: 0,
        kind: event.what,
        body: event.body,
        to: event.to,
      })
    case 'wanted':
      return arbitrated(stay(wanted(keeper, event.pairs)), now)
    case 'wake':
      return arbitrated(stay(keeper), now)
  }
}

/** A fresh link takes the seat. Of the same page: it replaces the old link; of another page: that one has moved. */
function enter(keeper: Keeper, event: Enter, now: Instant): KeeperStep {
  const seat = keeperSeat(keeper, event.seat)
  if (!seat || !mayEnter(keeper, event)) {
    // Who comes from a page life before the present one has been taken over, even if word of it never arrived.
    const why = seat && event.epoch < seat.epoch ? 'moved' : 'ticket'
    return { keeper, effects: [{ kind: 'close', link: event.link, why }] }
  }
  const came: KeeperSeat = {
    ...seat,
    epoch: event.epoch,
    tries: event.tries,
    link: event.link,
    origin: event.origin ?? null,
    linkedAt: now,
    greeted: false,
    heardAt: now,
    awayAt: null,
    isHeld: true,
  }
  const have = countFor(keeper.journal, seat.name)
  const effects: KeeperEffect[] = [{ kind: 'keep', entry: null }]
  if (seat.link !== null)
    effects.push({ kind: 'close', link: seat.link, why: event.epoch === seat.epoch ? 'replaced' : 'moved' })
  effects.push({
    kind: 'send',
    to: event.link,
    frame: { t: 'welcome', seat: seat.name, epoch: event.epoch, now, have },
  })
  return { keeper: withSeat(keeper, came), effects }
}

function heard(keeper: Keeper, link: LinkName, frame: EndFrame, now: Instant, judge: Judge): KeeperStep {
  const seat = holderOf(keeper, link)
  // Never silently: who is not heard any more must know, or it would wait for ever.
  if (!seat) return { keeper, effects: [{ kind: 'send', to: link, frame: { t: 'stale' } }] }
  switch (frame.t) {
    case 'hello':
      return hello(keeper, seat, link, frame.have)
    case 'put':
      return put(keeper, seat, link, frame, now, judge)
    case 'beat': {
      const have = countFor(keeper.journal, seat.name)
      const pong: KeeperEffect = { kind: 'send', to: link, frame: { t: 'pong', n: frame.n, now, have } }
      return { keeper: withSeat(keeper, { ...seat, heardAt: now, awayAt: null }), effects: [pong] }
    }
    case 'flow':
      return arbitrated(stay(flow(keeper, seat, frame, now)), now)
    case 'retry': {
      const mine = ({ a, b }: PairState): boolean => a.name === seat.name || b.name === seat.name
      return arbitrated(
        stay({ ...keeper, pairs: keeper.pairs.map(pair => (mine(pair) ? hinted(pair, now) : pair)) }),
        now,
      )
    }
    case 'leave':
      return {
        keeper: withSeat(keeper, { ...seat, link: null, greeted: false, isHeld: false, vouchedAt: null, awayAt: null }),
        effects: [
          { kind: 'keep', entry: null },
          { kind: 'close', link, why: 'goodbye' },
        ],
      }
    case 'away':
      return stay(withSeat(keeper, { ...seat, awayAt: now }))
  }
}

function hello(keeper: Keeper, seat: KeeperSeat, link: LinkName, have: number): KeeperStep {
  const effects = since(keeper.journal, seat.name, have).map((frame): KeeperEffect => ({
    kind: 'send',
    to: link,
    frame,
  }))
  return { keeper: seat.greeted ? keeper : withSeat(keeper, { ...seat, greeted: true }), effects }
}

function put(keeper: Keeper, seat: KeeperSeat, link: LinkName, frame: Put, now: Instant, judge: Judge): KeeperStep {
  const { stream, cseq, kind, body } = frame
  const last = lastOf(keeper.journal, stream)
  const ack: Ack = { t: 'ack', stream, last }
  switch (standingOf(keeper.journal, seat.name, frame)) {
    case 'known':
      return { keeper, effects: [{ kind: 'send', to: link, frame: ack }] }
    case 'gap':
      return { keeper, effects: [{ kind: 'send', to: link, frame: { t: 'want', stream, next: last + 1 } }] }
    case 'foreign':
      return stay(keeper)
    case 'next': {
      const isFull = keeper.journal.entries.length >= JOURNAL_LIMIT
      const verdict: Verdict = isFull ? { kind: 'later' } : judge(frame, seat.name)
      if (verdict.kind === 'later') return stay(keeper)
      const isTaken = verdict.kind === 'take'
      return written(keeper, {
        at: now,
        from: seat.name,
        stream,
        cseq,
        kind: isTaken ? kind : REFUSED,
        body: isTaken ? body : { code: verdict.code },
        to: isTaken ? (verdict.to.includes(seat.name) ? verdict.to : [...verdict.to, seat.name]) : [seat.name],
      })
    }
  }
}

/** One entry more: kept first, then told to those it is for. A page that has not said hello gets it then. */
function written(keeper: Keeper, what: Omit<Entry, 'seq'>): KeeperStep {
  const { journal, entry } = append(keeper.journal, what)
  const effects: KeeperEffect[] = [{ kind: 'keep', entry }]
  for (const { name, link, greeted } of keeper.seats) {
    if (link === null || !greeted || !entry.to.includes(name)) continue
    effects.push({ kind: 'send', to: link, frame: frameOf(entry, countFor(journal, name)) })
  }
  return { keeper: { ...keeper, journal }, effects }
}

/** How a seat hears another: for the arbiter, and as a sign that the other is there. */
function flow(keeper: Keeper, seat: KeeperSeat, frame: Flow, now: Instant): Keeper {
  const pairs = keeper.pairs.map(pair =>
    (pair.a.name === seat.name && pair.b.name === frame.of) || (pair.b.name === seat.name && pair.a.name === frame.of)
      ? reported(pair, seat.name, frame, now)
      : pair,
  )
  const told = { ...keeper, pairs }
  const other = keeperSeat(told, frame.of)
  const heardAt = instant(now - frame.ago)
  const isVouched = frame.state === 'flowing' && other?.isHeld && heardAt > (other.vouchedAt ?? NEVER)
  return isVouched ? withSeat(told, { ...other, vouchedAt: heardAt }) : told
}

function gone(keeper: Keeper, link: LinkName): KeeperStep {
  const seat = holderOf(keeper, link)
  if (!seat) return stay(keeper)
  return { keeper: withSeat(keeper, { ...seat, link: null, greeted: false }), effects: [{ kind: 'keep', entry: null }] }
}

function wanted(keeper: Keeper, names: readonly (readonly [SeatName, SeatName])[]): Keeper {
  const pairs = names.map(([one, other]) => {
    const fresh = makePair(one, other)
    return keeper.pairs.find(({ a, b }) => a.name === fresh.a.name && b.name === fresh.b.name) ?? fresh
  })
  const isSame = pairs.length === keeper.pairs.length && pairs.every((pair, place) => pair === keeper.pairs[place])
  return isSame ? keeper : { ...keeper, pairs }
}

/** After anything that may call for it: the orders that are due, each told to both once its number is on disk. */
function arbitrated({ keeper, effects }: KeeperStep, now: Instant): KeeperStep {
  const orders: KeeperEffect[] = []
  let isSame = true
  const pairs = keeper.pairs.map(before => {
    const a = keeperSeat(keeper, before.a.name)
    const b = keeperSeat(keeper, before.b.name)
    if (!a || !b) return before
    const pair = resumed(before, a, b, now)
    const next = orderOf(pair, a, b, now)
    if (pair !== before || next) isSame = false
    if (!next) return pair
    for (const [seat, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (seat.link === null) continue
      const order = { t: 'pair', with: other.name, epoch: other.epoch, gen: next.gen, mode: next.mode } as const
      orders.push({ kind: 'send', to: seat.link, frame: { ...order, offer: next.offerer === seat.name } })
    }
    return next
  })
  if (isSame) return { keeper, effects }
  const told: readonly KeeperEffect[] =
    orders.length === 0 ? effects : [...effects, { kind: 'keep', entry: null }, ...orders]
  return { keeper: { ...keeper, pairs }, effects: told }
}
