/** Sets of closed-open stretches of time: joined, cut out of each other and measured; the arithmetic under the hour's clock. */
import { between, type Instant, type Interval, type Milliseconds } from '@holdfast/domain'

/** The same instants as ordered, disjoint stretches that do not touch; empty stretches vanish. */
export function join(stretches: readonly Interval[]): readonly Interval[] {
  const joined: Interval[] = []
  const ordered = stretches.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start)
  for (const next of ordered) {
    const last = joined.at(-1)
    if (last === undefined || next.start > last.end) joined.push(next)
    else joined[joined.length - 1] = { start: last.start, end: later(last.end, next.end) }
  }
  return joined
}

/** The instants of `whole` that lie in none of `holes`, ordered and disjoint. */
export function cutOut(whole: readonly Interval[], holes: readonly Interval[]): readonly Interval[] {
  let left = join(whole)
  for (const hole of join(holes)) left = left.flatMap(stretch => without(stretch, hole))
  return left
}

/** The instants of `stretch` inside `window`, or nothing. */
export const clip = (stretch: Interval, window: Interval): readonly Interval[] => {
  const inside = { start: later(stretch.start, window.start), end: earlier(stretch.end, window.end) }
  return inside.start < inside.end ? [inside] : []
}

/** The milliseconds that disjoint stretches last together. */
export const lengthOf = (stretches: readonly Interval[]): Milliseconds =>
  stretches.reduce((sum, { start, end }) => sum + between(start, end), 0)

/** The earlier of two instants. */
export const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b)

/** The later of two instants. */
export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)

const without = (stretch: Interval, hole: Interval): readonly Interval[] =>
  [
    { start: stretch.start, end: earlier(stretch.end, hole.start) },
    { start: later(stretch.start, hole.end), end: stretch.end },
  ].filter(({ start, end }) => start < end)
