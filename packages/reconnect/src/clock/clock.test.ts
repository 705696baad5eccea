/** Tests of the hour's clock, example by example: rounding against billing, late news, crashes, what it comes to. */
import { MINUTE, SECOND } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { billable, delivered, extendedEnd, extension, lostTime, stepClock, type ClockTerms } from './bill.ts'
import type { HourClock } from './clock.ts'
import { at, back, clockOf, end, lost, proved, restored, start } from '../testing/say-clock.ts'
import { parseClock } from './parse-clock.ts'
import { clockStatus, gaps, openLosses, running } from './running.ts'

/** The running stretches in seconds after noon. */
const seconds = (clock: HourClock, now: number): readonly (readonly [number, number])[] =>
  running(clock, at(now)).map(s => [(s.start - NOON) / SECOND, (s.end - NOON) / SECOND] as const)

test('[CL1] a clock waits, runs, pauses and ends', () => {
  expect(clockStatus(clockOf([]))).toEqual({ status: 'waiting' })
  expect(clockStatus(clockOf([start(0)]))).toEqual({ status: 'running', since: at(0) })
  expect(clockStatus(clockOf([start(0), lost('a', 60)]))).toEqual({ status: 'paused', since: at(60), losses: ['a'] })
  expect(clockStatus(clockOf([start(0), lost('a', 60), back('a', 90)]))).toEqual({ status: 'running', since: at(90) })
  expect(clockStatus(clockOf([start(0), lost('a', 60), end(100)]))).toEqual({ status: 'ended', at: at(100) })
  expect(clockStatus(clockOf([start(0), lost('a', -5)]))).toEqual({ status: 'paused', since: at(0), losses: ['a'] })
})

test('[CL2] an error bound always moves a limit against billing', () => {
  const events = [start(0, 500), lost('a', 60, 500), back('a', 90, 500), end(100, 500)]
  expect(seconds(clockOf(events), 200)).toEqual([
    [0.5, 59.5],
    [90.5, 99.5],
  ])
})

test('[CL3] a pause begins at the earliest report of the loss and ends after the latest report of the return', () => {
  const events = [start(0), lost('a', 62), lost('a', 60), lost('a', 61), back('a', 80), back('a', 84), back('a', 82)]
  expect(seconds(clockOf(events), 100)).toEqual([
    [0, 60],
    [84, 100],
  ])
})

test('[CL3] an hour begins with its first start and ends with its earliest end', () => {
  expect(seconds(clockOf([start(4), start(2), end(50), end(60), end(40)]), 100)).toEqual([[2, 40]])
})

test('[CL4] breaks of three people may overlap; the clock runs when none is open', () => {
  const both = [start(0), lost('anna', 10), lost('ben', 20), back('anna', 30)]
  expect(seconds(clockOf(both), 50)).toEqual([[0, 10]])
  expect(openLosses(clockOf(both))).toEqual(['ben'])
  expect(seconds(clockOf([...both, back('ben', 40)]), 50)).toEqual([
    [0, 10],
    [40, 50],
  ])
})

test('[CL5] lost again under the same name is a break that goes on, until a later return', () => {
  const again = [start(0), lost('a', 10), back('a', 20), lost('a', 25)]
  expect(seconds(clockOf(again), 40)).toEqual([[0, 10]])
  expect(seconds(clockOf([...again, back('a', 30)]), 40)).toEqual([
    [0, 10],
    [30, 40],
  ])
})

test('[CL6] agreed text runs the clock only when the terms count it, and later sound takes nothing from it', () => {
  const events = [start(0), lost('a', 10), back('a', 20, 0, 'text'), back('a', 40)]
  expect(seconds(clockOf(events, true), 50)).toEqual([
    [0, 10],
    [20, 50],
  ])
  expect(seconds(clockOf(events, false), 50)).toEqual([
    [0, 10],
    [40, 50],
  ])
  expect(clockStatus(clockOf(events.slice(0, 3), false)).status).toBe('paused')
  expect(seconds(clockOf([start(0), lost('a', 10), back('a', 20), back('a', 40, 0, 'text')]), 50)).toEqual([
    [0, 10],
    [20, 50],
  ])
})

test('[CL7] after a crash nothing counts beyond the last evidence, until flow returns or a proof bridges it', () => {
  const crashed = [start(0), restored('crash', 100, 60)]
  expect(seconds(clockOf(crashed), 120)).toEqual([[0, 60]])
  expect(clockStatus(clockOf(crashed))).toEqual({ status: 'paused', since: at(60), losses: ['crash'] })
  expect(seconds(clockOf([...crashed, back('crash', 105)]), 120)).toEqual([
    [0, 60],
    [105, 120],
  ])
  expect(seconds(clockOf([...crashed, back('crash', 99)]), 120)).toEqual([[0, 60]])
  expect(seconds(clockOf([...crashed, proved(55, 101)]), 120)).toEqual([[0, 120]])
  expect(clockStatus(clockOf([...crashed, proved(55, 101)]))).toEqual({ status: 'running', since: at(0) })
  expect(seconds(clockOf([...crashed, proved(55, 80)]), 120)).toEqual([[0, 80]])
  expect(seconds(clockOf([...crashed, proved(55, 80), proved(80, 101)]), 120)).toEqual([[0, 120]])
})

