/** The door: tickets, takeovers, waiting and being let in. */
import { MINUTE } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { mayEnter } from '../room.ts'
import { ADA, BEN, CLEO, heard, makeStage, PIA, refusals, type Guest, type Stage } from '../testing/stage.ts'

test('[RO5] a practitioner is in at once, everyone else waits, however early they come', () => {
  const stage = makeStage()
  stage.come(ADA)
  stage.come(BEN)
  stage.come(PIA)
  expect([ADA, BEN, PIA].map(stage.placeOf)).toEqual(['waiting', 'waiting', 'in'])
})

test('[RO1] a ticket opens its seat once, by whichever door, and older ones not at all', () => {
  const stage = makeStage()
  const first = stage.come(ADA, 'link', 5)
  const before = stage.room()
  for (const via of ['link', 'peerjs'] as const)
    for (const ticket of [5, 4, 0, -1, Number.NaN, 1.5, Infinity]) {
      expect(mayEnter(before, { seat: ADA, ticket, via })).toBe(false)
      expect(stage.come(ADA, via, ticket)).toMatchObject({ closed: 'ticket', heard: [] })
    }
  expect(stage.room()).toBe(before)
  expect(first.closed).toBe(null)
  expect(mayEnter(before, { seat: ADA, ticket: 6, via: 'link' })).toBe(true)
})

test('[RO1] a ticket for a seat of another room opens nothing', () => {
  const stage = makeStage()
  const stranger = 'sea_00000000000000000000000000' as typeof ADA
  expect(stage.come(stranger)).toMatchObject({ closed: 'ticket', heard: [] })
})

test('[RO2] a PeerJS client attaches again with the ticket it holds, before and after its socket broke', () => {
  const stage = makeStage()
  const first = stage.come(ADA, 'peerjs', 3)
  const second = stage.come(ADA, 'peerjs', 3)
  expect(first.closed).toBe('moved')
  stage.gone(first)
  stage.gone(second)
  const third = stage.come(ADA, 'peerjs', 3)
  expect(heard(second, 'welcome')).toEqual(heard(third, 'welcome'))
  expect(heard(third, 'welcome')).toMatchObject([{ seat: ADA, peerId: first.peerId }])
})

test.each([
  ['a newer PeerJS ticket', stage => void stage.come(ADA, 'peerjs', 9)],
  ['a page that enters', stage => void stage.come(ADA, 'link', 9)],
  ['leaving', stage => stage.says(stage.come(ADA, 'link', 9), { t: 'leave' })],
] as [string, (stage: Stage) => void][])('[RO2] %s ends the right to attach again', (_, act) => {
  const stage = makeStage()
  stage.come(ADA, 'peerjs', 3)
  act(stage)
  expect(stage.come(ADA, 'peerjs', 3).closed).toBe('ticket')
})

test('[RO2] leaving ends the right to attach again also for the client beside the page', () => {
  const stage = makeStage()
  const page = stage.come(ADA, 'link', 1)
  stage.come(ADA, 'peerjs', 2)
  stage.says(page, { t: 'leave' })
  expect(stage.come(ADA, 'peerjs', 2).closed).toBe('ticket')
})

test('[RO3] a page takes the whole seat: older pages and PeerJS clients are closed, unheard and untold', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const page = stage.inside(desk, ADA)
  const peer = stage.come(ADA, 'peerjs')
  const next = stage.come(ADA)
  expect([page.closed, peer.closed]).toEqual(['moved', 'moved'])
  const [told, room] = [[page.heard.length, peer.heard.length], stage.room()]
  stage.says(page, { t: 'leave' })
  stage.says(page, { t: 'ping', n: 1 })
  stage.gone(page)
  stage.gone(peer)
  expect(stage.room()).toBe(room)
  stage.says(desk, { t: 'media', mic: true, camera: true })
  expect([page.heard.length, peer.heard.length]).toEqual(told)
  expect(heard(next, 'room').at(-1)?.seats[0]).toMatchObject({ seat: PIA, mic: true })
})

test('[RO4] a PeerJS client is heard for peer messages only', () => {
  const stage = makeStage()
  stage.come(PIA)
  const client = stage.come(PIA, 'peerjs')
  const before = stage.room()
  for (const up of [{ t: 'end' }, { t: 'leave' }, { t: 'admit', seat: ADA }, { t: 'ping', n: 1 }] as const)
    expect(stage.says(client, up)).toEqual([])
  expect(stage.room()).toBe(before)
})

test('[RO6] a practitioner who is in lets in a seat that waits, and the hour learns by whose hand', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.come(ADA)
  stage.says(desk, { t: 'admit', seat: ADA })
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
      stage.says(guest, { t: 'admit', seat: BEN })
      return guest
    },
    'not-allowed',
  ],
  [
    'a patient for themself',
    stage => {
      const guest = stage.come(ADA)
      stage.says(guest, { t: 'admit', seat: ADA })
      return guest
    },
    'not-allowed',
  ],
  [
    'for a seat that is not here yet',
    stage => {
      const desk = stage.come(PIA)
      stage.says(desk, { t: 'admit', seat: ADA })
      return desk
    },
    'not-at-door',
  ],
  [
    'for a seat whose page vanished',
    stage => {
      const desk = stage.come(PIA)
      stage.gone(stage.come(ADA))
      stage.says(desk, { t: 'admit', seat: ADA })
      return desk
    },
    'not-at-door',
  ],
  [
    'for a seat that is in',
    stage => {
      const desk = stage.come(PIA)
      stage.inside(desk, ADA)
      stage.says(desk, { t: 'admit', seat: ADA })
      return desk
    },
    'not-at-door',
  ],
  [
    'for a seat that left',
    stage => {
      const desk = stage.come(PIA)
      stage.says(stage.come(ADA), { t: 'leave' })
      stage.says(desk, { t: 'admit', seat: ADA })
      return desk
    },
    'not-at-door',
  ],
  [
    'for a seat of no participant',
    stage => {
      const desk = stage.come(PIA)
      stage.says(desk, { t: 'admit', seat: 'sea_00000000000000000000000000' as typeof ADA })
      return desk
    },
    'no-such-seat',
  ],
  [
    'after the end',
    stage => {
      const desk = stage.come(PIA)
      stage.come(ADA)
      stage.says(desk, { t: 'end' })
      stage.says(desk, { t: 'admit', seat: ADA })
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
  stage.come(ADA)
  const desk = stage.come(PIA)
  const colleague = stage.come(CLEO)
  stage.gone(desk)
  stage.says(colleague, { t: 'leave' })
  stage.wait(60 * MINUTE)
  stage.come(PIA)
  expect(stage.placeOf(ADA)).toBe('waiting')
})

test('[RO7] to-door puts a seat back to waiting, and only an admit brings it in again', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.says(desk, { t: 'to-door', seat: ADA })
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
  stage.says(guest, { t: 'to-door', seat: ADA })
  expect(refusals(guest)).toEqual(['not-allowed'])
  for (const seat of [CLEO, PIA, BEN, 'sea_00000000000000000000000000' as typeof ADA])
    stage.says(desk, { t: 'to-door', seat })
  stage.says(desk, { t: 'end' })
  stage.says(desk, { t: 'to-door', seat: ADA })
  expect(refusals(desk)).toEqual(['not-allowed', 'not-allowed', 'not-in', 'no-such-seat', 'ended'])
})
