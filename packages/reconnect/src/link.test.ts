/** The link's rules, as cases. */
import { after, between, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { idleLink, LINK_WAITS, type Closing, type LinkEffect, type LinkEvent } from './link-state.ts'
import type { LinkState } from './link-state.ts'
import { stepLink } from './link.ts'

type Play = readonly (readonly [number, LinkEvent | ((state: LinkState) => LinkEvent)])[]

/** Plays events, each some milliseconds after the one before. */
function play(events: Play, from: LinkState = idleLink, start: Instant = NOON) {
  let state = from
  let now = start
  let effects: readonly LinkEffect[] = []
  for (const [wait, event] of events) {
    now = after(now, wait)
    ;({ state, effects } = stepLink(state, typeof event === 'function' ? event(state) : event, { now, chance: 0.5 }))
  }
  return { state, effects, now, kinds: effects.map(({ kind }) => kind) }
}

const start: LinkEvent = { kind: 'start' }
const tick: LinkEvent = { kind: 'tick' }
const nudge: LinkEvent = { kind: 'nudge', back: true }
const probed: LinkEvent = { kind: 'probed', trusted: true }
const pass: LinkEvent = { kind: 'pass', held: true }
const ticket = ({ attempt }: LinkState): LinkEvent => ({ kind: 'ticket', attempt })
const opened = ({ attempt }: LinkState): LinkEvent => ({ kind: 'opened', attempt })
const hear =
  (what: 'welcome' | 'pong' | 'stale' | 'other', n = 0) =>
  ({ attempt }: LinkState): LinkEvent => ({ kind: 'heard', attempt, what, n })
const shut =
  (closing: Closing) =>
  ({ attempt }: LinkState): LinkEvent => ({ kind: 'shut', attempt, closing })
const no =
  (final: boolean) =>
  ({ attempt }: LinkState): LinkEvent => ({ kind: 'no-ticket', attempt, code: 'not-yet', final })
const live: Play = [
  [0, start],
  [10, ticket],
  [10, opened],
  [10, hear('welcome')],
]
/** Live, answered, with a pass and a trusted probe. */
const well: Play = [...live, [5, pass], [5, probed], [30, hear('pong', 1)]]

test('[LK1] it asks for a ticket, opens, greets, and is live with the welcome; nothing is heard before', () => {
  expect(play(live.slice(0, 1)).effects).toEqual([{ kind: 'ask', attempt: 1 }])
  expect(play(live.slice(0, 2)).effects).toEqual([{ kind: 'open', attempt: 1, by: 'ticket' }])
  expect(play(live.slice(0, 3)).effects).toEqual([{ kind: 'greet', attempt: 1 }])
  expect(play([...live.slice(0, 3), [1, hear('pong', 1)]]).state.stage).toBe('greeting')
  const { state, effects } = play(live)
  expect([state.stage, effects]).toEqual(['live', [{ kind: 'beat', n: 1 }]])
})

test('[LK3] a link that lived five seconds and is lost is tried again at once, a shorter one after a wait', () => {
  expect(play([...live, [LINK_WAITS.proven, shut('lost')]]).kinds).toEqual(['ask'])
  expect(play([...live, [LINK_WAITS.proven - 1, shut('lost')]]).state.stage).toBe('waiting')
})

test('[LK3] each refusal in a row makes the wait longer, up to five seconds, with no last try', () => {
  let { state, now } = play([...live, [100, shut('lost')]])
  const waits: number[] = []
  for (let i = 0; i < 8; i++) {
    waits.push(between(now, state.wakeAt ?? now))
    now = after(now, 5000)
    for (const event of [tick, ticket(state), shut('lost')(state)]) {
      const given = 'attempt' in event ? { ...event, attempt: state.attempt } : event
      ;({ state } = stepLink(state, given, { now, chance: 0 }))
    }
  }
  expect(waits.slice(1)).toEqual([500, 1000, 2000, 4000, 5000, 5000, 5000])
})

test('[LK3] a keeper that is full or restarts is not stormed: even a proven link waits', () => {
  const { state, now } = play([...live, [60_000, shut('crowded')]])
  expect(between(now, state.wakeAt ?? now)).toBe(375)
  expect([state.stage, state.notBefore]).toEqual(['waiting', state.wakeAt])
})

test('[LK4] no limit of a try is under four seconds, which Chromium never keeps after an outage', () => {
  expect(Math.min(LINK_WAITS.ask, LINK_WAITS.open, LINK_WAITS.greet)).toBeGreaterThanOrEqual(4000)
  for (const length of [1, 2, 3]) {
    const { state, now } = play(live.slice(0, length))
    expect(between(now, state.wakeAt ?? now)).toBeGreaterThanOrEqual(4000)
  }
})

test.each([
  [null, 1000],
  [100, 1000],
  [600, 2400],
  [5000, 4000],
])('[LK5] after a round trip of %s ms a question is given %s ms', (roundTrip, wait) => {
  const before = play(well)
  const { state, now } = play([[LINK_WAITS.beat, tick]], { ...before.state, roundTrip }, before.now)
  expect(between(now, state.pongBy ?? now)).toBe(wait)
})

test('[LK5] a live link is asked every five seconds; any word of the keeper answers, and its own pong tells the round trip', () => {
  const asked = play([...well, [LINK_WAITS.beat - 40, tick]])
  expect(asked.effects).toEqual([{ kind: 'beat', n: 2 }])
  expect(play([[1, hear('other')]], asked.state, asked.now).state).toMatchObject({ pongBy: null, roundTrip: 40 })
  expect(play([[70, hear('pong', 2)]], asked.state, asked.now).state).toMatchObject({ pongBy: null, roundTrip: 70 })
  expect(play([[70, hear('pong', 1)]], asked.state, asked.now).state).toMatchObject({ pongBy: null, roundTrip: 40 })
})

test('[LK6] a timer that a sleeping page held back proves nothing: it asks once more', () => {
  expect(play([...live, [1000 + LINK_WAITS.late + 1, tick]]).effects).toEqual([{ kind: 'beat', n: 2 }])
  expect(play([...live, [1000 + LINK_WAITS.late, tick]]).state.doubted).toBe(1)
})

test.each([
  ['moved', shut('moved')],
  ['closed', shut('goodbye')],
  ['closed', shut('ended')],
  ['idle', { kind: 'stop' }],
  ['closed', { kind: 'leave' }],
] as const)('[LK7] %s: it rests without socket, timer, probe or pass until a person starts it', (stage, event) => {
  const { state } = play([...well, [10_000, event], [1, tick], [1, nudge], [1, probed], [1, hear('other')]])
  expect(state).toMatchObject({ stage, wakeAt: null, isProbing: false, hasPass: false, doubted: null })
  expect(play([[0, start]], state).kinds).toEqual(['ask'])
})

test('[LK7] a final no to a ticket is said and stays; another no is tried again', () => {
  const refused = play([...live.slice(0, 1), [10, no(true)]]).state
  expect([refused.stage, refused.refusal, refused.wakeAt]).toEqual(['refused', 'not-yet', null])
  expect(play([...live.slice(0, 1), [10, no(false)]]).state).toMatchObject({ stage: 'waiting', refusal: 'not-yet' })
})

test('[LK8] the return of network or page ends a wait at once, and asks a live link at once, once', () => {
  expect(play([...live, [10, shut('lost')], [1, nudge]]).kinds).toEqual(['ask'])
  expect(play([...well, [10, nudge]]).effects).toEqual([{ kind: 'beat', n: 2 }])
  expect(play([...well, [10, nudge], [1, nudge]]).effects).toEqual([])
})

const silent: Play = [...well, [LINK_WAITS.beat, tick], [1000, tick]]

test('[LK10] without an answer the link is doubted, not shut, and a fresh one is tried at once', () => {
  const trying = play(silent)
  expect([trying.state.doubted, trying.effects]).toEqual([1, [{ kind: 'open', attempt: 2, by: 'pass' }]])
  const fresh = play([[40, opened], [40, hear('welcome')]] as Play, trying.state, trying.now) // prettier-ignore
  expect(fresh.kinds).toEqual(['shut', 'beat'])
  expect(fresh.effects[0]).toEqual({ kind: 'shut', attempt: 1 })
})

test('[LK10] a probe that is answered while a beat is not leaves the link no more time, once the round trip is known', () => {
  const known: Play = [...well, [40, hear('pong', 1)], [LINK_WAITS.beat, tick]] // prettier-ignore
  expect(play([...known, [299, probed]]).effects).toEqual([])
  const fresh = play([...known, [300, probed]])
  expect([fresh.state.stage, fresh.state.doubted, fresh.effects]).toEqual(['opening', 1, [{ kind: 'open', attempt: 2, by: 'pass' }]]) // prettier-ignore
  expect(play([...known, [30, hear('pong', 2)], [400, probed]] as Play).effects).toEqual([]) // prettier-ignore
})

test('[LK10] without a trusted probe a fresh link is made at once', () => {
  expect(play([...live, [1000, tick]]).kinds).toEqual(['ask'])
})

test('[LK10] a doubted link that speaks while no try is under way is the live one again', () => {
  const doubted = play([...silent, [LINK_WAITS.open, tick]])
  expect(doubted.state).toMatchObject({ stage: 'waiting', doubted: 1 })
  const word: LinkEvent = { kind: 'heard', attempt: 1, what: 'other', n: 0 }
  expect(play([[50, word]], doubted.state, doubted.now).state).toMatchObject({ stage: 'live', attempt: 1 })
  const trying = play([[300, probed], [1, word]] as Play, doubted.state, doubted.now) // prettier-ignore
  expect(trying.state).toMatchObject({ stage: 'opening', attempt: 3, doubted: 1 })
})

test('[LK11] after silence a trusted probe is waited for, up to fifteen seconds; else it is a quarter second', () => {
  const blind = play([...live.slice(0, 2), [LINK_WAITS.open, tick]])
  expect(between(blind.now, blind.state.wakeAt ?? blind.now)).toBe(LINK_WAITS.silence)
  const seeing = play([...live.slice(0, 1), [1, probed], [1, ticket], [LINK_WAITS.open, tick]])
  expect(between(seeing.now, seeing.state.wakeAt ?? seeing.now)).toBe(LINK_WAITS.safety)
  expect(seeing.effects).toContainEqual({ kind: 'probe', on: true })
})

test('[LK11] an answered probe does not shorten the wait after a refusal', () => {
  const refused = play([...well, [100, shut('crowded')], [1, probed]])
  expect([refused.state.stage, refused.effects]).toEqual(['waiting', []])
  expect(play([[400, probed]], refused.state, refused.now).kinds).toEqual(['ask'])
})

test('[LK12] with a pass no ticket is asked for; a pass that was refused is worth nothing', () => {
  expect(play([...well, [10_000, shut('lost')]]).effects).toEqual([{ kind: 'open', attempt: 2, by: 'pass' }])
  expect(play([...well, [10_000, shut('lost')], [100, shut('lost')], [500, tick]]).kinds).toEqual(['ask'])
})

test('[LK13] an answer after silence replaces a try that began in the silence, and leaves one that has just begun', () => {
  const back: LinkEvent = { ...probed, back: true }
  const trying = play(silent)
  expect(play([[LINK_WAITS.overdue, probed]], trying.state, trying.now).effects).toEqual([])
  expect(play([[LINK_WAITS.overdue - 1, back]], trying.state, trying.now).effects).toEqual([])
  for (const early of [[], [[5, opened]]] as Play[]) {
    const { state, effects } = play([...early, [LINK_WAITS.overdue, back]], trying.state, trying.now)
    expect(state).toMatchObject({ stage: 'opening', attempt: 3, doubted: 1 })
    expect(effects).toEqual([
      { kind: 'shut', attempt: 2 },
      { kind: 'open', attempt: 3, by: 'pass' },
    ])
  }
})
