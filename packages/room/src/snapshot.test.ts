/** A room as text and back. */
import { after, MINUTE, SECOND } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { restoreRoom, snapshotOf } from './snapshot.ts'
import { nextWake } from './wake.ts'
import { ADA, BEN, CLEO, DAN, makeStage, PIA, PLAN } from './testing/stage.ts'
import { step } from './step.ts'
import { heard, words } from './testing/words.ts'
import { viewFor } from './view.ts'

const later = after(NOON, 10 * MINUTE)
const busy = () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.says(guest, { t: 'media', mic: true, camera: true, dark: null })
  stage.puts(desk, words(1))
  stage.come(BEN)
  stage.come(BEN, { via: 'peerjs' })
  stage.says(stage.come(DAN), { t: 'leave' })
  stage.puts(desk, { kind: 'curtain', body: { drawn: true } })
  return stage
}
const restored = (snapshot: string | null, plan = PLAN, journal = busy().room().keeper.journal.entries) =>
  restoreRoom(plan, { snapshot, journal }, later)

test('[RO24] a restored room stands as it was kept; links are gone, and who had one was heard just now', () => {
  const room = busy().room()
  const again = restored(snapshotOf(room), PLAN, room.keeper.journal.entries)
  if (!again.ok) throw new Error(again.error)
  const { keeper, ...rest } = again.value
  expect(rest).toEqual({
    ...room,
    keeper: undefined,
    wakeAt: null,
    hour: { ...room.hour, keptAt: null },
    seats: room.seats.map(seat => ({ ...seat, page: null, peer: null })),
  })
  expect(keeper.journal).toEqual(room.keeper.journal)
  expect(keeper.seats.map(({ epoch, tries, isHeld, link }) => ({ epoch, tries, isHeld, link }))).toEqual(
    room.keeper.seats.map(({ epoch, tries, isHeld }) => ({ epoch, tries, isHeld, link: null })),
  )
  const woken = step(again.value, { kind: 'wake' }, after(later, 12 * SECOND))
  expect(nextWake(woken.room, after(later, 12 * SECOND))).toBe(after(later, 2 * MINUTE))
})

test('[RO24] who was away before is away since then', () => {
  const stage = makeStage()
  stage.gone(stage.come(ADA))
  const again = restoreRoom(PLAN, { snapshot: snapshotOf(stage.room()), journal: [] }, after(NOON, MINUTE))
  if (!again.ok) throw new Error(again.error)
  const { seats } = viewFor(again.value, PIA, after(NOON, MINUTE))
  expect(seats[2]).toMatchObject({ presence: 'away', away: { since: NOON, until: after(NOON, 2 * MINUTE) } })
})

test('[RO24] used tickets and tries stay used, and a PeerJS client may still attach again', () => {
  const stage = makeStage()
  stage.come(ADA, { epoch: 3, tries: 2 })
  stage.come(ADA, { via: 'peerjs', epoch: 4 })
  const again = restoreRoom(PLAN, { snapshot: snapshotOf(stage.room()), journal: [] }, later)
  if (!again.ok) throw new Error(again.error)
  const next = makeStage(again.value)
  expect(next.come(ADA, { epoch: 4 }).closed).toBe('ticket')
  expect(next.come(ADA, { epoch: 3, tries: 2 }).closed).toBe('ticket')
  expect(next.come(ADA, { via: 'peerjs', epoch: 4 }).closed).toBe(null)
  expect(next.come(ADA, { epoch: 3, tries: 3 }).closed).toBe(null)
})

test('[RO24] numbers of orders go on rising after a restart', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.again(guest)
  const gen = heard(desk, 'pair').at(-1)?.gen ?? 0
  const again = restoreRoom(
    PLAN,
    { snapshot: snapshotOf(stage.room()), journal: stage.room().keeper.journal.entries },
    later,
  )
  if (!again.ok) throw new Error(again.error)
  const next = stage.on(again.value)
  const back = next.again(desk)
  next.come(ADA)
  expect(heard(back, 'pair').at(-1)?.gen).toBe(gen + 1)
})

