/** Whom we hear, and what the screens see of them. */
import { instant } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import type { Half } from '@holdfast/reconnect'
import type { RoomView, SeatView } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { heardSeats, peerIdOf, peerPhase, peerView } from './roster.ts'

const [me, other, third] = [testId('seat', 1), testId('seat', 2), testId('seat', 3)]
const seat = (name: typeof me, more: Partial<SeatView> = {}): SeatView => ({
  seat: name,
  role: 'patient',
  place: 'in',
  since: NOON,
  presence: 'here',
  away: null,
  peerId: null,
  mic: true,
  camera: true,
  dark: null,
  picture: null,
  asked: null,
  hears: null,
  got: 0,
  ...more,
})
const room = (seats: readonly SeatView[], more: Partial<RoomView> = {}): RoomView => ({
  t: 'room',
  ended: null,
  curtain: null,
  seats: [...seats],
  clock: null,
  step: { step: 'video', why: 'default' },
  broken: null,
  alone: null,
  raised: null,
  ...more,
})
const half = (more: Partial<Half> = {}): Half => ({
  seat: other,
  epoch: 1,
  gen: 1,
  mode: 'fresh',
  offer: true,
  live: null,
  next: null,
  hears: null,
  heldSince: NOON,
  lastAt: null,
  silentSince: null,
  silences: [],
  ...more,
})

test('[RO1] we hear everyone who is in, away or not, once we are in and until the hour ends', () => {
  const names = (view: RoomView | null) => heardSeats(view, me).map(one => one.seat)
  expect(names(null)).toEqual([])
  expect(names(room([seat(me), seat(other, { presence: 'away' }), seat(third, { place: 'waiting' })]))).toEqual([other])
  expect(names(room([seat(me, { place: 'waiting' }), seat(other)]))).toEqual([])
  expect(names(room([seat(me), seat(other)], { ended: { at: NOON } }))).toEqual([])
})

test('[RO2] the id of a page is the token of its seat and its number in base 36', () => {
  expect(peerIdOf(other, 36)).toBe(`${other.slice(4)}x10`)
})

test('[RO3] the phase follows what is heard: what was there and is not is lost', () => {
  expect(peerPhase(undefined)).toBe('none')
  expect(peerPhase(half())).toBe('none')
  expect(peerPhase(half({ next: 1 }))).toBe('connecting')
  expect(peerPhase(half({ live: 1, hears: true, lastAt: NOON }))).toBe('flowing')
  expect(peerPhase(half({ live: 1, hears: false, lastAt: NOON }))).toBe('lost')
  expect(peerPhase(half({ live: null, next: 2, lastAt: NOON }))).toBe('lost')
})

test('[RO4] they may not hear us when their page says so, or when they are silent and we cannot be told', () => {
  const seen = { stream: null, statistics: null, quality: 'good' } as const
  const toWall = (at: number) => instant(at + 5)
  const unheard = (hears: boolean | null, one: Half, isLive: boolean) =>
    peerView(seat(other, { hears }), one, { seen, isLive, toWall }).unheard
  const silent = half({ live: 1, hears: false, lastAt: NOON, silentSince: NOON })
  const heard = half({ live: 1, hears: true, lastAt: NOON })
  expect([unheard(false, heard, true), unheard(true, heard, true), unheard(null, heard, true)]).toEqual([
    true,
    false,
    false,
  ])
  expect([unheard(true, silent, true), unheard(true, silent, false), unheard(null, heard, false)]).toEqual([
    false,
    true,
    false,
  ])
  const view = peerView(seat(other), silent, { seen, isLive: true, toWall })
  expect(view).toMatchObject({ silentSince: NOON + 5, quality: 'unknown', phase: 'lost' })
})
