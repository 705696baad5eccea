/** The link's rules, as cases and as properties over any sequence of events. */
import { after, type Instant } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { CLOSE, type Down, type JoinAnswer } from '@holdfast/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idleLink, LINK_WAITS, linkPhase, stepLink, type LinkEffect, type LinkEvent, type LinkState } from './link.ts'

const seat = testId('seat', 1)
const pass: JoinAnswer = {
  ticket: 't',
  path: '/room',
  peerId: `${seat.slice(4)}x1`,
  expires: NOON,
  iceServers: [],
  checklist: [],
}
const welcome: Down = { t: 'welcome', seat, peerId: pass.peerId, now: NOON, grace: { patient: 1, practitioner: 1 } }

/** Plays events of the present try, each some milliseconds after the one before. */
function play(events: readonly (readonly [number, (state: LinkState) => LinkEvent])[], from = idleLink) {
  let state: LinkState = from
  let now: Instant = NOON
  let effects: readonly LinkEffect[] = []
  for (const [wait, event] of events) {
    now = after(now, wait)
    ;({ state, effects } = stepLink(state, event(state), { now, chance: 0.5 }))
  }
  return { state, effects, now }
}

const start = (): LinkEvent => ({ kind: 'start' })
const ticket = ({ attempt }: LinkState): LinkEvent => ({ kind: 'ticket', attempt, answer: pass })
const opened = ({ attempt }: LinkState): LinkEvent => ({ kind: 'opened', attempt })
const greeted = ({ attempt }: LinkState): LinkEvent => ({ kind: 'heard', attempt, down: welcome })
const tick = (): LinkEvent => ({ kind: 'tick' })
const shut =
  (code: number) =>
  ({ attempt }: LinkState): LinkEvent => ({ kind: 'shut', attempt, code })
const live = [
  [0, start],
  [10, ticket],
  [10, opened],
  [10, greeted],
] as const
const kinds = (effects: readonly LinkEffect[]) => effects.map(({ kind }) => kind)

test('[LK1] it asks for a ticket, opens, greets, and is live with the welcome', () => {
  expect(play(live.slice(0, 1)).effects).toEqual([{ kind: 'ask', attempt: 1 }])
  expect(play(live.slice(0, 2)).effects).toEqual([{ kind: 'open', attempt: 1, answer: pass }])
  expect(kinds(play(live.slice(0, 3)).effects)).toEqual(['greet'])
  const { state, effects } = play(live)
  expect(effects).toEqual([{ kind: 'deliver', down: welcome }])
  expect([state.stage, linkPhase(state)]).toEqual(['live', 'live'])
})

test('[LK1] nothing that the room says before its welcome is heard', () => {
  const pong: Down = { t: 'pong', n: 1, now: NOON }
  expect(play([...live.slice(0, 3), [1, s => ({ kind: 'heard', attempt: s.attempt, down: pong })]]).effects).toEqual([])
})

test('[LK3] a link that lived and is lost is tried again at once', () => {
  const { state, effects } = play([...live, [60_000, shut(1006)]])
  expect(kinds(effects)).toEqual(['shut', 'ask'])
  expect(linkPhase(state)).toBe('lost')
})

test('[LK3] a link that dies young, and each failure after it, makes the next wait longer, up to five seconds', () => {
  let { state, now } = play([...live, [100, shut(1006)]])
  const waits: number[] = []
  for (let i = 0; i < 8; i++) {
    waits.push((state.wakeAt ?? now) - now)
    now = after(now, 5000)
    for (const event of [tick, ticket, shut(1006)]) {
      ;({ state } = stepLink(state, event(state), { now, chance: 0 }))
    }
  }
  expect(waits.slice(1)).toEqual([500, 1000, 2000, 4000, 5000, 5000, 5000])
})

test('[LK4] no limit of a try is under four seconds, which Chromium never keeps after an outage', () => {
  expect(Math.min(LINK_WAITS.ask, LINK_WAITS.open, LINK_WAITS.pong)).toBeGreaterThanOrEqual(4000)
})

test('[LK5] a live link is asked every five seconds, and given up four seconds after no answer', () => {
  const asked = play([...live, [LINK_WAITS.ping, tick]])
  expect(asked.effects).toEqual([{ kind: 'send', up: { t: 'ping', n: 1 } }])
  expect(kinds(stepLink(asked.state, tick(), { now: after(asked.now, 3999), chance: 0 }).effects)).toEqual([])
  expect(kinds(stepLink(asked.state, tick(), { now: after(asked.now, 4000), chance: 0 }).effects)).toEqual([
    'shut',
    'ask',
  ])
})

test('[LK5] any word of the room answers the question', () => {
  const pong =
    (n: number) =>
    (s: LinkState): LinkEvent => ({ kind: 'heard', attempt: s.attempt, down: { t: 'pong', n, now: NOON } })
  const { state, effects } = play([...live, [LINK_WAITS.ping, tick], [100, pong(1)], [4000, tick]])
  expect([state.stage, state.pongBy, effects]).toEqual(['live', null, []])
})

test('[LK6] a timer that a sleeping page held back proves nothing: it asks once more', () => {
  const { effects } = play([...live, [LINK_WAITS.ping, tick], [60_000, tick]])
  expect(effects).toEqual([{ kind: 'send', up: { t: 'ping', n: 2 } }])
})