test('[CL7] an error bound shortens a proof from both sides and lengthens what is unproven', () => {
  const crashed = [start(0), restored('crash', 100, 60, 1000)]
  expect(seconds(clockOf(crashed), 120)).toEqual([[0, 59]])
  expect(seconds(clockOf([...crashed, proved(59, 101, 1000)]), 120)).toEqual([
    [0, 59],
    [60, 100],
  ])
  expect(seconds(clockOf([...crashed, proved(58, 101, 1000)]), 120)).toEqual([[0, 120]])
})

test('[CL8] a proof of flow never outweighs a proven loss', () => {
  const clock = clockOf([start(0), lost('a', 30), back('a', 40), restored('crash', 100, 60), proved(0, 110)])
  expect(seconds(clock, 120)).toEqual([
    [0, 30],
    [40, 120],
  ])
})

test('[CL9] a loss learned late cuts into time already told, and says so', () => {
  const clock = clockOf([start(0), lost('a', 60), back('a', 90)])
  const late = stepClock(clock, lost('a', 50), at(100))
  expect(delivered(clock, at(100)) - delivered(late.clock, at(100))).toBe(10 * SECOND)
  expect(late.corrections).toEqual([
    {
      kind: 'taken-back',
      stretch: { start: at(50), end: at(60) },
      because: 'lost',
      loss: 'a',
      learned: at(100),
    },
  ])
  expect(stepClock(late.clock, lost('a', 55), at(100)).corrections).toEqual([])
})

const terms: ClockTerms = {
  contracted: 50 * MINUTE,
  cap: null,
  plannedEnd: at(3000),
  freeUntil: [at(3600), at(3300)],
}

test('[CL10] what is billed is never more than delivered, contracted or capped', () => {
  const clock = clockOf([start(0), lost('a', 60), back('a', 120)])
  expect(billable(clock, terms, at(1000))).toBe(940 * SECOND)
  expect(billable(clock, terms, at(9000))).toBe(50 * MINUTE)
  expect(billable(clock, { ...terms, cap: 45 * MINUTE }, at(9000))).toBe(45 * MINUTE)
  expect(billable(clock, { ...terms, cap: 90 * MINUTE }, at(9000))).toBe(50 * MINUTE)
})

test('[CL11] lost time is offered again, as far as the contract and both calendars allow', () => {
  const clock = clockOf([start(0), lost('a', 60), back('a', 180)])
  expect(lostTime(clock, at(1000))).toBe(120 * SECOND)
  expect(extension(clock, terms, at(1000))).toBe(120 * SECOND)
  expect(extendedEnd(clock, terms, at(1000))).toEqual(at(3120))
  expect(extension(clockOf([start(0), lost('a', 60), back('a', 900)]), terms, at(1000))).toBe(300 * SECOND)
  expect(extension(clock, { ...terms, freeUntil: [] }, at(1000))).toBe(0)
  expect(extension(clock, { ...terms, freeUntil: [at(2000)] }, at(1000))).toBe(0)
  expect(extension(clock, terms, at(3060))).toBe(60 * SECOND)
  expect(extension(clockOf([]), terms, at(1000))).toBe(0)
})

test('[CL18] what no clock can be is refused', () => {
  const good = clockOf([
    start(0),
    lost('a', 5),
    back('a', 9),
    lost('b', 12),
    restored('c', 30, 20),
    proved(22, 25),
    proved(26, 28),
  ])
  expect(parseClock(good).ok).toBe(true)
  const { end: _, ...withoutEnd } = good
  const bad: readonly unknown[] = [
    null,
    [],
    'clock',
    withoutEnd,
    { ...good, version: 2 },
    { ...good, more: 1 },
    { ...good, start: 0.5 },
    { ...good, end: '12:00' },
    { ...good, textCounts: 1 },
    { ...good, losses: {} },
    { ...good, losses: good.losses.toReversed() },
    { ...good, losses: [...good.losses, ...good.losses] },
    { ...good, losses: good.losses.map(l => ({ ...l, flow: at(9) })) },
    { ...good, losses: good.losses.map(l => ({ ...l, name: 3 })) },
    { ...good, losses: good.losses.map(l => ({ ...l, lost: { from: at(9), last: at(8) } })) },
    { ...good, losses: good.losses.map(l => ({ ...l, doubt: { from: at(9) } })) },
    { ...good, proofs: good.proofs.toReversed() },
    { ...good, proofs: [{ start: at(5), end: at(5) }] },
    {
      ...good,
      proofs: [
        { start: at(5), end: at(7) },
        { start: at(7), end: at(9) },
      ],
    },
  ]
  for (const value of bad) expect(parseClock(value), JSON.stringify(value)).toEqual({ ok: false, error: 'not-a-clock' })
})

test('[CL19] a gap names its break and says whether a loss is proven or proof of flow is missing', () => {
  expect(gaps(clockOf([start(0), lost('a', 10), back('a', 20), restored('crash', 50, 40)]))).toEqual([
    { loss: 'a', why: 'lost', start: at(10), end: at(20) },
    { loss: 'crash', why: 'unproven', start: at(40), end: null },
  ])
})
