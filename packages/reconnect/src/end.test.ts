/** One end as a whole: what it says, hears and asks for, by cases; the simulator plays it against the keeper. */
import { after, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { makeEnd, openAttempt, sayAt, unkept, type End, type EndEffect, type EndEvent } from './end-state.ts'
import { stepEnd } from './end.ts'
import type { EntryFrame, KeeperFrame, Pair } from './frame.ts'
import type { LinkEvent } from './link-state.ts'
import { addTo, makeStream, stored, type Stream } from './stream.ts'

const at = (ms: number): Instant => after(NOON, ms)
type Play = readonly (readonly [number, EndEvent])[]

/** Plays events at their moments; the end, and what was asked for by the last one. */
function play(events: Play, from: End = makeEnd('own')) {
  let end = from
  let effects: readonly EndEffect[] = []
  for (const [ms, event] of events) ({ end, effects } = stepEnd(end, event, { now: at(ms), chance: 0.5 }))
  return { end, effects, asked: effects.map(told) }
}
function told(effect: EndEffect): string {
  if (effect.kind === 'send') return `${effect.frame.t}${'cseq' in effect.frame ? ` ${effect.frame.cseq}` : ''}`
  return effect.kind === 'apply' ? `apply ${effect.entry.n}` : effect.kind
}
const link = (event: LinkEvent): EndEvent => ({ kind: 'link', event })
const frame = (given: KeeperFrame, attempt = 1): EndEvent => ({ kind: 'frame', attempt, frame: given })
const welcome = (have = 0): EndEvent => frame({ t: 'welcome', seat: 'a', epoch: 1, now: at(0), have })
const pong = (n: number, have = 0, now = at(0)): EndEvent => frame({ t: 'pong', n, now, have })
const entry = (n: number, stream: string | null = null, cseq = 0): EndEvent => {
  const given: EntryFrame = { t: 'entry', n, at: at(0), from: stream && 'a', stream, cseq, kind: 'chat', body: n }
  return frame(given)
}
const say = (end: End, body: unknown = 'x'): End => {
  const said = sayAt(end, 'chat', body)
  return said.ok ? said.value.end : end
}
const greeted: Play = [
  [0, link({ kind: 'start' })],
  [10, link({ kind: 'ticket', attempt: 1 })],
  [20, link({ kind: 'opened', attempt: 1 })],
]
const live: Play = [...greeted, [30, welcome()]]
const order = (gen: number): EndEvent => {
  const pair: Pair = { t: 'pair', with: 'b', epoch: 1, gen, offer: true, mode: 'fresh' }
  return frame(pair)
}
const flowing: EndEvent = { kind: 'media', event: { kind: 'flowing', seat: 'b', call: 1, lastAt: at(60) } }
const stalled: EndEvent = { kind: 'media', event: { kind: 'stalled', seat: 'b', call: 1, lastAt: at(70) } }
const dead = (count: number): Stream => {
  let stream = makeStream('dead')
  for (let n = 0; n < count; n++) {
    const next = addTo(stream, 'chat', n)
    if (next.ok) stream = next.value
  }
  return stored(stream, count)
}

test('[EN1] a fresh link is greeted with how much was applied and with every word that waits on disk', () => {
  expect(play(greeted).asked).toEqual(['hello'])
  const waiting = say(say(makeEnd('own')))
  const safe = play([[0, { kind: 'stored', stream: 'own', cseq: 1 }]], waiting).end
  expect(play(greeted, safe).asked).toEqual(['hello', 'put 1'])
})

test('[EN2] what is said is stored, and sent as soon as it is on disk', () => {
  const { end } = play(live)
  const said = sayAt(end, 'chat', 'x')
  expect(said.ok && said.value.effects).toEqual([{ kind: 'store' }])
  expect(play([[50, { kind: 'stored', stream: 'own', cseq: 1 }]], say(end)).asked).toEqual(['put 1'])
  expect(play([[50, { kind: 'stored', stream: 'other', cseq: 1 }]], say(end)).asked).toEqual([])
})

test('[EN3] a word is forgotten when it is acknowledged or comes back as an entry, and the disk is told', () => {
  const said = say(say(play(live).end))
  const acked = play([[60, frame({ t: 'ack', stream: 'own', last: 1 })]], said)
  expect([acked.asked, acked.end.own.waiting.length]).toEqual([['store'], 1])
  const back = play([[60, entry(1, 'own', 1)]], said)
  expect([back.asked, back.end.own.waiting.length]).toEqual([['apply 1', 'store'], 1])
})

test('[EN4] a missing entry is asked for once, and again after the next pong', () => {
  expect(play([...live, [40, entry(3)]]).effects).toEqual([
    { kind: 'send', attempt: 1, frame: { t: 'hello', have: 0 } },
  ])
  expect(play([...live, [40, entry(3)], [41, entry(4)]]).asked).toEqual([])
  expect(play([...live, [40, entry(3)], [50, pong(1)], [51, entry(4)]]).asked).toEqual(['hello'])
  expect(play([...live, [40, entry(1)], [41, entry(1)]]).asked).toEqual([])
})

test('[EN4] words that the keeper misses are said again once, and again after the next pong', () => {
  const two = play([[40, { kind: 'stored', stream: 'own', cseq: 2 }]], say(say(play(live).end))).end
  const want = frame({ t: 'want', stream: 'own', next: 1 })
  expect(play([[50, want]], two).asked).toEqual(['put 1', 'put 2'])
  expect(play([[50, want], [51, want]] as Play, two).asked).toEqual([]) // prettier-ignore
  expect(play([[50, want], [60, pong(1)], [61, want]] as Play, two).asked).toEqual(['put 1', 'put 2']) // prettier-ignore
})

test('[EN5] a word that waits at two pongs was lost on the way, and so was an entry that a pong knows of', () => {
  const one = play([[40, { kind: 'stored', stream: 'own', cseq: 1 }]], say(play(live).end)).end
  expect(play([[50, pong(1)]], one).asked).toEqual([])
  expect(play([[50, pong(1)], [51, pong(1)]] as Play, one).asked).toEqual(['put 1']) // prettier-ignore
  expect(play([...live, [50, pong(1, 3)]]).asked).toEqual(['hello'])
})

test('[EN6] a keeper that has less than was applied makes us forget and ask for everything', () => {
  const { end } = play([...live, [40, entry(1)], [41, entry(2)]])
  const { effects } = play([[10, link({ kind: 'stop' })], ...greeted, [30, welcome(1)]].map(([ms, event]) => [ms, event]) as Play, end) // prettier-ignore
  expect(effects).toEqual([])
  const again = play([[99, frame({ t: 'welcome', seat: 'a', epoch: 1, now: at(0), have: 1 })]], end)
  expect([again.asked, again.end.inbox.have]).toEqual([['reset', 'hello'], 0])
})

test('[EN7] an end that rests sends nothing and hangs up; a lost link ends no call', () => {
  const talking: Play = [...live, [50, order(1)], [60, flowing]]
  const left = play([...talking, [70, link({ kind: 'leave' })]])
  expect([left.asked, left.end.halves, openAttempt(left.end)]).toEqual([['shut', 'hang-up'], [], null])
  const lost = play([...talking, [9000, link({ kind: 'shut', attempt: 1, closing: 'lost' })]])
  expect([lost.asked, lost.end.halves.length]).toEqual([['ask'], 1])
})

test('[EN8] what dead pages said is sent under their own names and vanishes when it is kept', () => {
  const adopted = play([...live, [40, { kind: 'adopt', streams: [dead(2), dead(2)] }]])
  expect([adopted.asked, unkept(adopted.end).map(({ id }) => id)]).toEqual([
    ['put 1', 'put 2'],
    ['dead', 'own'],
  ])
  const gone = play([[50, frame({ t: 'ack', stream: 'dead', last: 2 })]], adopted.end)
  expect([gone.asked, gone.end.adopted]).toEqual([['store'], []])
})

test('[EN8] a keeper that has more of a dead page than the disk has all of it', () => {
  const adopted = play([...live, [40, { kind: 'adopt', streams: [dead(2)] }]]).end
  expect(play([[50, frame({ t: 'ack', stream: 'dead', last: 9 })]], adopted).end.adopted).toEqual([])
})

test('[EN8] a dead page that was still writing is found longer; only what was added is said', () => {
  const adopted = play([...live, [40, { kind: 'adopt', streams: [dead(1)] }]]).end
  const longer = play([[50, { kind: 'adopt', streams: [dead(3)] }]], adopted)
  expect([longer.asked, longer.end.adopted]).toEqual([['put 2', 'put 3'], [dead(3)]])
  expect(play([[60, { kind: 'adopt', streams: [dead(2)] }]], longer.end)).toMatchObject({
    end: longer.end,
    effects: [],
  })
})

test('[EN9] a probe is wanted while sound is missing; answered after a second of silence, it says that the network is back', () => {
  const trusted = link({ kind: 'probed', trusted: true })
  const silent: Play = [...live, [40, trusted], [50, order(1)], [60, flowing], [70, stalled]]
  expect(play(silent).effects).toContainEqual({ kind: 'probe', on: true })
  expect(play([...silent, [500, trusted]]).asked).toEqual([])
  expect(play([...silent, [1500, trusted]]).asked).toEqual(['retry'])
  expect(play([...silent, [1500, trusted], [1800, trusted]]).asked).toEqual([])
  expect(play([...silent, [1500, flowing]]).effects).toContainEqual({ kind: 'probe', on: false })
})

test('[EN9] a probe is wanted while the link is doubted, and its first answer after silence replaces the try that was made in it', () => {
  const pass = link({ kind: 'pass', held: true })
  const trusted = link({ kind: 'probed', trusted: true })
  const doubted: Play = [...live, [40, trusted], [50, pass], [60, pong(1)], [5060, link({ kind: 'tick' })], [6100, link({ kind: 'tick' })]] // prettier-ignore
  expect(play(doubted).effects).toContainEqual({ kind: 'probe', on: true })
  expect(play([...doubted, [6500, trusted]]).effects).toEqual([])
  expect(play([...doubted, [7200, trusted]]).effects).toMatchObject([{ kind: 'shut' }, { kind: 'open' }])
})

test('[EN10] with each pong the keeper’s clock is known to half a round trip', () => {
  expect(play([...live, [130, pong(1, 0, at(5080))]]).end.keeperClock).toEqual({ add: 5000, error: 50 })
  expect(play([...live, [130, pong(7, 0, at(5080))]]).end.keeperClock).toBeNull()
})

test('[EN10] a slower pong that agrees leaves the better reckoning, a little less sure; one that does not is believed', () => {
  const known: Play = [...live, [130, pong(1, 0, at(5080))], [5030, link({ kind: 'tick' })]]
  const slow = (now: number) => play([...known, [5930, pong(2, 0, at(now))]]).end.keeperClock
  expect(slow(10_475)).toEqual({ add: 5000, error: 51 })
  expect(slow(20_000)).toEqual({ add: 14_520, error: 450 })
})

test('[EN11] what comes over a try that counts no more changes nothing', () => {
  const { end } = play(live)
  for (const given of [entry(1), order(1), pong(1)]) {
    const old = given.kind === 'frame' ? { ...given, attempt: 0 } : given
    expect(play([[50, old]], end)).toMatchObject({ end, effects: [] })
  }
})

test('[EN12] each sign of life also tells how every seat is heard', () => {
  const { effects } = play([...live, [40, pong(1)], [50, order(1)], [60, flowing], [5030, link({ kind: 'tick' })]])
  expect(effects.map(told)).toEqual(['beat', 'flow'])
})

test('[EN13] a page that goes for a moment first tells how every seat is heard; without a socket there is nobody to tell', () => {
  const heard: Play = [...live, [40, pong(1)], [50, order(1)], [60, flowing]]
  expect(play([...heard, [900, { kind: 'away' }]]).asked).toEqual(['flow', 'away'])
  expect(
    play([
      [0, link({ kind: 'start' })],
      [900, { kind: 'away' }],
    ]).asked,
  ).toEqual([])
})
