/** One score over time as a picture: where each point stands, where the line has a gap, and the band within which a change may be chance. Pure. */
import type { Screenings } from '@holdfast/wire'

/** One score over time. */
export type Series = Screenings['history'][number]
/** A published figure for change. */
export type Change = Series['change'][number]
/** What a score is compared with: the first one, or the one before it. */
export type Around = 'first' | 'previous'

/** A point of the picture: shares of its width and height, from the left and from the top; `y` is null without a score. */
export type Point = { readonly x: number; readonly y: number | null; readonly of: Series['points'][number] }
/** Two points that a line joins. */
export type Join = { readonly from: Point & { readonly y: number }; readonly to: Point & { readonly y: number } }
/** A box of the picture. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** How a score stands beside the one that it is compared with. */
export type Difference =
  | { readonly kind: 'none' }
  | { readonly kind: 'plain' | 'within' | 'unsure' | 'beyond'; readonly points: number }

/** Every point in the order of time. */
export function pointsOf({ points, range: [low, high] }: Series): readonly Point[] {
  const times = points.map(({ at }) => at)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  return points.map(of => ({
    x: last === first ? 0.5 : (of.at - first) / (last - first),
    y: of.value === null ? null : 1 - (of.value - low) / (high - low),
    of,
  }))
}

/** The lines: only from one score to the very next, so that a time without a score is a gap. */
export function joinsOf(points: readonly Point[]): readonly Join[] {
  return points.flatMap((to, at) => {
    const from = points[at - 1]
    return from && isMarked(from) && isMarked(to) ? [{ from, to }] : []
  })
}

const isMarked = (point: Point): point is Point & { readonly y: number } => point.y !== null

/** The smaller and the greater figure; the same where there is one. */
export const figuresOf = ({ points }: Change): readonly [number, number] =>
  typeof points === 'number' ? [points, points] : [points[0], points[1]]

/** The boxes within which a change may be chance: one over the whole time around the first score, or one from each score to the next. */
export function bandsOf(series: Series, change: Change, around: Around): readonly Box[] {
  const [low, high] = series.range
  const points = pointsOf(series)
  const box = (value: number, x: number, end: number): Box => {
    const by = figuresOf(change)[1]
    const [top, bottom] = [Math.min(high, value + by), Math.max(low, value - by)]
    return { x, y: 1 - (top - low) / (high - low), width: end - x, height: (top - bottom) / (high - low) }
  }
  const scored = points.flatMap(({ x, of }) => (of.value === null ? [] : [{ x, value: of.value }]))
  const [first] = scored
  if (!first || scored.length < 2) return []
  if (around === 'first') return [box(first.value, first.x, 1)]
  return scored.slice(1).flatMap(({ x }, at) => {
    const before = scored[at]
    return before ? [box(before.value, before.x, x)] : []
  })
}

/** How each score stands beside the one it is compared with; without a figure only the points are told. */
export function differencesOf(series: Series, change: Change | null, around: Around): readonly Difference[] {
  let before: number | null = null
  return series.points.map(({ value }): Difference => {
    if (value === null) return { kind: 'none' }
    const other = before
    if (before === null || around === 'previous') before = value
    if (other === null) return { kind: 'none' }
    const points = value - other
    if (!change) return { kind: 'plain', points }
    const [small, great] = figuresOf(change)
    const size = Math.abs(points)
    // At the figure itself it is not yet more than chance.
    return { kind: size <= small ? 'within' : size > great ? 'beyond' : 'unsure', points }
  })
}
