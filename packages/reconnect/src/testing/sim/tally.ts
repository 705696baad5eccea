/** Many simulated hours, one after the other, and what they add up to. */
import { simulateHour, USUAL, type HourResult } from './hour.ts'
import type { Sabotage } from './world.ts'

/** What some hours add up to. `simulated`: milliseconds on their clocks; `hash`: equal for equal hours, in whatever order. */
export type Tally = {
  readonly hours: number
  readonly events: number
  readonly simulated: number
  readonly hash: number
  readonly broken: readonly HourResult[]
}

/** No hours. */
export const emptyTally: Tally = { hours: 0, events: 0, simulated: 0, hash: 0, broken: [] }

/** Two tallies as one; the broken hours by their seeds. */
export const joinTallies = (one: Tally, other: Tally): Tally => ({
  hours: one.hours + other.hours,
  events: one.events + other.events,
  simulated: one.simulated + other.simulated,
  hash: (one.hash + other.hash) | 0,
  broken: [...one.broken, ...other.broken].toSorted((a, b) => a.seed - b.seed),
})

/** Which hours to live through: `count` seeds from `from` on, with a planted mistake or none. */
export type Stretch = { readonly from: number; readonly count: number; readonly mistake: Sabotage }

/** Lives through some hours. */
export function simulateHours({ from, count, mistake }: Stretch): Tally {
  let events = 0
  let simulated = 0
  let hash = 0
  const broken: HourResult[] = []
  for (let seed = from; seed < from + count; seed++) {
    const result = simulateHour({ seed, sabotage: mistake })
    events += result.events
    simulated += result.broken?.at ?? USUAL.troubled + USUAL.fair
    hash = (hash + Math.imul(result.hash, 2 * seed + 1)) | 0
    if (result.broken) broken.push(result)
  }
  return { hours: count, events, simulated, hash, broken }
}
