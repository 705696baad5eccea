/** The link's rules over any sequence of events. */
import { after, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idleLink, isOver, type Closing, type LinkEvent, type LinkState } from './link-state.ts'
import { stepLink } from './link.ts'

const start: LinkEvent = { kind: 'start' }
const tick: LinkEvent = { kind: 'tick' }
const nudge: LinkEvent = { kind: 'nudge', back: true }
const probed: LinkEvent = { kind: 'probed', trusted: true }
const pass: LinkEvent = { kind: 'pass', held: true }
const ticket = ({ attempt }: LinkState): LinkEvent => ({ kind: 'ticket', attempt })
const opened = ({ attempt }: LinkState): LinkEvent => ({ kind: 'opened', attempt })
const welcome = ({ attempt }: LinkState): LinkEvent => ({ kind: 'heard', attempt, what: 'welcome', n: 0 })

const anyEvent = fc.record({
  pick: fc.nat({ max: 15 }),
  old: fc.constantFrom(0, 0, 0, 1, 2),
  closing: fc.constantFrom<Closing>('lost', 'goodbye', 'moved', 'ended', 'replaced', 'crowded', 'ticket'),
  wait: fc.constantFrom(0, 50, 700, 1000, 4000, 5000, 11_000),
})
type AnyEvent = typeof anyEvent extends fc.Arbitrary<infer T> ? T : never

function toEvent({ pick, old, closing }: AnyEvent, state: LinkState): LinkEvent {
  const of = { attempt: state.attempt - old }
  const kinds: readonly LinkEvent[] = [
    start,
    tick,
    tick,
    nudge,
    { kind: 'nudge', back: false },
    probed,
    { kind: 'probed', trusted: false },
    pass,
    { kind: pick === 8 && old === 2 ? 'leave' : 'tick' },
    { kind: 'ticket', ...of },
    { kind: 'no-ticket', ...of, code: 'x', final: old === 1 },
    { kind: 'opened', ...of },
    { kind: 'heard', ...of, what: 'welcome', n: 0 },
    { kind: 'heard', ...of, what: 'pong', n: state.beat },
    { kind: 'heard', ...of, what: old === 0 ? 'stale' : 'other', n: 0 },
    { kind: 'shut', ...of, closing },
  ]
  return kinds[pick] ?? tick
}

test('[LK2] whatever happens: no number twice, at most two sockets, and tries that count no more are not heard', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 80 }), events => {
      let state = idleLink
      let now: Instant = NOON
      const sockets = new Set<number>()
      const used = new Set<number>()
      for (const given of events) {
        now = after(now, given.wait)
        const event = toEvent(given, state)
        const step = stepLink(state, event, { now, chance: 0.3 })
        const isPast = 'attempt' in event && event.attempt !== state.attempt && event.attempt !== state.doubted
        if (isPast) expect(step).toEqual({ state, effects: [] })
        // A socket that says it is shut is gone by itself.
        if (event.kind === 'shut') sockets.delete(event.attempt)
        for (const effect of step.effects) {
          if (effect.kind === 'shut') sockets.delete(effect.attempt)
          if (effect.kind !== 'open') continue
          expect(used.has(effect.attempt)).toBe(false)
          used.add(effect.attempt)
          sockets.add(effect.attempt)
        }
        expect(sockets.size).toBeLessThanOrEqual(2)
        state = step.state
        for (const socket of sockets) expect([state.attempt, state.doubted]).toContain(socket)
        expect(state.wakeAt === null).toBe(isOver(state))
        if (isOver(state)) expect(sockets.size).toBe(0)
      }
    }),
  )
})

test('[LK9] from wherever it stands, a link that is not over becomes live once the world is kind', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), events => {
      let state = idleLink
      let now: Instant = NOON
      for (const given of events) {
        now = after(now, given.wait)
        ;({ state } = stepLink(state, toEvent(given, state), { now, chance: 0.3 }))
      }
      if (isOver(state)) return
      for (let i = 0; i < 12 && state.stage !== 'live'; i++) {
        now = after(now, 5000)
        for (const event of [() => tick, ticket, opened, welcome])
          ({ state } = stepLink(state, event(state), { now, chance: 0.3 }))
      }
      expect(state.stage).toBe('live')
    }),
  )
})
