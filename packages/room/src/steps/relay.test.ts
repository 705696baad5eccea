/** Peer messages: to their addressee, and to nobody else. */
import { expect, test } from 'vitest'
import { ADA, BEN, makeStage, PIA } from '../testing/stage.ts'
import { candidate, heard, refusals } from '../testing/words.ts'

const couple = () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  return { stage, desk, guest: stage.inside(desk, ADA) }
}

test('[RO18] [RO25] a peer message reaches its addressee with the sender set by the room, and changes nothing', () => {
  const { stage, desk, guest } = couple()
  const before = stage.room()
  const { to: _, ...rest } = candidate('')
  expect(stage.says(guest, { ...candidate(desk.peerId) })).toEqual([
    { kind: 'send', to: desk.link, message: { ...rest, from: guest.peerId } },
  ])
  expect(stage.room()).toBe(before)
})

test('[RO4] [RO18] with a PeerJS client the seat’s id and messages are the client’s, then the page’s again', () => {
  const { stage, desk, guest } = couple()
  const client = stage.come(ADA, { via: 'peerjs' })
  stage.says(desk, candidate(client.peerId))
  expect([heard(client, 'peer').length, heard(guest, 'peer').length]).toEqual([1, 0])
  stage.says(client, candidate(desk.peerId))
  expect(heard(desk, 'peer').at(-1)?.from).toBe(client.peerId)
  expect(stage.says(guest, candidate(desk.peerId))).toEqual([])
  expect(stage.says(desk, candidate(guest.peerId))).toEqual([])
  stage.gone(client)
  stage.says(desk, candidate(guest.peerId))
  stage.says(guest, candidate(desk.peerId))
  expect([heard(client, 'peer').length, heard(guest, 'peer').length]).toEqual([1, 1])
  expect(heard(desk, 'peer').at(-1)?.from).toBe(guest.peerId)
})

test('[RO19] whatever may not be reached behaves like what never was: no answer and no change', () => {
  const { stage, desk, guest } = couple()
  const waiting = stage.come(BEN)
  const older = guest.peerId
  const page = stage.come(ADA)
  const room = stage.room()
  const unreachable = [waiting.peerId, older, page.peerId, `${'0'.repeat(26)}x1`]
  for (const to of unreachable) expect(stage.says(page, candidate(to))).toEqual([])
  for (const to of [page.peerId, desk.peerId, waiting.peerId]) expect(stage.says(waiting, candidate(to))).toEqual([])
  expect(stage.says(guest, candidate(desk.peerId))).toEqual([])
  expect(stage.room()).toBe(room)
  stage.gone(page)
  expect(stage.says(desk, candidate(page.peerId))).toEqual([])
})

test('[RO11] [RO19] after the end all peer messages are answered alike', () => {
  const { stage, desk, guest } = couple()
  stage.puts(desk, { kind: 'end', body: {} })
  stage.says(guest, candidate(desk.peerId))
  stage.says(guest, candidate(`${'0'.repeat(26)}x1`))
  expect(refusals(guest)).toEqual(['ended', 'ended'])
  expect(heard(desk, 'peer')).toEqual([])
})
