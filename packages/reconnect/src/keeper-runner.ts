/** Makes a keeper live: does what it asks in its order, and tells nothing before it is on disk. Rules: SPEC.md, KR. */
import { between, err, ok, type Instant, type Milliseconds, type Result } from '@holdfast/domain'
import type { Epoch, SeatName } from './frame.ts'
import { readJournal, type Entry } from './journal.ts'
import { parseEndFrame } from './json.ts'
import {
  keeperSeat,
  keeperWakeAt,
  makeKeeper,
  makeKeeperSeat,
  type Enter,
  type Judge,
  type Keeper,
  type KeeperClose,
  type KeeperEffect,
  type KeeperEvent,
} from './keeper-state.ts'
import { stepKeeper } from './keeper.ts'
import { keptOf, restoreKeeper, type Kept } from './restore.ts'

/** What was found on disk: every entry, and what else was kept last; null before the first time. */
export type KeeperPast = { readonly entries: readonly Entry[]; readonly kept: Kept | null }

/** The disk of one keeper. `write` is over once all of it is on disk; one call at a time, in order. */
export type KeeperDisk = {
  readonly read: () => Promise<KeeperPast>
  readonly write: (entry: Entry | null, kept: Kept) => Promise<void>
}

/** Everything that a living keeper is handed. */
export type KeeperPorts = {
  readonly now: () => Instant
  /** Runs once after so long; the answer stops it. */
  readonly timer: (wait: Milliseconds, run: () => void) => () => void
  readonly disk: KeeperDisk
  readonly judge: Judge
  /** The disk takes nothing any more: this keeper is silent from now on, and the process had better begin anew. */
  readonly failed: (cause: unknown) => void
}

/** One connection to a page, as the server holds it. After `close` it is not used again. */
export type KeeperLine = { readonly send: (text: string) => void; readonly close: (why: KeeperClose) => void }

/** What a connection tells: each text, and that it is gone. Texts that are not the protocol's are passed over. */
export type KeeperLineEvents = { readonly heard: (text: string) => void; readonly gone: () => void }

/** A page that comes: its seat, its page life (the ticket's number), which link of it this is, and from where. */
export type KeeperGuest = Pick<Enter, 'seat' | 'epoch' | 'tries' | 'origin'>

/** A keeper that lives. */
export type KeeperRunner = {
  readonly keeper: () => Keeper
  readonly tell: (event: Exclude<KeeperEvent, { kind: 'enter' | 'heard' | 'gone' }>) => void
  /**
   * The number of a ticket for this seat; who may have one is the application's to say. `held`: the number that the page
   * has already, 0 before the first. A page that was moved gets none.
   */
  readonly ticketFor: (seat: SeatName, held: Epoch) => Result<Epoch, 'moved' | 'no-seat'>
  readonly enter: (guest: KeeperGuest, line: KeeperLine) => KeeperLineEvents
}

/** Goes on from what is on disk. Rejects when the disk cannot be read, or holds what no journal can be. */
export async function runKeeper(seats: readonly SeatName[], ports: KeeperPorts): Promise<KeeperRunner> {
  let keeper = restored(seats, await ports.disk.read(), ports.now())
  let work = Promise.resolve()
  let isBroken = false
  let stopWake = (): void => {}
  let links = 0
  let newest: Epoch = 0
  const lines = new Map<number, KeeperLine>()

  function tell(event: KeeperEvent): void {
    if (isBroken) return
    const step = stepKeeper(keeper, event, ports.now(), ports.judge)
    ;({ keeper } = step)
    const kept = keptOf(keeper)
    for (const effect of step.effects) work = work.then(() => perform(effect, kept)).catch(broke)
    stopWake()
    const at = keeperWakeAt(keeper, ports.now())
    if (at !== null) stopWake = ports.timer(Math.max(0, between(ports.now(), at)), () => tell({ kind: 'wake' }))
  }

  async function perform(effect: KeeperEffect, kept: Kept): Promise<void> {
    if (isBroken) return
    switch (effect.kind) {
      case 'keep':
        return ports.disk.write(effect.entry, kept)
      case 'send':
        return lines.get(Number(effect.to))?.send(JSON.stringify(effect.frame))
      case 'close': {
        const line = lines.get(Number(effect.link))
        lines.delete(Number(effect.link))
        return line?.close(effect.why)
      }
    }
  }

  function broke(cause: unknown): void {
    isBroken = true
    stopWake()
    ports.failed(cause)
  }

  tell({ kind: 'wake' })
  return {
    keeper: () => keeper,
    tell,
    ticketFor(name, held) {
      const seat = keeperSeat(keeper, name)
      if (!seat) return err('no-seat')
      if (held > 0) return held < seat.epoch ? err('moved') : ok(held)
      // By the clock, so that a ticket that was given before a crash and not used yet is not given again.
      newest = Math.max(ports.now(), newest + 1, seat.epoch + 1)
      return ok(newest)
    },
    enter(guest, line) {
      const link = ++links
      lines.set(link, line)
      tell({ kind: 'enter', link, ...guest })
      return {
        heard(text) {
          const frame = parseEndFrame(text)
          if (frame) tell({ kind: 'heard', link, frame })
        },
        gone() {
          lines.delete(link)
          tell({ kind: 'gone', link })
        },
      }
    },
  }
}

/** The keeper as it was kept, with the seats that are new. */
function restored(names: readonly SeatName[], { entries, kept }: KeeperPast, now: Instant): Keeper {
  const journal = readJournal(entries)
  if (journal === null) throw new Error('journal-damaged')
  if (kept === null) return { ...makeKeeper(names), journal }
  const keeper = restoreKeeper(journal, kept, now)
  const fresh = names.filter(name => !keeperSeat(keeper, name))
  return { ...keeper, seats: [...keeper.seats, ...fresh.map(makeKeeperSeat)] }
}
