/** A world whose time is moved by hand: clock, timers, page and storage of one browser page. */
import { after, instant, type Instant, type Milliseconds } from '@holdfast/domain'
import { NOON, seededRandom } from '@holdfast/domain/testing'
import type { StreamId } from '@holdfast/reconnect'
import type { Keep, KeepFor, KeptStream, Switches } from '../keep.ts'
import type { TakeLock } from '../ports.ts'
import type { Timer } from '../timer.ts'

/** Time that stands still until it is moved. */
export type TestTime = {
  now(): Instant
  readonly timer: Timer
  /** Moves time on, running what falls due on the way, and lets promises settle after each. */
  pass(span: Milliseconds): Promise<void>
  /** The device sleeps: time goes on and nothing runs, until time is moved again. */
  sleep(span: Milliseconds): void
  /** Lets promises settle without moving time. */
  settle(): Promise<void>
}

/** Makes a time that starts at noon. */
export function makeTestTime(): TestTime {
  let now = NOON
  let count = 0
  const due = new Map<number, { readonly at: Instant; readonly call: () => void }>()

  async function settle(): Promise<void> {
    for (let i = 0; i < 40; i++) await Promise.resolve()
  }

  return {
    now: () => now,
    timer(wait, call) {
      const id = ++count
      due.set(id, { at: after(now, Math.round(wait)), call })
      return () => due.delete(id)
    },
    async pass(span) {
      const end = after(now, span)
      await settle()
      for (;;) {
        const [next] = [...due].filter(([, { at }]) => at <= end).toSorted(([a, x], [b, y]) => x.at - y.at || a - b)
        if (!next) break
        due.delete(next[0])
        now = instant(Math.max(now, next[1].at))
        next[1].call()
        await settle()
      }
      now = end
    },
    sleep: span => void (now = after(now, span)),
    settle,
  }
}

/** What a seat's pages have kept in memory. */
export type MemoryKept = { switches: Switches | null; readonly streams: Map<StreamId, KeptStream> }

/** A keep in memory, for as long as the object lives: hand it to the next page to play a reload. */
export function makeMemoryKeep(): KeepFor & { readonly kept: Map<string, MemoryKept> } {
  const kept = new Map<string, MemoryKept>()
  const keepFor: KeepFor = (encounter, seat): Keep => {
    const key = `${encounter}/${seat}`
    return {
      load: async () => {
        const { switches = null, streams = new Map<StreamId, KeptStream>() } = kept.get(key) ?? {}
        return { switches, streams: [...streams.values()] }
      },
      save: async ({ switches, streams, gone }, at) => {
        const all = kept.get(key)?.streams ?? new Map<StreamId, KeptStream>()
        for (const stream of streams)
          all.set(stream.id, { stream: { ...stream, safe: stream.next - 1 }, writtenAt: at })
        for (const id of gone) all.delete(id)
        kept.set(key, { switches, streams: all })
      },
      clear: async () => void kept.delete(key),
    }
  }
  return Object.assign(keepFor, { kept })
}

/** The locks of one browser: `pageOf` is one page's way to them, and `die` lets go of all that it holds. */
export function makeTestLocks() {
  const queues = new Map<string, { readonly page: object; readonly held: () => void }[]>()
  const grant = (name: string): void => {
    const [first] = queues.get(name) ?? []
    if (first) void Promise.resolve().then(() => queues.get(name)?.[0] === first && first.held())
  }
  const drop = (name: string, gone: (waiting: { readonly page: object }) => boolean): void => {
    const queue = queues.get(name) ?? []
    const rest = queue.filter(waiting => !gone(waiting))
    queues.set(name, rest)
    if (rest[0] !== queue[0]) grant(name)
  }
  return {
    pageOf() {
      const page = {}
      const takeLock: TakeLock = (name, held) => {
        const waiting = { page, held }
        queues.set(name, [...(queues.get(name) ?? []), waiting])
        if (queues.get(name)?.length === 1) grant(name)
        return () => drop(name, other => other === waiting)
      }
      const die = (): void => {
        for (const name of queues.keys()) drop(name, waiting => waiting.page === page)
      }
      return { takeLock, die }
    },
  }
}

/** The page and its surroundings: on screen or not, back from an outage, chance and ids from a seed. */
export function makeTestPage(seed = 1) {
  const returns = new Set<() => void>()
  const aways = new Set<() => void>()
  const changes = new Set<() => void>()
  let isVisible = true
  let isOnline = true
  let found: MediaStream | null = null
  return {
    ports: {
      onAway: (call: () => void) => {
        aways.add(call)
        return () => aways.delete(call)
      },
      onDevices: (call: () => void) => {
        changes.add(call)
        return () => changes.delete(call)
      },
      openDevices: async () => found,
      askStun: () => () => () => {},
      anyWay: <T>(go: () => T): T => go(),
      isVisible: () => isVisible,
      isOnline: () => isOnline,
      onReturn: (call: () => void) => {
        returns.add(call)
        return () => returns.delete(call)
      },
      random: seededRandom(seed),
      chance: () => 0.5,
    },
    /** The page goes away, perhaps for a reload. */
    goAway() {
      for (const call of aways) call()
    },
    /** A device came or went; what opens from now on is this. */
    plug(stream: MediaStream | null) {
      found = stream
      for (const call of changes) call()
    },
    hide() {
      isVisible = false
    },
    /** The browser notices that it has a network, or none. */
    setOnline(on: boolean) {
      isOnline = on
    },
    /** The page is shown again, or the network is back. */
    comeBack() {
      isVisible = true
      for (const call of returns) call()
    },
  }
}
