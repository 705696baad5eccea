/** The rules of sound and picture with another seat, as cases and as properties. */
import { after, type Instant, type SeatId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MEDIA_WAITS, type MediaEffect, type MediaEvent, type MediaState } from './media/event.ts'
import type { Wanted } from './roster.ts'
import { mediaWakeAt, noMedia, peerPhase, stepMedia } from './state.ts'

const [seat, other] = [testId('seat', 1), testId('seat', 2)]
const wanted = (peerId: string | null, offers = true, who: SeatId = seat): Wanted => ({ seat: who, peerId, offers })
const roster = (...list: Wanted[]): MediaEvent => ({ kind: 'roster', wanted: list })
const own = (peerId: string | null): MediaEvent => ({ kind: 'own', peerId })
const of = (kind: 'connected' | 'heard' | 'faltered' | 'over', call: string): MediaEvent => ({ kind, call })

/** Plays events, `[milliseconds since the one before, event]`. */
function play(events: readonly (readonly [number, MediaEvent])[], from: MediaState = noMedia) {
  let state = from
  let now: Instant = NOON
  let effects: readonly MediaEffect[] = []
  for (const [wait, event] of events) {
    now = after(now, wait)
    ;({ state, effects } = stepMedia(state, event, { now, chance: 0 }))
  }
  const [peer] = state.peers
  return { state, effects, now, phase: peer && peerPhase(peer) }
}
const dialled = [
  [0, own('me1')],
  [0, roster(wanted('a'))],
] as const
const flowing = [...dialled, [100, of('connected', 'out-1')], [50, of('heard', 'out-1')]] as const
const answering = [
  [0, own('me1')],
  [0, roster(wanted('a', false))],
  [10, { kind: 'incoming', from: 'a', call: 'in-1' }],
] as const

test('[CA1] the one who offers dials as soon as both are in and here and PeerJS is ready, whichever comes last', () => {
  const dial = [{ kind: 'dial', seat, call: 'out-1', to: 'a' }]
  expect(play(dialled).effects).toEqual(dial)
  expect(
    play([
      [0, roster(wanted('a'))],
      [0, own('me1')],
    ]).effects,
  ).toEqual(dial)
  expect(
    play([
      [0, own('me1')],
      [0, roster(wanted(null))],
    ]).effects,
  ).toEqual([])
  expect(
    play([
      [0, own('me1')],
      [0, roster(wanted('a', false))],
    ]).effects,
  ).toEqual([])
})

test('[CA2] only a seat of the roster that is to dial us is answered; every other call is hung up', () => {
  expect(play(answering).effects).toEqual([{ kind: 'answer', seat, call: 'in-1' }])
  const ring: MediaEvent = { kind: 'incoming', from: 'stranger', call: 'in-9' }
  expect(play([...answering.slice(0, 2), [0, ring]]).effects).toEqual([{ kind: 'hang-up', call: 'in-9' }])
  expect(play([...dialled, [0, { ...ring, from: 'a' }]]).effects).toEqual([{ kind: 'hang-up', call: 'in-9' }])
})

test('[CA3] media flows with the first packet; a device that gives none flows after the wait, without another call', () => {
  expect(play(dialled).phase).toBe('connecting')
  expect(play(flowing).phase).toBe('flowing')
  const silent = play([...dialled, [100, of('connected', 'out-1')], [MEDIA_WAITS.media, { kind: 'tick' }]])
  expect([silent.phase, silent.effects]).toEqual(['flowing', []])
})

test('[CA4] a dial without media for eight seconds is hung up and tried again, later each time', () => {
  const { state, effects, now } = play([...dialled, [MEDIA_WAITS.media, { kind: 'tick' }]])
  expect(effects).toEqual([{ kind: 'hang-up', call: 'out-1' }])
  expect(mediaWakeAt(state)).toBe(after(now, 250))
  const again = play([...dialled, [MEDIA_WAITS.media, { kind: 'tick' }], [250, { kind: 'tick' }]])
  expect(again.effects).toEqual([{ kind: 'dial', seat, call: 'out-2', to: 'a' }])
})

test('[CA5] media that flowed and failed is dialled again at once; the side that is dialled asks for it', () => {
  expect(play([...flowing, [60_000, of('over', 'out-1')]]).effects).toEqual([
    { kind: 'hang-up', call: 'out-1' },
    { kind: 'dial', seat, call: 'out-2', to: 'a' },
  ])
  const answered = play([...answering, [50, of('heard', 'in-1')], [60_000, of('over', 'in-1')]])
  expect(answered.effects).toEqual([
    { kind: 'hang-up', call: 'in-1' },
    { kind: 'prompt', to: 'a' },
  ])
  expect(answered.phase).toBe('lost')
  expect(play([...flowing, [60_000, { kind: 'prompted', from: 'a' }]]).effects).toHaveLength(2)
  expect(play([...dialled, [10, { kind: 'prompted', from: 'a' }]]).effects).toEqual([])
})

test('[CA5] a page that dials again has given the earlier call up: it is hung up here too', () => {
  const again = play([...answering, [50, of('heard', 'in-1')], [10, { kind: 'incoming', from: 'a', call: 'in-2' }]])
  expect(again.effects).toEqual([
    { kind: 'hang-up', call: 'in-1' },
    { kind: 'answer', seat, call: 'in-2' },
  ])
})

test('[CA6] a pause heals by itself and is shown as lost meanwhile', () => {
  expect(play([...flowing, [10, of('faltered', 'out-1')]])).toMatchObject({ phase: 'lost', effects: [] })
  expect(play([...flowing, [10, of('faltered', 'out-1')], [10, of('connected', 'out-1')]]).phase).toBe('flowing')
})

