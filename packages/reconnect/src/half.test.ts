/** One end's half of a pair: it obeys the newest order, keeps what is heard until something better is, and tells what it hears. */
import { after, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pair, PairMode } from './frame.ts'
import { flowOf, GAP_LIMIT, reportOf, stepHalves, tellSilenceAt, type Half, type HalfEffect, type HalfEvent, type Halves } from './half.ts' // prettier-ignore

const at = (ms: number): Instant => after(NOON, ms)
const order = (gen: number, mode: PairMode, offer = true): HalfEvent => {
  const pair: Pair = { t: 'pair', with: 'b', epoch: 1, gen, offer, mode }
  return { kind: 'order', order: pair }
}
const sound = (kind: 'flowing' | 'stalled', call: number, ms: number): HalfEvent => ({
  kind,
  seat: 'b',
  call,
  lastAt: at(ms),
})
const incoming = (call: number): HalfEvent => ({ kind: 'incoming', seat: 'b', call })
const over = (call: number): HalfEvent => ({ kind: 'over', seat: 'b', call })

/** Plays events a second apart; the only half, and what was asked for by the last one. */
function play(events: readonly HalfEvent[], from: Halves = []) {
  let halves = from
  let effects: readonly HalfEffect[] = []
  events.forEach((event, second) => ({ halves, effects } = stepHalves(halves, event, at(second * 1000))))
  const [half] = halves
  const asked = effects.map(effect => ('call' in effect ? `${effect.kind} ${effect.call}` : effect.kind))
  return { half: half as Half, halves, effects, asked }
}
const heard = [order(1, 'fresh'), sound('flowing', 1, 900)]

test('[HA1] only an order newer than the latest is obeyed', () => {
  expect(play([order(1, 'fresh')]).effects[0]).toEqual({ kind: 'dial', seat: 'b', call: 1, epoch: 1 })
  expect(play([...heard, order(1, 'rebuild')]).asked).toEqual([])
  expect(play([...heard, order(3, 'inplace'), order(2, 'rebuild')]).asked).toEqual([])
})

test('[HA2] of incoming calls only the ordered one is answered; the one that is heard stays, however often it is told', () => {
  expect(play([order(1, 'fresh', false), incoming(1)]).asked).toEqual(['answer 1'])
  expect(play([order(2, 'fresh', false), incoming(1)]).asked).toEqual(['decline 1'])
  expect(play([incoming(1)]).asked).toEqual(['decline 1'])
  expect(play([order(1, 'fresh', true), incoming(1)]).asked).toEqual(['decline 1'])
  expect(play([order(1, 'fresh', false), sound('flowing', 1, 900), incoming(1)]).asked).toEqual([])
})

test('[HA3] a new call is made beside the one that is heard, and takes its place with its first sound', () => {
  const made = play([...heard, order(2, 'rebuild')])
  expect([made.asked, made.half.live, made.half.next]).toEqual([['dial 2', 'report'], 1, 2])
  const used = play([...heard, order(2, 'rebuild'), sound('flowing', 2, 2900)])
  expect(used.asked).toEqual(['use 2', 'report', 'hang-up 1'])
  expect([used.half.live, used.half.next]).toEqual([2, null])
})

test('[HA4] an order to mend is about the call that is heard, and ends one that was being made', () => {
  expect(play([...heard, order(2, 'inplace')]).asked).toEqual(['mend 1', 'report'])
  expect(play([...heard, order(2, 'rebuild'), order(3, 'inplace', false)]).asked).toEqual(['hang-up 2', 'mend 1', 'report']) // prettier-ignore
})

test('[HA4] what was being made is forgotten with it', () => {
  expect(play([...heard, order(2, 'rebuild'), order(3, 'inplace')]).half).toMatchObject({ live: 1, next: null })
})

