/** The door: tickets, takeovers, waiting and being let in. */
import { MINUTE } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { mayEnter } from '../room.ts'
import type { Guest } from '../testing/guest.ts'
import { ADA, BEN, CLEO, makeStage, PIA, type Stage } from '../testing/stage.ts'
import { entriesOf, heard, putOf, refusals } from '../testing/words.ts'

test('[RO5] a practitioner is in at once, everyone else waits, however early they come', () => {
  const stage = makeStage()
  stage.come(ADA)
  stage.come(BEN)
  stage.come(PIA)
  expect([ADA, BEN, PIA].map(stage.placeOf)).toEqual(['waiting', 'waiting', 'in'])
})

test('[RO1] a ticket opens its seat once, by whichever door, and older ones not at all', () => {
  const stage = makeStage()
  const first = stage.come(ADA, { via: 'link', epoch: 5 })
  const before = stage.room()
  for (const via of ['link', 'peerjs'] as const)
    for (const ticket of [5, 4, 0, -1, Number.NaN, 1.5, Infinity]) {
      expect(mayEnter(before, { seat: ADA, epoch: ticket, tries: 1, via })).toBe(false)
      expect(stage.come(ADA, { via, epoch: ticket })).toMatchObject({ closed: 'ticket', heard: [] })
    }
  expect(stage.room()).toBe(before)
  expect(first.closed).toBe(null)
  expect(mayEnter(before, { seat: ADA, epoch: 6, tries: 1, via: 'link' })).toBe(true)
})

test('[RO1] a ticket for a seat of another room opens nothing', () => {
  const stage = makeStage()
  const stranger = 'sea_00000000000000000000000000' as typeof ADA
  expect(stage.come(stranger)).toMatchObject({ closed: 'ticket', heard: [] })
})

test('[RO2] a PeerJS client attaches again with the ticket it holds, before and after its socket broke', () => {
  const stage = makeStage()
  const first = stage.come(ADA, { via: 'peerjs', epoch: 3 })
  const second = stage.come(ADA, { via: 'peerjs', epoch: 3 })
  expect(first.closed).toBe('moved')
  stage.gone(first)
  stage.gone(second)
  const third = stage.come(ADA, { via: 'peerjs', epoch: 3 })
  expect(heard(second, 'welcome')).toEqual(heard(third, 'welcome'))
  expect(heard(third, 'welcome')).toMatchObject([{ seat: ADA, peerId: first.peerId }])
})

test.each([
  ['a newer PeerJS ticket', stage => void stage.come(ADA, { via: 'peerjs', epoch: 9 })],
  ['a page that enters', stage => void stage.come(ADA, { via: 'link', epoch: 9 })],
  ['leaving', stage => stage.says(stage.come(ADA, { via: 'link', epoch: 9 }), { t: 'leave' })],
] as [string, (stage: Stage) => void][])('[RO2] %s ends the right to attach again', (_, act) => {
  const stage = makeStage()
  stage.come(ADA, { via: 'peerjs', epoch: 3 })
  act(stage)
  expect(stage.come(ADA, { via: 'peerjs', epoch: 3 }).closed).toBe('ticket')
})

test('[RO2] leaving ends the right to attach again also for the client beside the page', () => {
  const stage = makeStage()
  const page = stage.come(ADA, { via: 'link', epoch: 1 })
  stage.come(ADA, { via: 'peerjs', epoch: 2 })
  stage.says(page, { t: 'leave' })
  expect(stage.come(ADA, { via: 'peerjs', epoch: 2 }).closed).toBe('ticket')
})

test('[RO3] a page takes the whole seat: older pages and PeerJS clients are closed, unheard and untold', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const page = stage.inside(desk, ADA)
  const peer = stage.come(ADA, { via: 'peerjs' })
  const next = stage.come(ADA)
  expect([page.closed, peer.closed]).toEqual(['moved', 'moved'])
  const room = stage.room()
  stage.says(page, { t: 'leave' })
  expect(page.heard.at(-1)).toEqual({ t: 'stale' })
  const told = [page.heard.length, peer.heard.length]
  stage.gone(page)
  stage.gone(peer)
  expect(stage.room()).toBe(room)
  stage.says(desk, { t: 'media', mic: true, camera: true, dark: null })
  expect([page.heard.length, peer.heard.length]).toEqual(told)
  expect(heard(next, 'room').at(-1)?.seats[0]).toMatchObject({ seat: PIA, mic: true })
})

test('[RO4] a PeerJS client is heard for peer messages only', () => {
  const stage = makeStage()
  stage.come(PIA)
  const client = stage.come(PIA, { via: 'peerjs' })
  const before = stage.room()
  const put = putOf(PIA, client.epoch, 1, { kind: 'end', body: {} })
  for (const up of [put, { t: 'leave' }, { t: 'away' }, { t: 'beat', n: 1, have: 0 }] as const)
    expect(stage.says(client, up)).toEqual([])
  expect(stage.room()).toBe(before)
})

test('[RO6] a practitioner who is in lets in a seat that waits, and the hour learns by whose hand', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.come(ADA)
  stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
  expect(stage.placeOf(ADA)).toBe('in')
  expect(stage.saves.flatMap(({ acts }) => acts)).toEqual([
    { act: 'arrived', seat: ADA, by: ADA },
    { act: 'admitted', seat: ADA, by: PIA },
  ])
  expect(heard(guest, 'room').at(-1)).toMatchObject({
    seats: [{}, {}, { seat: ADA, place: 'in', peerId: guest.peerId }],
  })
})

