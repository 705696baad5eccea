/** The server of a simulated hour: the real keeper, a disk that takes its time, and crashes. */
import {
  keeperWakeAt,
  makeKeeper,
  mayEnter,
  type Keeper,
  type KeeperEffect,
  type KeeperEvent,
  type Judge,
  type LinkName,
} from '../../keeper-state.ts'
import { stepKeeper } from '../../keeper.ts'
import type { HourEffect } from '../../hour/settle.ts'
import { emptyJournal, readJournal, type Entry } from '../../journal.ts'
import { keptOf, restoreKeeper, type Kept } from '../../restore.ts'
import type { BookPage } from './book-page.ts'
import { makeBook } from './book.ts'
import { SEATS } from './people.ts'
import { onClock, type Wire, type World, type Server } from './world.ts'

/** Refuses one word in a while, so that refusals too are said exactly once. */
export const judge: Judge = put =>
  put.kind === 'refuse-me' ? { kind: 'refuse', code: 'no' } : { kind: 'take', to: put.kind === 'private' ? [] : SEATS }

/** All that is on disk beside the journal. */
type OnDisk = { readonly keeper: Kept; readonly book: BookPage; readonly follows: readonly HourEffect[] }

/** What is to be done after one step, and how far that is. */
type Turn = {
  readonly effects: readonly KeeperEffect[]
  next: number
  readonly keeper: Keeper
  readonly book: BookPage
  readonly follows: readonly HourEffect[]
}

const onDisk = ({ keeper, book, follows }: Turn): OnDisk => ({ keeper: keptOf(keeper), book, follows })