test('[HA5] silence is told once, with a doubt about our own link; sound that is back once too', () => {
  expect(play([...heard, sound('stalled', 1, 1900)]).asked).toEqual(['report', 'doubt'])
  expect(play([...heard, sound('stalled', 1, 1900), sound('stalled', 1, 1900)]).asked).toEqual([])
  expect(play([...heard, sound('stalled', 1, 1900), sound('flowing', 1, 2900)]).asked).toEqual(['report'])
  expect(play([...heard, sound('flowing', 1, 1900)]).asked).toEqual([])
})

test('[HA6] a silence that is over is told as milliseconds before the report, and the newest are remembered', () => {
  const { half } = play([...heard, sound('stalled', 1, 1500), sound('flowing', 1, 2900)])
  expect(reportOf(half, at(5000), { add: 7, error: 3 })).toEqual({
    t: 'flow',
    of: 'b',
    gen: 1,
    state: 'flowing',
    at: at(5007),
    error: 3,
    ago: 2100,
    held: 2000,
    gaps: [{ start: 3500, end: 2100 }],
  })
  const many = Array.from({ length: 20 }, (_, n) => [sound('stalled', 1, 2000 * n + 1000), sound('flowing', 1, 2000 * n + 2000)]) // prettier-ignore
  const { silences } = play([...heard, ...many.flat()]).half
  expect([silences.length, silences.at(-1)?.to]).toEqual([GAP_LIMIT, at(40_000)])
})

test('[HA7] with seats that are not wanted any more every call is hung up', () => {
  const { halves, asked } = play([...heard, order(2, 'rebuild'), { kind: 'only', seats: [] }])
  expect([halves, asked]).toEqual([[], ['hang-up 1', 'hang-up 2']])
  expect(play([...heard, { kind: 'only', seats: ['b'] }]).asked).toEqual([])
})

test.each([
  ['none', [order(1, 'fresh')]],
  ['flowing', heard],
  ['stalled', [...heard, sound('stalled', 1, 1000)]],
  ['over', [...heard, over(1)]],
  ['over', [order(1, 'fresh'), over(1)]],
  ['over', [...heard, order(2, 'rebuild'), over(2)]],
  ['flowing', [...heard, order(2, 'inplace')]],
] as const)('[HA8] it is told as %s', (state, events) => {
  expect(flowOf(play(events).half)).toBe(state)
})

test('[HA8] since when nobody is heard is known, so that a person can be told', () => {
  const { half } = play([...heard, sound('stalled', 1, 1000)])
  expect([tellSilenceAt(half, 2500), tellSilenceAt(play(heard).half, 2500)]).toEqual([at(3500), null])
})

test('[HA9] whatever happens there are at most two calls, none is hung up twice, and none is left over', () => {
  const any = fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom<PairMode>('fresh', 'inplace', 'rebuild'), fc.boolean()).map(([gen, mode, offer]) => order(gen, mode, offer)), // prettier-ignore
    fc.tuple(fc.constantFrom('flowing' as const, 'stalled' as const), fc.integer({ min: 1, max: 9 })).map(([kind, call]) => sound(kind, call, 0)), // prettier-ignore
    fc.integer({ min: 1, max: 9 }).map(over),
    fc.integer({ min: 1, max: 9 }).map(incoming),
  )
  fc.assert(
    fc.property(fc.array(any, { maxLength: 50 }), events => {
      let halves: Halves = []
      const calls = new Set<number>()
      for (const event of [...events, { kind: 'only', seats: [] } as const]) {
        const step = stepHalves(halves, event, NOON)
        if (event.kind === 'over') calls.delete(event.call)
        for (const effect of step.effects) {
          if (effect.kind === 'dial' || effect.kind === 'answer') calls.add(effect.call)
          if (effect.kind === 'hang-up') calls.delete(effect.call)
          if (effect.kind === 'mend') expect(step.halves[0]?.live).toBe(effect.call)
        }
        halves = step.halves
        expect(calls.size).toBeLessThanOrEqual(2)
        for (const { live, next } of halves) expect(live === null || live !== next).toBe(true)
      }
      expect(calls.size).toBe(0)
    }),
  )
})