type Case = [string, (stage: Stage) => Guest, string]
test.each([
  [
    'a patient',
    stage => {
      const guest = stage.come(ADA)
      stage.come(BEN)
      stage.puts(guest, { kind: 'admit', body: { seat: BEN } })
      return guest
    },
    'not-allowed',
  ],
  [
    'a patient for themself',
    stage => {
      const guest = stage.come(ADA)
      stage.puts(guest, { kind: 'admit', body: { seat: ADA } })
      return guest
    },
    'not-allowed',
  ],
  [
    'for a seat that is not here yet',
    stage => {
      const desk = stage.come(PIA)
      stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
      return desk
    },
    'not-at-door',
  ],
  [
    'for a seat whose page vanished',
    stage => {
      const desk = stage.come(PIA)
      stage.gone(stage.come(ADA))
      stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
      return desk
    },
    'not-at-door',
  ],
  [
    'for a seat that is in',
    stage => {
      const desk = stage.come(PIA)
      stage.inside(desk, ADA)
      stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
      return desk
    },
    'not-at-door',
  ],
  [
    'for a seat that left',
    stage => {
      const desk = stage.come(PIA)
      stage.says(stage.come(ADA), { t: 'leave' })
      stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
      return desk
    },
    'not-at-door',
  ],
  [
    'for a seat of no participant',
    stage => {
      const desk = stage.come(PIA)
      stage.puts(desk, { kind: 'admit', body: { seat: 'sea_00000000000000000000000000' as typeof ADA } })
      return desk
    },
    'no-such-seat',
  ],
  [
    'after the end',
    stage => {
      const desk = stage.come(PIA)
      stage.come(ADA)
      stage.puts(desk, { kind: 'end', body: {} })
      stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
      return desk
    },
    'ended',
  ],
] as Case[])('[RO6] [RO25] admit is refused %s', (_, act, code) => {
  const stage = makeStage()
  expect(refusals(act(stage))).toEqual([code])
  expect(stage.placeOf(BEN) === 'in').toBe(false)
})

test('[RO6] neither a practitioner coming nor one going lets anyone in', () => {
  const stage = makeStage()
  const guest = stage.come(ADA)
  const desk = stage.come(PIA)
  const colleague = stage.come(CLEO)
  stage.gone(desk)
  stage.says(colleague, { t: 'leave' })
  stage.stay(60 * MINUTE, guest)
  stage.come(PIA)
  expect(stage.placeOf(ADA)).toBe('waiting')
})

test('[RO7] to-door puts a seat back to waiting, and only an admit brings it in again', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.puts(desk, { kind: 'to-door', body: { seat: ADA } })
  expect(stage.placeOf(ADA)).toBe('waiting')
  expect(
    heard(guest, 'room')
      .at(-1)
      ?.seats.map(({ peerId }) => peerId),
  ).toEqual([null, null, null])
  stage.come(ADA)
  expect(stage.placeOf(ADA)).toBe('waiting')
})

test('[RO7] to-door is refused to others, for practitioners, and for who is not in', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.come(CLEO)
  stage.puts(guest, { kind: 'to-door', body: { seat: ADA } })
  expect(refusals(guest)).toEqual(['not-allowed'])
  for (const seat of [CLEO, PIA, BEN, 'sea_00000000000000000000000000' as typeof ADA])
    stage.puts(desk, { kind: 'to-door', body: { seat } })
  stage.puts(desk, { kind: 'end', body: {} })
  stage.puts(desk, { kind: 'to-door', body: { seat: ADA } })
  expect(refusals(desk)).toEqual(['not-allowed', 'not-allowed', 'not-in', 'no-such-seat', 'ended'])
})

test('[RO26] a fresh link of the same page takes the place of the old one and changes nothing else', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const page = stage.inside(desk, ADA)
  stage.says(page, { t: 'media', mic: true, camera: true, dark: null })
  const client = stage.come(ADA, { via: 'peerjs' })
  const again = stage.again(page)
  expect([page.closed, client.closed, again.closed]).toEqual(['replaced', null, null])
  expect(heard(again, 'room').at(-1)?.seats[2]).toMatchObject({ place: 'in', mic: true, camera: true })
  expect(heard(again, 'welcome')).toMatchObject([{ epoch: page.epoch, peerId: page.peerId }])
})

test('[RO26] a try that was made before, and a page that was moved, do not get the seat', () => {
  const stage = makeStage()
  const page = stage.come(ADA)
  const second = stage.come(ADA, { epoch: page.epoch, tries: 3 })
  for (const tries of [1, 2, 3, 0, -1, 1.5, Number.NaN])
    expect(stage.come(ADA, { epoch: page.epoch, tries })).toMatchObject({ closed: 'ticket', heard: [] })
  stage.come(ADA)
  expect(second.closed).toBe('moved')
  expect(stage.come(ADA, { epoch: page.epoch, tries: 9 }).closed).toBe('ticket')
})

test('[RO27] letting in and putting to the door are entries for practitioners and the one it is about', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const ben = stage.inside(desk, BEN)
  const waiting = stage.come(CLEO)
  const ada = stage.inside(desk, ADA)
  stage.puts(desk, { kind: 'to-door', body: { seat: ADA } })
  const of = (kind: string) => [desk, waiting, ada, ben].map(guest => entriesOf(guest, kind).length)
  expect(of('admit')).toEqual([2, 1, 1, 1])
  expect(of('to-door')).toEqual([1, 1, 1, 0])
  expect(entriesOf(ada, 'admit')).toMatchObject([{ n: 1, from: PIA, body: { seat: ADA } }])
})
