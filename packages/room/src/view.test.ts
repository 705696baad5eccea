/** Who sees whom. */
import { DOWN_SHAPES } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { ADA, BEN, CLEO, DAN, heard, makeStage, PIA, words, type Stage } from './testing/stage.ts'
import { viewFor } from './view.ts'

const namesSeen = (stage: Stage, seat: typeof ADA) => viewFor(stage.room(), seat).seats.map(s => s.seat)

test('[RO20] at the door one sees oneself and the practitioners, and never who else waits, is in, or is expected', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  stage.inside(desk, DAN)
  stage.come(BEN)
  stage.come(ADA)
  expect(namesSeen(stage, ADA)).toEqual([PIA, CLEO, ADA])
  expect(namesSeen(stage, BEN)).toEqual([PIA, CLEO, BEN])
})

test('[RO20] who is in sees the others that are in, and still not who waits or left', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  stage.inside(desk, ADA)
  const ben = stage.inside(desk, BEN)
  stage.come(DAN)
  expect(namesSeen(stage, ADA)).toEqual([PIA, CLEO, ADA, BEN])
  stage.says(ben, { t: 'leave' })
  expect(namesSeen(stage, ADA)).toEqual([PIA, CLEO, ADA])
  expect(namesSeen(stage, PIA)).toEqual([PIA, CLEO, ADA, BEN, DAN])
})

test('[RO20] peer ids stand only between seats that are in', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const ada = stage.inside(desk, ADA)
  stage.come(BEN)
  const ids = (seat: typeof ADA) => viewFor(stage.room(), seat).seats.flatMap(({ peerId }) => (peerId ? [peerId] : []))
  expect(ids(ADA)).toEqual([desk.peerId, ada.peerId])
  expect(ids(PIA)).toEqual([desk.peerId, ada.peerId])
  expect(ids(BEN)).toEqual([])
})

test('[RO4] [RO20] the id shown is the PeerJS client’s while it is there, and the page’s again when it has gone', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const page = stage.inside(desk, ADA)
  const shown = () => heard(desk, 'room').at(-1)?.seats[2]?.peerId
  const client = stage.come(ADA, 'peerjs')
  expect(shown()).toBe(client.peerId)
  stage.gone(client)
  expect(shown()).toBe(page.peerId)
})

test('[RO20] from the door nothing is seen of what the practitioner does with others', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  stage.says(desk, { t: 'hello', have: 0 })
  const ben = stage.inside(desk, BEN)
  const ada = stage.come(ADA)
  const told = ada.heard.length
  stage.says(desk, { t: 'media', mic: true, camera: true })
  stage.says(ben, words(1))
  stage.says(desk, { t: 'got', seq: 1 })
  stage.says(ben, { t: 'curtain', drawn: true })
  expect(ada.heard).toHaveLength(told)
})

// D17b asks more (scheduling separation); its online sentence is what this proves of the room.
test('[RO21] nobody at the door is told anything when another comes, goes, vanishes or is let in', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const ada = stage.come(ADA)
  const told = ada.heard.length
  const ben = stage.come(BEN)
  stage.gone(ben)
  const back = stage.come(BEN)
  stage.says(desk, { t: 'admit', seat: BEN })
  stage.says(desk, { t: 'to-door', seat: BEN })
  stage.says(back, { t: 'leave' })
  stage.gone(stage.come(DAN))
  stage.wait(3 * 60_000)
  expect(ada.heard).toHaveLength(told)
})

test('[RO21] a page is shown the room when it enters, and those to whom it looks different now', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  expect(heard(desk, 'room')).toHaveLength(1)
  stage.come(ADA)
  expect(heard(desk, 'room')).toHaveLength(2)
})

test('[RO20] who is no participant sees an empty room', () => {
  const stage = makeStage()
  stage.come(PIA)
  expect(viewFor(stage.room(), 'sea_00000000000000000000000000' as typeof ADA).seats).toEqual([])
})

test('a view has the shape that crosses the network', () => {
  const stage = makeStage()
  stage.inside(stage.come(PIA), ADA)
  expect(Object.keys(viewFor(stage.room(), PIA)).toSorted()).toEqual(Object.keys(DOWN_SHAPES.room.entries).toSorted())
})