test('[RO24] a room of the first version stands as it was kept, its tickets used', () => {
  const first = {
    v: 1,
    encounter: PLAN.encounter,
    curtain: ADA,
    ended: null,
    seats: [
      {
        seat: PIA,
        ticket: 5,
        peerTicket: null,
        standing: { place: 'in', since: NOON },
        awaySince: null,
        here: true,
        got: 3,
      },
      {
        seat: ADA,
        ticket: 6,
        peerTicket: 6,
        standing: { place: 'waiting', since: NOON },
        awaySince: NOON,
        here: false,
        got: 0,
      },
    ],
  }
  const again = restoreRoom(PLAN, { snapshot: JSON.stringify(first), journal: [] }, after(NOON, MINUTE))
  if (!again.ok) throw new Error(again.error)
  expect(again.value.seats.map(({ standing }) => standing.place).slice(0, 3)).toEqual(['in', 'expected', 'waiting'])
  expect(again.value.curtain).toBe(ADA)
  const next = makeStage(again.value, after(NOON, MINUTE), 9)
  expect(next.come(PIA, { epoch: 5 }).closed).toBe('ticket')
  next.wait(MINUTE)
  expect(next.placeOf(ADA)).toBe('expected')
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
  ['another version', spoil(kept => (kept['v'] = 3)), 'other-version'],
  ['another room', spoil(kept => (kept['encounter'] = testId('encounter', 2))), 'other-encounter'],
  ['no seats', spoil(kept => delete kept['seats']), 'malformed-snapshot'],
  ['a curtain drawn by no seat', spoil(kept => (kept['curtain'] = 'me')), 'malformed-snapshot'],
  ['an end without a time', spoil(kept => (kept['ended'] = { by: PIA })), 'malformed-snapshot'],
  ['a seat with another id', spoilSeat({ seat: 'x' }), 'malformed-snapshot'],
  ['a camera that is neither on nor off', spoilSeat({ camera: 'on' }), 'malformed-snapshot'],
  ['a darkness without a name', spoilSeat({ dark: 'night' }), 'malformed-snapshot'],
  ['a ticket that is no number', spoilSeat({ ticket: '1' }), 'malformed-snapshot'],
  ['a PeerJS ticket that is no number', spoilSeat({ peerTicket: -1 }), 'malformed-snapshot'],
  ['an unknown place', spoilSeat({ standing: { place: 'inside', since: NOON } }), 'malformed-snapshot'],
  ['a place since never', spoilSeat({ standing: { place: 'in' } }), 'malformed-snapshot'],
  ['a time that is none', spoilSeat({ heardAt: 0.5 }), 'malformed-snapshot'],
  ['a link that is no yes or no', spoilSeat({ isLinked: 1 }), 'malformed-snapshot'],
  ['a page life that is no number', spoilSeat({ epoch: '1' }), 'malformed-snapshot'],
  ['pairs that are none', spoil(kept => (kept['pairs'] = [{}])), 'malformed-snapshot'],
  ['no hour', spoil(kept => delete kept['hour']), 'malformed-snapshot'],
  [
    'a clock that is none',
    spoil(kept => (kept['hour'] = { ...(kept['hour'] as object), clock: {} })),
    'malformed-snapshot',
  ],
] as const)('[RO24] a snapshot with %s is a named failure', (_, snapshot, error) => {
  expect(restored(snapshot)).toEqual({ ok: false, error })
})

test('[RO24] a journal with a gap is a named failure', () => {
  const [entry] = busy().room().keeper.journal.entries
  if (!entry) throw new Error('no entry')
  expect(restored(null, PLAN, [{ ...entry, seq: 2 }])).toEqual({ ok: false, error: 'journal-gap' })
})
