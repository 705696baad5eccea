/** Does sound still come in? A pure judge over packet counts, and the poller that feeds it. */
import { after, between, type Clock, type Instant, type Milliseconds } from '@holdfast/domain'
import type { Timer } from '../timer.ts'

/**
 * How incoming packets are watched, in milliseconds unless said. Sound comes every 20 ms, muted or not: Opus is
 * negotiated without DTX (measured in Chromium 150, 2026-11-22). `blind`: a look that comes later than this belongs to a
 * throttled, frozen or sleeping page and proves no silence. `lagTimes`: silence must be this many times our own worst lag.
 */
export const WATCH = { every: 100, silence: 700, lagTimes: 3, blind: 300, lagsKept: 10 } as const

/** All packets of sound and picture that ever came in on one call. */
export type Arrived = { readonly sound: number; readonly picture: number }

/** One look. `lag`: how much later than asked it happened, in milliseconds; negative when the clock was set back. */
export type FlowSample = { readonly at: Instant; readonly lag: Milliseconds; readonly arrived: Arrived }

/** What is known of the flow on one call. */
export type FlowState = {
  readonly flow: 'waiting' | 'flowing' | 'stalled'
  readonly arrived: Arrived
  /** When a look last found new packets of sound; they came up to one look earlier. */
  readonly soundAt: Instant | null
  /** Since when every look was in time; silence before it proves nothing. */
  readonly clearSince: Instant | null
  readonly lags: readonly Milliseconds[]
}

/** What the watch tells. `flowing` comes first and after every stall; `jumped`: our own page stood still, or its clock moved. */
export type FlowNews =
  | { readonly kind: 'flowing' }
  | { readonly kind: 'stalled'; readonly since: Instant }
  | { readonly kind: 'jumped'; readonly by: Milliseconds }

/** A call on which nothing has been looked at. */
export const unwatched: FlowState = {
  flow: 'waiting',
  arrived: { sound: 0, picture: 0 },
  soundAt: null,
  clearSince: null,
  lags: [],
}

/** Takes one look in. Packets that came are always believed; missing ones only while our own page keeps time. */
export function judgeFlow(state: FlowState, sample: FlowSample): { state: FlowState; news: readonly FlowNews[] } {
  const { at, lag, arrived } = sample
  const isBlind = Math.abs(lag) > WATCH.blind
  const hasSound = arrived.sound !== state.arrived.sound
  const seen: FlowState = {
    flow: state.flow,
    arrived,
    soundAt: hasSound ? at : earlier(state.soundAt, at),
    clearSince: isBlind ? at : (state.clearSince ?? at),
    lags: isBlind ? [] : [...state.lags, lag].slice(-WATCH.lagsKept),
  }
  const jumped: readonly FlowNews[] = isBlind ? [{ kind: 'jumped', by: lag }] : []
  if (hasSound) {
    if (state.flow === 'flowing') return { state: seen, news: jumped }
    return { state: { ...seen, flow: 'flowing' }, news: [...jumped, { kind: 'flowing' }] }
  }
  const since = seen.soundAt
  if (isBlind || state.flow !== 'flowing' || since === null || !isSilent(seen, since, at))
    return { state: seen, news: jumped }
  return { state: { ...seen, flow: 'stalled' }, news: [{ kind: 'stalled', since }] }
}

function isSilent({ clearSince, lags }: FlowState, soundAt: Instant, at: Instant): boolean {
  const silence = between(Math.max(soundAt, clearSince ?? at) as Instant, at)
  return silence > Math.max(WATCH.silence, WATCH.lagTimes * Math.max(0, ...lags))
}

/** A time that lies ahead belongs to a clock that was set back since. */
const earlier = (time: Instant | null, now: Instant): Instant | null => (time !== null && time > now ? now : time)

/** A running watch. */
export type Watch = {
  /** When sound was last seen coming in; null before the first packet. */
  soundAt(): Instant | null
  stop(): void
}

/** What a watch needs. `read` gives the counts, or null while there is nothing to count. */
export type WatchNeeds = {
  readonly now: Clock
  readonly timer: Timer
  readonly read: () => Promise<Arrived | null>
  readonly tell: (news: FlowNews) => void
}

/** Looks ten times a second until it is stopped. */
export function makeWatch({ now, timer, read, tell }: WatchNeeds): Watch {
  let state = unwatched
  let isStopped = false
  let unwake = arm()

  function arm(): () => void {
    const due = after(now(), WATCH.every)
    return timer(WATCH.every, () => void look(due))
  }

  async function look(due: Instant): Promise<void> {
    const arrived = await read().catch(() => null)
    if (isStopped) return
    unwake = arm()
    if (!arrived) return
    const at = now()
    const judged = judgeFlow(state, { at, lag: between(due, at), arrived })
    state = judged.state
    for (const news of judged.news) tell(news)
  }

  return {
    soundAt: () => state.soundAt,
    stop() {
      isStopped = true
      unwake()
    },
  }
}

/** Counts the packets that came in, out of a browser's statistics report. */
export function arrivedIn(report: Iterable<unknown>): Arrived {
  const sum = { sound: 0, picture: 0 }
  for (const entry of report) {
    const stat = entry as { readonly [key: string]: unknown }
    if (stat['type'] !== 'inbound-rtp' || typeof stat['packetsReceived'] !== 'number') continue
    sum[stat['kind'] === 'video' ? 'picture' : 'sound'] += stat['packetsReceived']
  }
  return sum
}

/** What is read out of a report, where there is one. */
export const counted = <T>(report: Iterable<unknown> | null, read: (report: Iterable<unknown>) => T): T | null =>
  report && read(report)
