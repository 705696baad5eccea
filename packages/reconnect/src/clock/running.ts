/** What ran and what did not: the stretches of an hour, read off its clock. */
import { instant, type Instant, type Interval } from '@holdfast/domain'
import type { HourClock, Loss } from './clock.ts'
import { clip, cutOut, earlier, join } from './intervals.ts'

/** A stretch that did not run: which break it belongs to, and whether a loss is proven or proof of flow is missing. */
export type Gap = {
  readonly loss: string
  readonly why: 'lost' | 'unproven'
  readonly start: Instant
  /** Null while it lasts. */
  readonly end: Instant | null
}

/** Where a clock stands; `since` is when that began. */
export type ClockStatus =
  | { readonly status: 'waiting' }
  | { readonly status: 'running'; readonly since: Instant }
  | { readonly status: 'paused'; readonly since: Instant; readonly losses: readonly string[] }
  | { readonly status: 'ended'; readonly at: Instant }

/** The last instant there is: a stretch that reaches it has no end yet. */
const FAR = instant(8_640_000_000_000_000)

/** Every stretch that may not be counted, by break; stretches of different breaks may overlap. */
export const gaps = (clock: HourClock): readonly Gap[] =>
  clock.losses.flatMap(loss => [...provenGap(clock, loss), ...unprovenGap(clock, loss)])

/** The stretches that ran until `now`, ordered and disjoint, inside the hour; an open one ends at `now`. */
export function running(clock: HourClock, now: Instant): readonly Interval[] {
  const hour = hourUntil(clock, now)
  if (hour === null) return []
  const within = (gap: Gap): readonly Interval[] =>
    clip({ start: gap.start, end: gap.end === null ? hour.end : gap.end }, hour)
  const all = gaps(clock)
  const lost = all.filter(({ why }) => why === 'lost').flatMap(within)
  const unproven = cutOut(all.filter(({ why }) => why === 'unproven').flatMap(within), clock.proofs)
  return cutOut([hour], join([...lost, ...unproven]))
}

/** The wall time of the hour so far, or null before it began. */
export function hourUntil({ start, end }: HourClock, now: Instant): Interval | null {
  const until = end === null ? now : earlier(end, now)
  return start === null || until <= start ? null : { start, end: until }
}

/** Where the clock stands, after all it has heard. */
export function clockStatus(clock: HourClock): ClockStatus {
  if (clock.end !== null) return { status: 'ended', at: clock.end }
  if (clock.start === null) return { status: 'waiting' }
  const latest = running(clock, FAR).at(-1)
  return latest?.end === FAR
    ? { status: 'running', since: latest.start }
    : { status: 'paused', since: latest?.end ?? clock.start, losses: openLosses(clock) }
}

/** The names of the breaks that still hold the clock: each needs a `back` (or, after a crash, a proof) before it runs. */
export const openLosses = (clock: HourClock): readonly string[] => [
  ...new Set(gaps(clock).flatMap(({ loss, end }) => (end === null ? [loss] : []))),
]

function provenGap(clock: HourClock, loss: Loss): readonly Gap[] {
  if (loss.lost === null) return []
  const { from, last } = loss.lost
  return [{ loss: loss.name, why: 'lost', start: from, end: resumed(clock, loss, said => said > last) }]
}

function unprovenGap(clock: HourClock, loss: Loss): readonly Gap[] {
  if (loss.doubt === null || loss.doubt.from >= loss.doubt.awake) return []
  const { from, awake } = loss.doubt
  if (clock.proofs.some(({ start, end }) => start <= from && end >= awake)) return []
  return [{ loss: loss.name, why: 'unproven', start: from, end: resumed(clock, loss, said => said >= awake) }]
}

/** The first return that counts: flow, or agreed text where the terms count it. */
function resumed({ textCounts }: HourClock, { flow, text }: Loss, isAfter: (said: Instant) => boolean): Instant | null {
  const returns = [flow, textCounts ? text : null].filter(back => back !== null && isAfter(back.said))
  return returns.reduce<Instant | null>(
    (first, back) => (back ? earlier(first ?? back.counts, back.counts) : first),
    null,
  )
}
