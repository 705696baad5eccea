/** With whom we should have media, and that both sides agree on who dials. */
import { ROLES, type SeatId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { PLACES, type RoomView, type SeatView } from '@holdfast/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wantedPeers } from './roster.ts'

const seatView = (seat: SeatId, more: Partial<SeatView> = {}): SeatView => ({
  seat,
  role: 'patient',
  place: 'in',
  since: NOON,
  here: true,
  peerId: `peer of ${seat}`,
  mic: true,
  camera: true,
  got: 0,
  ...more,
})
const room = (seats: readonly SeatView[], more: Partial<RoomView> = {}): RoomView => ({
  t: 'room',
  ended: null,
  curtain: null,
  seats: [...seats],
  ...more,
})
const [a, b, c] = [testId('seat', 1), testId('seat', 2), testId('seat', 3)]

test('[RO1] media is wanted with everyone who is in, once we are in ourselves and the hour has not ended', () => {
  const all = [seatView(a), seatView(b), seatView(c, { place: 'waiting' })]
  expect(wantedPeers(room(all), a).map(({ seat }) => seat)).toEqual([b])
  expect(wantedPeers(room(all), c)).toEqual([])
  expect(wantedPeers(room(all, { ended: { at: NOON } }), a)).toEqual([])
  expect(wantedPeers(null, a)).toEqual([])
})

test('[RO2] who is in and not connected is still wanted, and cannot be dialled', () => {
  const [other] = wantedPeers(room([seatView(a), seatView(b, { here: false })]), a)
  expect(other).toMatchObject({ seat: b, peerId: null })
})

test('[RO3] the practitioner dials', () => {
  const seats = [seatView(a), seatView(b, { role: 'practitioner' })]
  expect(wantedPeers(room(seats), a)).toMatchObject([{ seat: b, offers: false }])
  expect(wantedPeers(room(seats), b)).toMatchObject([{ seat: a, offers: true }])
})

test('[RO4] of every pair that wants each other exactly one dials', () => {
  const person = fc.record({
    n: fc.nat({ max: 50 }),
    role: fc.constantFrom(...ROLES),
    place: fc.constantFrom(...PLACES),
  })
  fc.assert(
    fc.property(fc.uniqueArray(person, { selector: ({ n }) => n, maxLength: 5 }), people => {
      const view = room(people.map(({ n, role, place }) => seatView(testId('seat', n), { role, place })))
      for (const { seat } of view.seats) {
        for (const wanted of wantedPeers(view, seat)) {
          const back = wantedPeers(view, wanted.seat).find(other => other.seat === seat)
          expect(back?.offers).toBe(!wanted.offers)
        }
      }
    }),
  )
})
