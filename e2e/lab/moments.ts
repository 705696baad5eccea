/** What the moments at which something arrived say: when it came back for good, and how long it was away. */

/** What counts as flowing again: at least `count` arrivals within `within` milliseconds. */
export type Steady = { readonly count: number; readonly within: number }

/** Sound is looked at every 20 ms, so 300 ms hold some 15 arrivals; leftovers of a buffer are fewer than ten. */
export const STEADY_SOUND: Steady = { count: 10, within: 300 }
/** Pictures come 15 to 30 times a second. */
export const STEADY_PICTURE: Steady = { count: 3, within: 400 }

/** The first arrival at or after `from` that others follow steadily; null while there is none. Moments are ascending. */
export function backAt(moments: readonly number[], from: number, { count, within }: Steady): number | null {
  for (const [n, moment] of moments.entries()) {
    if (moment < from) continue
    const last = moments[n + count - 1]
    if (last === undefined) return null
    if (last - moment <= within) return moment
  }
  return null
}

/** The longest time without an arrival between two moments, in milliseconds; the whole time when nothing came. */
export function longestGap(moments: readonly number[], from: number, to: number): number {
  const inside = moments.filter(moment => moment > from && moment < to)
  return [...inside, to].reduce(
    ({ last, longest }, moment) => ({ last: moment, longest: Math.max(longest, moment - last) }),
    { last: from, longest: 0 },
  ).longest
}

/** A stretch of time, in milliseconds since 1970. */
export type Stretch = { readonly start: number; readonly end: number }

/** All stretches between two moments, longer than `breath` milliseconds, in which nothing arrived. Moments are ascending. */
export function silencesIn(moments: readonly number[], from: number, to: number, breath: number): readonly Stretch[] {
  const ends = [...moments.filter(moment => moment > from && moment < to), to]
  return ends
    .map((end, place) => ({ start: ends[place - 1] ?? from, end }))
    .filter(({ start, end }) => end - start > breath)
}

/** What of the stretches lies between two moments. */
export const within = (stretches: readonly Stretch[], from: number, to: number): readonly Stretch[] =>
  stretches
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end)

/** What is left of stretches where others are taken out of them; the others are ascending and apart from each other. */
export function without(stretches: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] {
  return stretches.flatMap(({ start, end }) => {
    const inside = others.filter(other => other.end > start && other.start < end)
    const starts = [start, ...inside.map(other => other.end)]
    const ends = [...inside.map(other => other.start), end]
    return starts.map((from, place) => ({ start: from, end: ends[place] ?? end })).filter(left => left.end > left.start)
  })
}

/** How long stretches are together, in milliseconds: each moment counts once. */
export function lengthOf(stretches: readonly Stretch[]): number {
  let [length, until] = [0, -Infinity]
  for (const { start, end } of stretches.toSorted((one, other) => one.start - other.start)) {
    length += Math.max(0, end - Math.max(start, until))
    until = Math.max(until, end)
  }
  return length
}