test('[LK7] moved, goodbye and ended stay so until a person starts again; a refusal for good too', () => {
  for (const [code, phase] of [
    [CLOSE.moved, 'moved'],
    [CLOSE.goodbye, 'closed'],
    [CLOSE.ended, 'closed'],
  ] as const) {
    const { state } = play([...live, [10_000, shut(code)], [10_000, tick], [1, () => ({ kind: 'nudge' })]])
    expect([linkPhase(state), state.wakeAt]).toEqual([phase, null])
    expect(kinds(play([[0, start]], state).effects)).toEqual(['ask'])
  }
  const no = (s: LinkState): LinkEvent => ({
    kind: 'no-ticket',
    attempt: s.attempt,
    code: 'encounter-finished',
    final: true,
  })
  const { state } = play([
    [0, start],
    [10, no],
  ])
  expect([linkPhase(state), state.refusal, state.wakeAt]).toEqual(['refused', 'encounter-finished', null])
})

test('[LK3] a server that restarts is not stormed: even a proven link waits', () => {
  const { state } = play([...live, [60_000, shut(CLOSE.restarting)]])
  expect(state.stage).toBe('waiting')
})

test('[LK8] the network’s return ends a wait at once, and asks a live link whether it lives', () => {
  const nudge = (): LinkEvent => ({ kind: 'nudge' })
  expect(kinds(play([...live, [10, shut(1006)], [1, nudge]]).effects)).toEqual(['ask'])
  expect(play([...live, [10, nudge]]).effects).toEqual([{ kind: 'send', up: { t: 'ping', n: 1 } }])
  expect(play([...live.slice(0, 2), [10, nudge]]).effects).toEqual([])
})

// Any sequence of events, of this try and of old ones.
const anyEvent = fc.record({
  kind: fc.constantFrom(
    'start',
    'leave',
    'stop',
    'ticket',
    'no',
    'final',
    'opened',
    'welcome',
    'pong',
    'shut',
    'nudge',
    'tick',
    'tick',
  ),
  old: fc.constantFrom(0, 0, 0, 1),
  code: fc.constantFrom<number>(1006, 1000, ...Object.values(CLOSE)),
  wait: fc.constantFrom(0, 50, 700, 4000, 5000, 11_000),
})
type AnyEvent = typeof anyEvent extends fc.Arbitrary<infer T> ? T : never

function toEvent({ kind, old, code }: AnyEvent, { attempt: present }: LinkState): LinkEvent {
  const attempt = present - old
  switch (kind) {
    case 'ticket':
      return { kind, attempt, answer: pass }
    case 'no':
    case 'final':
      return { kind: 'no-ticket', attempt, code: 'x', final: kind === 'final' }
    case 'opened':
      return { kind, attempt }
    case 'welcome':
      return { kind: 'heard', attempt, down: welcome }
    case 'pong':
      return { kind: 'heard', attempt, down: { t: 'pong', n: 1, now: NOON } }
    case 'shut':
      return { kind, attempt, code }
    case 'start':
    case 'leave':
    case 'stop':
    case 'nudge':
    case 'tick':
      return { kind }
  }
}

test('[LK2] whatever happens there is one try at a time, its socket is shut before the next, and old tries are not heard', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), events => {
      let state: LinkState = idleLink
      let now: Instant = NOON
      let sockets = 0
      for (const given of events) {
        now = after(now, given.wait)
        const event = toEvent(given, state)
        const step = stepLink(state, event, { now, chance: 0.3 })
        if ('attempt' in event && event.attempt !== state.attempt) expect(step).toEqual({ state, effects: [] })
        // A socket that says it is shut is gone by itself.
        if (event.kind === 'shut' && event.attempt === state.attempt && sockets > 0) sockets = 0
        for (const effect of step.effects) {
          if (effect.kind === 'shut') sockets = 0
          if (effect.kind === 'ask') expect(sockets).toBe(0)
          if (effect.kind === 'open') sockets++
          expect(sockets).toBeLessThanOrEqual(1)
        }
        expect(step.state.attempt).toBeGreaterThanOrEqual(state.attempt)
        if (step.state.stage === 'live') expect(['greeting', 'live']).toContain(state.stage)
        state = step.state
        const isOver = ['idle', 'moved', 'closed', 'refused'].includes(state.stage)
        expect(state.wakeAt === null).toBe(isOver)
      }
    }),
  )
})

test('[LK9] from wherever it stands, a link that is not over becomes live once the world is kind', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), events => {
      let state: LinkState = idleLink
      let now: Instant = NOON
      for (const given of events) {
        now = after(now, given.wait)
        ;({ state } = stepLink(state, toEvent(given, state), { now, chance: 0.3 }))
      }
      if (state.wakeAt === null) return
      for (let i = 0; i < 12 && state.stage !== 'live'; i++) {
        now = after(now, 5000)
        for (const event of [tick, ticket, opened, greeted]) {
          ;({ state } = stepLink(state, event(state), { now, chance: 0.3 }))
        }
      }
      expect(state.stage).toBe('live')
    }),
  )
})
