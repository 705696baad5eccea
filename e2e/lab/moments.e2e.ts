/** What moments say, and what the filters and names of a lab look like: no network needed. */
import { expect, test } from 'vitest'
import { backAt, lengthOf, longestGap, silencesIn, STEADY_SOUND, within, without } from './moments.ts'
import { SCENARIOS } from './scenarios.ts'
import { addressOf, filterFor } from './wires.ts'

/** Arrivals every 20 ms. */
const stream = (from: number, to: number): number[] =>
  Array.from({ length: Math.floor((to - from) / 20) }, (_, n) => from + n * 20)

test.each([
  ['nothing came', [], null],
  ['a stream that begins', stream(1500, 2000), 1500],
  ['leftovers of a buffer, then silence, then a stream', [...stream(1000, 1120), ...stream(3000, 4000)], 3000],
  ['leftovers only', stream(1000, 1120), null],
  ['a stream that never stopped counts from the moment asked for', stream(0, 2000), 1000],
] as const)('[LAB1] sound is back with the first arrival that others follow: %s', (_, moments, back) => {
  expect(backAt(moments, 1000, STEADY_SOUND)).toBe(back)
})

test.each([
  ['nothing at all', [], 1000],
  ['from the beginning to the first', [700, 800, 900, 1000], 700],
  ['between two', [100, 200, 800, 900], 600],
  ['from the last to the end', [100, 200], 800],
  ['what lies outside does not count', [-500, 100, 900, 5000], 800],
] as const)('[LAB2] the longest gap is found wherever it lies: %s', (_, moments, gap) => {
  expect(longestGap(moments, 0, 1000)).toBe(gap)
})

test.each([
  ['nothing came', [], 1000],
  ['before, between and after', [400, 450, 900], 950],
  ['short ones are none', stream(0, 1000), 0],
  ['what lies outside does not count', [-500, 500, 5000], 1000],
] as const)('[LAB6] silences are found wherever they lie: %s', (_, moments, length) => {
  expect(lengthOf(silencesIn(moments, 0, 1000, 60))).toBe(length)
})

test.each([
  ['no other', [], 100],
  ['one in the middle', [[30, 50]], 80],
  [
    'one across the start, one across the end',
    [
      [-10, 10],
      [90, 200],
    ],
    80,
  ],
  ['one that covers it', [[-10, 200]], 0],
  ['one beside it', [[100, 200]], 100],
] as const)('[LAB7] what nobody saw is taken out of a silence: %s', (_, others, left) => {
  const gone = others.map(([start, end]) => ({ start, end }))
  expect(lengthOf(without([{ start: 0, end: 100 }], gone))).toBe(left)
})

test('[LAB8] a moment that lies in two stretches counts once', () => {
  const stretches = [
    [50, 150],
    [0, 100],
    [60, 70],
    [300, 400],
  ] as const
  expect(lengthOf(stretches.map(([start, end]) => ({ start, end })))).toBe(250)
})

test('[LAB9] of stretches only what lies between two moments is looked at', () => {
  const stretches = [
    [-50, 20],
    [90, 150],
    [200, 300],
    [40, 60],
  ] as const
  const all = stretches.map(([start, end]) => ({ start, end }))
  expect(lengthOf(within(all, 0, 100))).toBe(50)
})

test('[LAB3] a cut of one cable names no other, and no cut leaves no rule', () => {
  const filter = filterFor(new Map([['a', 'media-but-stun']]))
  expect(filter.match(/ drop/g)).toHaveLength(2)
  expect(filter).toContain('iifname "to-a" ip protocol udp udp dport != 3478 drop')
  expect(filter).not.toContain('to-b')
  expect(filterFor(new Map())).not.toContain('drop')
})

test('[LAB4] no two people ever have one address, however often each moves', () => {
  const all = [0, 1, 2].map(place => new Set(Array.from({ length: 50 }, (_, moves) => addressOf(place, moves))))
  const together = new Set(all.flatMap(addresses => [...addresses]))
  expect(together.size).toBe(all.reduce((sum, addresses) => sum + addresses.size, 0))
  expect(addressOf(0, 1)).not.toBe(addressOf(0, 0))
})

test('[LAB5] every scenario has a name of its own, a bound to hold, and no bound whose middle is above its tail', () => {
  expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length)
  for (const { stallShown, audioBack, videoAfterAudio, silence, linkBack } of SCENARIOS) {
    const bounds = [stallShown, audioBack, videoAfterAudio, silence, linkBack].filter(bound => bound !== null)
    expect(bounds.length).toBeGreaterThan(0)
    for (const { p50, p95 } of bounds) expect(p50).toBeLessThanOrEqual(p95)
  }
})
