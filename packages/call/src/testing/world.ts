/** A world whose time is moved by hand: clock, timers, page and storage of one browser page. */
import { after, instant, type Instant, type Milliseconds } from '@holdfast/domain'
import { NOON, seededRandom } from '@holdfast/domain/testing'
import type { Keep, KeepFor, Kept } from '../keep.ts'
import type { Timer } from '../ports.ts'

/** Time that stands still until it is moved. */
export type TestTime = {
  now(): Instant
  readonly timer: Timer
  /** Moves time on, running what falls due on the way, and lets promises settle after each. */
  pass(span: Milliseconds): Promise<void>
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
    settle,
  }
}

/** A keep in memory, for as long as the object lives: hand it to the next page to play a reload. */
export function makeMemoryKeep(): KeepFor & { readonly kept: Map<string, Kept> } {
  const kept = new Map<string, Kept>()
  const keepFor: KeepFor = (encounter, seat): Keep => {
    const key = `${encounter}/${seat}`
    return {
      load: async () => kept.get(key) ?? null,
      save: async value => void kept.set(key, value),
      clear: async () => void kept.delete(key),
    }
  }
  return Object.assign(keepFor, { kept })
}

/** The page and its surroundings: on screen or not, back from an outage, chance and ids from a seed. */
export function makeTestPage(seed = 1) {
  const returns = new Set<() => void>()
  let isVisible = true
  return {
    ports: {
      isVisible: () => isVisible,
      onReturn: (call: () => void) => {
        returns.add(call)
        return () => returns.delete(call)
      },
      random: seededRandom(seed),
      chance: () => 0.5,
    },
    hide() {
      isVisible = false
    },
    /** The page is shown again, or the network is back. */
    comeBack() {
      isVisible = true
      for (const call of returns) call()
    },
  }
}
