/** When silence is a stall and when it proves nothing, and a poller that keeps time. */
import { after, instant, SECOND, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeTestTime } from '../testing/world.ts'
import {
  arrivedIn,
  judgeFlow,
  makeWatch,
  unwatched,
  WATCH,
  type Arrived,
  type FlowNews,
  type FlowSample,
} from './watch.ts'

/** One look: `[milliseconds since noon, packets of sound, lag]`. */
type Look = readonly [at: number, sound: number, lag?: number]

const look = ([at, sound, lag = 0]: Look): FlowSample => ({ at: after(NOON, at), lag, arrived: { sound, picture: 0 } })

/** What a row of looks tells, as short words with the look they came at. */
function told(looks: readonly Look[]): readonly string[] {
  let state = unwatched
  return looks.flatMap(one => {
    const judged = judgeFlow(state, look(one))
    state = judged.state
    return judged.news.map(news => {
      if (news.kind === 'stalled') return `${one[0]}: stalled since ${news.since - NOON}`
      return `${one[0]}: ${news.kind}${news.kind === 'jumped' ? ` ${news.by}` : ''}`
    })
  })
}

/** Looks each 100 ms from one time to another, with the same count. */
const quiet = (from: number, to: number, sound: number, lag = 0): readonly Look[] =>
  Array.from({ length: (to - from) / 100 + 1 }, (_, n) => [from + n * 100, sound, lag] as const)

test('[WA1] sound flows with its first packet, once', () => {
  expect(
    told([
      [0, 0],
      [100, 0],
      [200, 5],
      [300, 10],
      [400, 15],
    ]),
  ).toEqual(['200: flowing'])
})

test('[WA2] more than 700 ms without sound is a stall, told once, since the last sound', () => {
  expect(told([[0, 5], ...quiet(100, 700, 5)])).toEqual(['0: flowing'])
  expect(told([[0, 5], ...quiet(100, 3000, 5)])).toEqual(['0: flowing', '800: stalled since 0'])
})

test('[WA3] the first packet after a stall flows again', () => {
  expect(told([[0, 5], ...quiet(100, 800, 5), [900, 6], [1000, 11]]).slice(1)).toEqual([
    '800: stalled since 0',
    '900: flowing',
  ])
})

test('[WA4] what never flowed is not stalled', () => {
  expect(told(quiet(0, 60_000, 0))).toEqual([])
})

test('[WA5] a page that runs late needs three times its own lag of silence', () => {
  const late: readonly Look[] = [[0, 5], [100, 5, 280], ...quiet(200, 1100, 5)]
  expect(told(late)).toEqual(['0: flowing', '900: stalled since 0'])
  // Ten looks later the lag is forgotten.
  expect(told([[0, 5, 280], ...quiet(100, 900, 6), [1000, 7], ...quiet(1100, 1800, 7)]).slice(1)).toEqual([
    '1800: stalled since 1000',
  ])
})

test('[WA6] a look that comes more than 300 ms late judges nothing, says so, and silence counts from there', () => {
  const asleep: readonly Look[] = [[0, 5], [40_100, 5, 40_000], ...quiet(40_200, 40_900, 5)]
  expect(told(asleep)).toEqual(['0: flowing', '40100: jumped 40000', '40900: stalled since 0'])
  const throttled = Array.from({ length: 60 }, (_, n): Look => [n * 1000, n < 5 ? n : 4, 900])
  expect(told(throttled).filter(word => word.includes('stalled'))).toEqual([])
})

test('[WA6] packets that came are believed however late we look', () => {
  expect(told([[0, 5], ...quiet(100, 800, 5), [10_000, 9, 9100]]).slice(2)).toEqual([
    '10000: jumped 9100',
    '10000: flowing',
  ])
})

test('[WA7] a clock that is set back is a jump, and a stall is still seen after it', () => {
  const back: readonly Look[] = [[3_600_000, 5], [100, 5, -3_600_000], ...quiet(200, 900, 5)]
  expect(told(back)).toEqual(['3600000: flowing', '100: jumped -3600000', '900: stalled since 100'])
})

