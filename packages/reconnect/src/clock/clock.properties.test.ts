/** Properties of the hour's clock: what no order, repetition or lateness of events can do. */
import { instant, MINUTE, ok, SECOND, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { billable, delivered, lostTime, stepClock, type ClockTerms } from './bill.ts'
import { at, back, clockOf, end, lost, proved, restored, start } from '../testing/say-clock.ts'
import { makeHourClock, type ClockEvent } from './clock.ts'
import { parseClock } from './parse-clock.ts'
import { running } from './running.ts'

const terms: ClockTerms = { contracted: 2 * MINUTE, cap: 100 * SECOND, plannedEnd: at(120), freeUntil: [] }

const someSecond = fc.integer({ min: -20, max: 200 })
const someError = fc.constantFrom(0, 1, 250, 3000)
const aName = fc.constantFrom('a', 'b', 'c')
const anEvent: fc.Arbitrary<ClockEvent> = fc.oneof(
  fc.tuple(someSecond, someError).map(([s, e]) => start(s, e)),
  fc.tuple(fc.integer({ min: 100, max: 220 }), someError).map(([s, e]) => end(s, e)),
  fc.tuple(aName, someSecond, someError).map(([n, s, e]) => lost(n, s, e)),
  fc
    .tuple(aName, someSecond, someError, fc.constantFrom('flow' as const, 'text' as const))
    .map(([n, s, e, by]) => back(n, s, e, by)),
  fc.tuple(aName, someSecond, fc.nat({ max: 60 }), someError).map(([n, s, ago, e]) => restored(n, s, s - ago, e)),
  fc.tuple(someSecond, fc.nat({ max: 80 }), someError).map(([s, span, e]) => proved(s, s + span, e)),
)
const events = fc.array(anEvent, { maxLength: 14 })
const aRun = fc.record({ events, textCounts: fc.boolean(), now: someSecond })

test('[CL12] running stretches are disjoint, ordered and inside the hour, and billed time fits the wall', () => {
  fc.assert(
    fc.property(aRun, run => {
      const clock = clockOf(run.events, run.textCounts)
      const stretches = running(clock, at(run.now))
      for (const [i, stretch] of stretches.entries()) {
        expect(stretch.start).toBeLessThan(stretch.end)
        if (i > 0) expect(stretches[i - 1]?.end).toBeLessThan(stretch.start)
        expect(clock.start).toBeLessThanOrEqual(stretch.start)
        expect(stretch.end).toBeLessThanOrEqual(Math.min(clock.end ?? at(run.now), at(run.now)))
      }
      const wall = clock.start === null ? 0 : Math.max(0, Math.min(clock.end ?? at(run.now), at(run.now)) - clock.start)
      expect(billable(clock, terms, at(run.now))).toBeLessThanOrEqual(wall)
      expect(delivered(clock, at(run.now)) + lostTime(clock, at(run.now))).toBe(wall)
    }),
    { numRuns: 1000 },
  )
})

/** Proven loss by the definition alone: reported lost (error taken off), and no return that counts reported after. */
function isProvenLost(run: { events: readonly ClockEvent[]; textCounts: boolean }, when: Instant): boolean {
  return ['a', 'b', 'c'].some(name => {
    const said = run.events.flatMap(e => (e.kind === 'lost' && e.loss === name ? [e] : []))
    const returned = (['flow', 'text'] as const).flatMap(by => {
      const reports = run.events.flatMap(e => (e.kind === 'back' && e.loss === name && e.by === by ? [e] : []))
      const isLater = reports.some(report => said.every(e => e.at < report.at))
      return isLater && (by === 'flow' || run.textCounts) ? [Math.max(...reports.map(e => e.at + e.error))] : []
    })
    return said.some(e => e.at - e.error <= when) && returned.every(counts => when < counts)
  })
}

test('[CL13] no instant that counts lies in a proven loss, in whatever order the news comes', () => {
  fc.assert(
    fc.property(aRun, fc.integer({ min: -20_000, max: 200_000 }), (run, ms) => {
      const when = instant(NOON + ms)
      const counted = running(clockOf(run.events, run.textCounts), at(220)).some(s => s.start <= when && when < s.end)
      if (isProvenLost(run, when)) expect(counted).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test('[CL14] every order and every repetition of the same events makes the same clock', () => {
  const shuffled = events.chain(all =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
  )
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(clockOf(other)).toEqual(clockOf(all))
    }),
    { numRuns: 1000 },
  )
})

test('[CL15] with the same news, time delivered never falls as time goes on, and never grows faster than time', () => {
  fc.assert(
    fc.property(aRun, fc.nat({ max: 100 }), (run, more) => {
      const clock = clockOf(run.events, run.textCounts)
      const grown = delivered(clock, at(run.now + more)) - delivered(clock, at(run.now))
      expect(grown).toBeGreaterThanOrEqual(0)
      expect(grown).toBeLessThanOrEqual(more * SECOND)
    }),
    { numRuns: 1000 },
  )
})

test('[CL16] every change in what was told is explained by corrections that add up', () => {
  fc.assert(
    fc.property(aRun, run => {
      let clock = makeHourClock({ textCounts: run.textCounts })
      let told = 0
      for (const event of run.events) {
        const step = stepClock(clock, event, at(run.now))
        for (const { kind, stretch } of step.corrections)
          told += (kind === 'counted' ? 1 : -1) * (stretch.end - stretch.start)
        if (event.kind === 'lost' || event.kind === 'restored')
          expect(step.corrections.every(({ kind }) => kind === 'taken-back')).toBe(true)
        clock = step.clock
        expect(told).toBe(delivered(clock, at(run.now)))
      }
    }),
    { numRuns: 1000 },
  )
})

test('[CL17] a larger error never bills more', () => {
  fc.assert(
    fc.property(aRun, fc.nat({ max: 5000 }), (run, more) => {
      const wider = run.events.map(e => ({ ...e, error: e.error + more }))
      const now = at(run.now)
      expect(delivered(clockOf(wider, run.textCounts), now)).toBeLessThanOrEqual(
        delivered(clockOf(run.events, run.textCounts), now),
      )
    }),
    { numRuns: 1000 },
  )
})

test('[CL18] a clock survives being written down, and what no clock can be is refused', () => {
  fc.assert(
    fc.property(aRun, run => {
      const clock = clockOf(run.events, run.textCounts)
      expect(parseClock(JSON.parse(JSON.stringify(clock)))).toEqual(ok(clock))
    }),
  )
})
