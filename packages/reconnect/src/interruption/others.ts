/** Did rooms that have nothing to do with each other lose their links together? Then it was none of theirs. */
import { between, SECOND, type Instant, type Milliseconds } from '@holdfast/domain'

/** When losses count as one, and how many other rooms, or which share of all others, make it the platform's. Judgement, 2026-11. */
export const SHARED_LOSS = { within: 10 * SECOND, rooms: 3, share: 0.05 } as const satisfies {
  readonly within: Milliseconds
  readonly rooms: number
  readonly share: number
}

/** How many other rooms lost links, and which share (0 to 1) of all others they are. */
export type OthersHit = { readonly rooms: number; readonly share: number }

/** Are these so many that it was the platform? */
export const isShared = ({ rooms, share }: OthersHit): boolean =>
  rooms >= SHARED_LOSS.rooms || share > SHARED_LOSS.share

/** Counts which rooms lost links lately. */
export type LossCount<R> = {
  /**
   * A room lost a link at `now`, as one of `all`. Answers with what is to be told to which rooms: to each of those that were hit
   * within the same ten seconds once, as soon as they are many.
   */
  readonly lost: (room: R, all: number, now: Instant) => { readonly found: OthersHit; readonly rooms: readonly R[] }
}

/** A count that remembers ten seconds. */
export function makeLossCount<R>(): LossCount<R> {
  const hit = new Map<R, Instant>()
  const untold = new Set<R>()
  return {
    lost: (room, all, now) => {
      for (const [one, at] of hit) {
        if (between(at, now) < SHARED_LOSS.within) break
        hit.delete(one)
        untold.delete(one)
      }
      if (!hit.delete(room)) untold.add(room)
      hit.set(room, now)
      const others = hit.size - 1
      const found = { rooms: others, share: others / Math.max(1, all - 1) }
      if (!isShared(found)) return { found, rooms: [] }
      const rooms = [...untold]
      untold.clear()
      return { found, rooms }
    },
  }
}