test('[WA8] stalls and flows take turns, and no stall is told within 700 ms of sound or of a late look', () => {
  const looks = fc.array(fc.record({ step: fc.integer({ min: 60, max: 900 }), packets: fc.nat({ max: 2 }) }), {
    maxLength: 80,
  })
  fc.assert(
    fc.property(looks, steps => {
      let state = unwatched
      let at: Instant = NOON
      let sound = 0
      let lastProof: Instant = NOON
      const kinds: FlowNews['kind'][] = []
      for (const { step, packets } of steps) {
        at = after(at, step)
        sound += packets
        const lag = step - WATCH.every
        if (packets > 0 || lag > WATCH.blind) lastProof = at
        const judged = judgeFlow(state, { at, lag, arrived: { sound, picture: 0 } })
        state = judged.state
        for (const news of judged.news) {
          if (news.kind === 'stalled') expect(at - lastProof).toBeGreaterThan(WATCH.silence)
          if (news.kind !== 'jumped') kinds.push(news.kind)
        }
      }
      expect(kinds).toEqual(kinds.map((_, n) => (n % 2 === 0 ? 'flowing' : 'stalled')))
    }),
  )
})

test('[WA11] packets are counted by kind, whatever else a report holds', () => {
  const report = [
    { type: 'inbound-rtp', kind: 'audio', packetsReceived: 50 },
    { type: 'inbound-rtp', kind: 'video', packetsReceived: 90 },
    { type: 'inbound-rtp', kind: 'video', packetsReceived: 5 },
    { type: 'inbound-rtp', kind: 'audio' },
    { type: 'outbound-rtp', kind: 'audio', packetsReceived: 7 },
    {},
  ]
  expect(arrivedIn(report)).toEqual({ sound: 50, picture: 95 })
})

/** A watch over counts that the test moves. */
function watching() {
  const time = makeTestTime()
  const news: FlowNews[] = []
  const given: { arrived: Arrived | null; reads: number; wait: number } = {
    arrived: { sound: 0, picture: 0 },
    reads: 0,
    wait: 0,
  }
  const watch = makeWatch({
    now: () => time.now(),
    timer: (wait, call) => time.timer(wait, call),
    read: async () => {
      given.reads++
      if (given.wait > 0) await new Promise<void>(resolve => time.timer(given.wait, resolve))
      return given.arrived
    },
    tell: one => void news.push(one),
  })
  return { time, news, given, watch }
}

test('[WA12] it looks ten times a second, tells when the newest sound came, and is quiet once it was stopped', async () => {
  const { time, news, given, watch } = watching()
  expect(watch.soundAt()).toBeNull()
  given.arrived = { sound: 5, picture: 3 }
  await time.pass(SECOND)
  given.arrived = { sound: 5, picture: 4 }
  await time.pass(100)
  expect([given.reads, watch.soundAt(), news]).toEqual([
    11,
    instant(NOON + 100),
    [{ kind: 'flowing' }, { kind: 'stalled', since: instant(NOON + 100) }],
  ])
  watch.stop()
  given.arrived = { sound: 9, picture: 9 }
  await time.pass(SECOND)
  expect([given.reads, news.length]).toEqual([11, 2])
})

test('[WA12] a count that is under way when it is stopped is no news', async () => {
  const { time, news, given, watch } = watching()
  given.arrived = { sound: 5, picture: 0 }
  given.wait = 50
  await time.pass(120)
  watch.stop()
  await time.pass(SECOND)
  expect([given.reads, news]).toEqual([1, []])
})

test('[WA12] a slow count is a late look, and a count that fails is no news until one is there again', async () => {
  const { time, news, given, watch } = watching()
  given.arrived = { sound: 5, picture: 0 }
  given.wait = 400
  await time.pass(550)
  expect(news).toEqual([{ kind: 'jumped', by: 400 }, { kind: 'flowing' }])
  given.wait = 0
  given.arrived = null
  await time.pass(3 * SECOND)
  expect(news).toHaveLength(2)
  given.arrived = { sound: 5, picture: 0 }
  await time.pass(100)
  expect(news.at(-1)).toEqual({ kind: 'stalled', since: instant(NOON + 500) })
  watch.stop()
})