test('[CA7] a link that is lost, ours or theirs, changes no media', () => {
  const ours = play([...flowing, [10, own(null)], [10, own('me2')]])
  expect([ours.phase, ours.effects]).toEqual(['flowing', []])
  const theirs = play([...flowing, [10, roster(wanted(null))]])
  expect([theirs.phase, theirs.effects]).toEqual(['flowing', []])
})

test('[CA8] a new peer id of the other: media that still comes in is left alone, otherwise that page is dialled at once', () => {
  const moved = [...flowing, [10, roster(wanted(null))], [10, roster(wanted('b'))]] as const
  expect(play(moved).effects).toEqual([{ kind: 'look', call: 'out-1' }])
  expect(play([...moved, [500, { kind: 'looked', call: 'out-1', alive: true }]])).toMatchObject({
    phase: 'flowing',
    effects: [],
  })
  expect(play([...moved, [9000, { kind: 'looked', call: 'out-1', alive: false }]]).effects).toEqual([
    { kind: 'hang-up', call: 'out-1' },
    { kind: 'dial', seat, call: 'out-2', to: 'b' },
  ])
  const early = play([...dialled, [10, roster(wanted('b'))]])
  expect(early.effects).toEqual([
    { kind: 'hang-up', call: 'out-1' },
    { kind: 'dial', seat, call: 'out-2', to: 'b' },
  ])
})

test('[CA8] a reload: the old page hangs up, the new one is dialled as soon as it is here', () => {
  const { effects } = play([
    ...flowing,
    [100, of('over', 'out-1')],
    [0, roster(wanted(null))],
    [300, roster(wanted('b'))],
  ])
  expect(effects.at(-1)).toMatchObject({ kind: 'dial', to: 'b' })
})

test('[CA9] a call that is being set up does not outlive our own link', () => {
  expect(play([...dialled, [10, own(null)], [10, own('me2')]]).effects).toEqual([
    { kind: 'hang-up', call: 'out-1' },
    { kind: 'dial', seat, call: 'out-2', to: 'a' },
  ])
})

test('[CA10] who leaves, or is asked to the door, is hung up', () => {
  expect(play([...flowing, [10, roster()]])).toMatchObject({
    effects: [{ kind: 'hang-up', call: 'out-1' }],
    phase: undefined,
  })
})

test('[CA11] who waits to be dialled and is not says so after ten seconds', () => {
  const { effects } = play([...answering.slice(0, 2), [MEDIA_WAITS.dialled, { kind: 'tick' }]])
  expect(effects).toEqual([{ kind: 'prompt', to: 'a' }])
})

const peerIds = fc.constantFrom(null, 'a', 'b', 'c')
const rosters = fc
  .tuple(peerIds, peerIds, fc.boolean(), fc.boolean())
  .map(([p, q, first, second]) =>
    roster(...(first ? [wanted(p)] : []), ...(second ? [wanted(q === null ? null : `${q}${q}`, false, other)] : [])),
  )
const anyEvent = fc.oneof(
  rosters,
  fc.constantFrom<MediaEvent>(own(null), own('me1'), own('me2'), { kind: 'tick' }, { kind: 'tick' }),
  fc.constantFrom('aa', 'bb', 'x').map((from): MediaEvent => ({ kind: 'incoming', from, call: '?' })),
  fc.constantFrom('a', 'bb', 'x').map((from): MediaEvent => ({ kind: 'prompted', from })),
  fc
    .record({ kind: fc.constantFrom('connected', 'heard', 'faltered', 'over'), n: fc.nat({ max: 3 }) })
    .map(({ kind, n }) => ({ kind, call: `${n}` })),
  fc
    .record({ alive: fc.boolean(), n: fc.nat({ max: 3 }) })
    .map(({ alive, n }): MediaEvent => ({ kind: 'looked', call: `${n}`, alive })),
)

/** Gives an event of a call a name that was really used, most often the latest. */
function named(event: MediaEvent, used: readonly string[]): MediaEvent {
  if (event.kind === 'incoming') return { ...event, call: `in-${used.length}` }
  return 'call' in event ? { ...event, call: used.at(-1 - Number(event.call)) ?? 'none' } : event
}

test('[CA12] whatever happens: one call per seat, every call is hung up once at most, and none is left over', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyEvent, fc.constantFrom(0, 10, 900, 8000, 12_000)), { maxLength: 70 }), events => {
      let state = noMedia
      let now: Instant = NOON
      const used: string[] = []
      const open = new Set<string>()
      for (const [raw, wait] of events) {
        now = after(now, wait)
        const event = named(raw, used)
        if (event.kind === 'incoming') {
          used.push(event.call)
          open.add(event.call)
        }
        const { state: next, effects } = stepMedia(state, event, { now, chance: 0.5 })
        for (const effect of effects) {
          if (effect.kind === 'dial') {
            expect(used).not.toContain(effect.call)
            expect(next.own).not.toBeNull()
            used.push(effect.call)
            open.add(effect.call)
          }
          if (effect.kind === 'hang-up') expect(open.delete(effect.call)).toBe(true)
        }
        state = next
        const present = state.peers.flatMap(({ call }) => (call ? [call.name] : []))
        expect([...open].toSorted()).toEqual(present.toSorted())
        // Whoever is to dial and can has a call or a time for the next one: nobody waits for ever.
        for (const peer of state.peers) {
          if (peer.peerId !== null && state.own !== null) expect(peer.call !== null || peer.dueAt !== null).toBe(true)
        }
        const wakeAt = mediaWakeAt(state)
        if (event.kind === 'tick' && wakeAt !== null) expect(wakeAt).toBeGreaterThan(now)
      }
    }),
  )
})
