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
