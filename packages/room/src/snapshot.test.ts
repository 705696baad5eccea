/** A room as text and back. */
import { after, MINUTE } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { restoreRoom, snapshotOf } from './snapshot.ts'
import { nextWake } from './steps/expire.ts'
import { ADA, BEN, CLEO, DAN, makeStage, PIA, PLAN, words } from './testing/stage.ts'

const later = after(NOON, 10 * MINUTE)
const busy = () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.says(guest, { t: 'media', mic: true, camera: true })
  stage.says(desk, words(1))
  stage.come(BEN)
  stage.come(BEN, 'peerjs')
  stage.says(stage.come(DAN), { t: 'leave' })
  stage.says(desk, { t: 'curtain', drawn: true })
  return stage
}
const restored = (snapshot: string | null, plan = PLAN, journal = busy().room().journal) =>
  restoreRoom(plan, { snapshot, journal }, later)

test('[RO24] a restored room stands as it was kept; links are gone and their seats away since now', () => {
  const room = busy().room()
  const again = restored(snapshotOf(room))
  if (!again.ok) throw new Error(again.error)
  expect(again.value).toEqual({
    ...room,
    seats: room.seats.map(seat => ({
      ...seat,
      page: null,
      peer: null,
      mic: false,
      camera: false,
      awaySince: seat.page || seat.peer ? later : null,
    })),
  })
  expect(nextWake(again.value)).toBe(after(later, 2 * MINUTE))
})

test('[RO24] who was away before is away since then', () => {
  const stage = makeStage()
  stage.gone(stage.come(ADA))
  const again = restoreRoom(PLAN, { snapshot: snapshotOf(stage.room()), journal: [] }, later)
  expect(again.ok && again.value.seats[2]?.awaySince).toBe(NOON)
})

test('[RO24] used tickets stay used, and a PeerJS client may still attach again', () => {
  const stage = makeStage()
  stage.come(ADA, 'peerjs', 4)
  const again = restoreRoom(PLAN, { snapshot: snapshotOf(stage.room()), journal: [] }, later)
  if (!again.ok) throw new Error(again.error)
  const next = makeStage(again.value)
  expect(next.come(ADA, 'link', 4).closed).toBe('ticket')
  expect(next.come(ADA, 'peerjs', 4).closed).toBe(null)
})

test('[RO24] those who take part today have seats, nobody else', () => {
  const added = testId('seat', 77)
  const plan = {
    ...PLAN,
    participants: [...PLAN.participants.filter(p => p.seat !== BEN), { seat: added, role: 'patient' as const }],
  }
  const again = restored(snapshotOf(busy().room()), plan)
  if (!again.ok) throw new Error(again.error)
  expect(again.value.seats.map(s => [s.seat, s.standing.place])).toEqual([
    [PIA, 'in'],
    [CLEO, 'expected'],
    [ADA, 'in'],
    [DAN, 'left'],
    [added, 'expected'],
  ])
})

test('[RO24] a room that was never kept is a fresh one', () => {
  const again = restoreRoom(PLAN, { snapshot: null, journal: [] }, later)
  expect(again.ok && again.value.seats.every(s => s.standing.place === 'expected')).toBe(true)
})

const spoil = (change: (kept: Record<string, unknown>) => void) => {
  const kept = JSON.parse(snapshotOf(busy().room())) as Record<string, unknown>
  change(kept)
  return JSON.stringify(kept)
}
const spoilSeat = (change: Record<string, unknown>) =>
  spoil(kept => {
    const [first, ...rest] = kept['seats'] as Record<string, unknown>[]
    kept['seats'] = [{ ...first, ...change }, ...rest]
  })
test.each([
  ['nothing', '', 'malformed-snapshot'],
  ['half of it', snapshotOf(busy().room()).slice(0, -9), 'malformed-snapshot'],
  ['a list', '[]', 'malformed-snapshot'],
  ['another version', spoil(kept => (kept['v'] = 2)), 'other-version'],
  ['another room', spoil(kept => (kept['encounter'] = testId('encounter', 2))), 'other-encounter'],
  ['no seats', spoil(kept => delete kept['seats']), 'malformed-snapshot'],
  ['a curtain drawn by no seat', spoil(kept => (kept['curtain'] = 'me')), 'malformed-snapshot'],
  ['an end without a time', spoil(kept => (kept['ended'] = { by: PIA })), 'malformed-snapshot'],
  ['a seat with another id', spoilSeat({ seat: 'x' }), 'malformed-snapshot'],
  ['a ticket that is no number', spoilSeat({ ticket: '1' }), 'malformed-snapshot'],
  ['a PeerJS ticket that is no number', spoilSeat({ peerTicket: -1 }), 'malformed-snapshot'],
  ['an unknown place', spoilSeat({ standing: { place: 'inside', since: NOON } }), 'malformed-snapshot'],
  ['a place since never', spoilSeat({ standing: { place: 'in' } }), 'malformed-snapshot'],
  ['a time that is none', spoilSeat({ awaySince: 0.5 }), 'malformed-snapshot'],
  ['a link that is no yes or no', spoilSeat({ here: 1 }), 'malformed-snapshot'],
] as const)('[RO24] a snapshot with %s is a named failure', (_, snapshot, error) => {
  expect(restored(snapshot)).toEqual({ ok: false, error })
})

test('[RO24] a journal with a gap is a named failure', () => {
  const [entry] = busy().room().journal
  if (!entry) throw new Error('no entry')
  expect(restored(null, PLAN, [{ ...entry, seq: 2 }])).toEqual({ ok: false, error: 'journal-gap' })
})
