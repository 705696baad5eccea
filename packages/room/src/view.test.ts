/** Who sees whom. */
import { decodeDown, DOWN_SHAPES, encode } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { ADA, BEN, CLEO, DAN, makeStage, PIA, type Stage } from './testing/stage.ts'
import { heard, words } from './testing/words.ts'
import { viewFor } from './view.ts'

const namesSeen = (stage: Stage, seat: typeof ADA) => viewFor(stage.room(), seat, stage.now()).seats.map(s => s.seat)

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
  const ids = (seat: typeof ADA) =>
    viewFor(stage.room(), seat, stage.now()).seats.flatMap(({ peerId }) => (peerId ? [peerId] : []))
  expect(ids(ADA)).toEqual([desk.peerId, ada.peerId])
  expect(ids(PIA)).toEqual([desk.peerId, ada.peerId])
  expect(ids(BEN)).toEqual([])
})

test('[RO4] [RO20] the id shown is the PeerJS client’s while it is there, and the page’s again when it has gone', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const page = stage.inside(desk, ADA)
  const shown = () => heard(desk, 'room').at(-1)?.seats[2]?.peerId
  const client = stage.come(ADA, { via: 'peerjs' })
  expect(shown()).toBe(client.peerId)
  stage.gone(client)
  expect(shown()).toBe(page.peerId)
})

test('[RO20] from the door nothing is seen of what the practitioner does with others', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const ben = stage.inside(desk, BEN)
  const ada = stage.come(ADA)
  const told = ada.heard.length
  stage.says(desk, { t: 'media', mic: true, camera: true, dark: null })
  stage.puts(ben, words(1))
  stage.says(desk, { t: 'got', n: 1 })
  stage.puts(ben, { kind: 'curtain', body: { drawn: true } })
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
  stage.puts(desk, { kind: 'admit', body: { seat: BEN } })
  stage.puts(desk, { kind: 'to-door', body: { seat: BEN } })
  stage.says(back, { t: 'leave' })
  stage.gone(stage.come(DAN))
  for (let span = 0; span < 180; span += 5) {
    stage.doze(5000)
    for (const one of [desk, ada]) stage.says(one, { t: 'beat', n: 1, have: 0 })
    stage.wait(0)
  }
  expect(ada.heard.slice(told).filter(({ t }) => t !== 'pong')).toEqual([])
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
  expect(viewFor(stage.room(), 'sea_00000000000000000000000000' as typeof ADA, stage.now()).seats).toEqual([])
})

test('a view has the shape that crosses the network', () => {
  const stage = makeStage()
  stage.inside(stage.come(PIA), ADA)
  const view = viewFor(stage.room(), PIA, stage.now())
  expect(decodeDown(encode(view))).toEqual({ ok: true, value: view })
  expect(Object.keys(viewFor(stage.room(), PIA, stage.now())).toSorted()).toEqual(
    Object.keys(DOWN_SHAPES.room.entries).toSorted(),
  )
})