/** Makes the server of a world. */
export function makeServer(world: World): Server {
  const { agenda, chance, checks, seats } = world
  const skew = chance.whole(-5000, 5000)
  const now = () => onClock(world, skew)
  let keeper = start(makeKeeper(seats))
  let isUp = true
  let life = 0
  let tickets = 0
  let wakeAt = Infinity
  let wires = new Map<LinkName, Wire>()
  let slowness = 1
  let writtenAt = 0
  /** Effects that wait for the disk; null while nothing is being written. */
  let queue: Turn[] | null = null
  const entries: Entry[] = []
  const book = makeBook(world)
  let kept: OnDisk = { keeper: keptOf(keeper), book: book.page(), follows: [] }

  function start(fresh: Keeper): Keeper {
    const pairs = seats.flatMap((a, place) => seats.slice(place + 1).map(b => [a, b] as const))
    return stepKeeper(fresh, { kind: 'wanted', pairs }, now(), judge).keeper
  }

  function happen(event: KeeperEvent): void {
    if (!isUp) return
    const before = keeper
    const step = world.bend.keeper(stepKeeper(before, world.bend.keeperEvent(before, event), now(), judge), event)
    checks.step(before, step.keeper, event, step.effects)
    keeper = step.keeper
    const follows = book.follow(before, keeper, event, now())
    const effects = follows.length === 0 ? step.effects : followed(follows, step.effects)
    if (effects.length > 0) carry({ effects, next: 0, keeper, book: book.page(), follows })
    rest()
  }

  /** What follows for the hour: kept first, and told behind everything else. */
  function followed(follows: readonly HourEffect[], effects: readonly KeeperEffect[]): readonly KeeperEffect[] {
    const all: KeeperEffect[] = follows.some(({ kind }) => kind === 'keep') ? [{ kind: 'keep', entry: null }] : []
    all.push(...effects)
    for (const effect of follows) {
      if (effect.kind !== 'write' || effect.to.length === 0) continue
      const { word, to } = effect
      const step = stepKeeper(keeper, { kind: 'write', what: word.kind, body: word.body, to }, now(), judge)
      keeper = step.keeper
      all.push(...step.effects)
    }
    return all
  }

  function carry(turn: Turn): void {
    if (queue !== null) return void queue.push(turn)
    queue = [turn]
    drain()
  }

  function drain(): void {
    const lived = life
    for (let turn = queue?.[0]; queue && turn; turn = queue[0]) {
      for (let effect = turn.effects[turn.next++]; effect; effect = turn.effects[turn.next++]) {
        if (effect.kind === 'keep' && !world.sabotage('tells before it is kept')) {
          const { entry } = effect
          const toKeep = onDisk(turn)
          agenda.plan(chance.whole(1, 4) * slowness, () => {
            if (life !== lived) return
            write(entry, toKeep)
            drain()
          })
          return
        }
        if (effect.kind === 'keep') {
          const { entry } = effect
          const toKeep = onDisk(turn)
          writtenAt = Math.max(writtenAt, agenda.now() + chance.whole(1, 40))
          agenda.plan(writtenAt - agenda.now(), () => life === lived && write(entry, toKeep))
        } else perform(effect)
      }
      queue.shift()
    }
    queue = null
  }

  function write(entry: Entry | null, toKeep: OnDisk): void {
    kept = toKeep
    if (toKeep.follows.length > 0) checks.recorded(toKeep.follows)
    if (entry === null) return
    entries.push(entry)
    checks.kept(entry)
  }

  function perform(effect: Exclude<KeeperEffect, { kind: 'keep' }>): void {
    const wire = wires.get(effect.kind === 'send' ? effect.to : effect.link)
    // A link that is closed by now has its answer.
    if (effect.kind === 'send' && effect.frame.t === 'stale') checks.answered()
    if (!wire) return
    if (effect.kind === 'send') {
      if (effect.frame.t === 'welcome') checks.welcomed(wire)
      if (effect.frame.t === 'pair') checks.ordered(wire.page.seat, effect.frame)
      wire.page.arrive(wire, effect.frame)
    } else {
      wires.delete(wire.name)
      wire.atServer = false
      if (effect.why === 'moved' && !isOwn(wire)) checks.moved(wire.page)
      wire.page.closed(wire, effect.why)
    }
  }

  /** Is the seat of this wire's page held by another link of that very page? */
  function isOwn({ page }: Wire): boolean {
    const link = keeper.seats.find(({ name }) => name === page.seat)?.link ?? null
    return link !== null && wires.get(link)?.page === page
  }

  function rest(): void {
    const [soon, hour] = [keeperWakeAt(keeper, now()), book.wakeAt(now())]
    const at = soon === null || (hour !== null && hour < soon) ? hour : soon
    const wait = at === null ? Infinity : Math.max(0, at - now())
    if (agenda.now() + wait >= wakeAt) return
    wakeAt = agenda.now() + wait
    const planned = wakeAt
    agenda.plan(wait, () => {
      if (wakeAt !== planned) return
      wakeAt = Infinity
      happen({ kind: 'wake' })
      rest()
    })
  }

  return {
    keeper: () => keeper,
    isUp: () => isUp,
    disk: () => entries,
    book: () => ({ page: book.page(), now: now() }),
    wire: link => wires.get(link),
    enter(wire, seat) {
      if (!isUp) return false
      const { epoch, attempt: tries } = wire
      if (!world.sabotage('no hello fence') && !mayEnter(keeper, { seat, epoch, tries })) return false
      wires.set(wire.name, wire)
      wire.atServer = true
      happen({ kind: 'enter', seat, link: wire.name, epoch, tries, origin: wire.address })
      checks.entered(wire, keeper)
      return true
    },
    hear(wire, frame) {
      if (isUp && (wires.has(wire.name) || world.isLoose)) {
        if (!wires.has(wire.name)) wires.set(wire.name, wire)
        happen({ kind: 'heard', link: wire.name, frame })
      }
    },
    gone(wire) {
      if (!isUp || !wires.delete(wire.name)) return
      wire.atServer = false
      happen({ kind: 'gone', link: wire.name })
    },
    ticket(seat, heldEpoch) {
      if (!isUp) return null
      const held = keeper.seats.find(({ name }) => name === seat)?.epoch ?? 0
      const isMoved = heldEpoch > 0 && heldEpoch < held
      if (isMoved && !world.sabotage('a page that moved comes back')) return 'moved'
      if (heldEpoch > 0 && !isMoved) return heldEpoch
      tickets = Math.max(tickets, held) + 1
      return tickets
    },
    slow: times => void (slowness = times),
    crash() {
      if (!isUp) return
      isUp = false
      checks.crashed()
      life++
      queue = null
      wakeAt = Infinity
      for (const wire of wires.values()) {
        wire.atServer = false
        wire.page.closed(wire, 'lost')
      }
      wires = new Map()
    },
    restart() {
      if (isUp) return
      const journal = readJournal(entries)
      checks.that(journal !== null, 'S1', 'the journal on disk is not gapless')
      isUp = true
      keeper = start(restoreKeeper(journal ?? emptyJournal, world.bend.kept(kept.keeper), now()))
      book.restore(kept.book, keeper, now())
      rest()
    },
  }
}
