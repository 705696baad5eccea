/** A room for two, pages in it, and time moved by hand: where tests of a whole call begin. */
import type { Role, SeatId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { makeCall } from '../call.ts'
import { fakePlaceholders, makeFakeCamera, makeFakePeerSide } from './media.ts'
import { makeTestRoom } from './room.ts'
import { makeMemoryKeep, makeTestPage, makeTestTime } from './world.ts'

/** The seats of the stage, and its hour. */
export const [clinician, patient, encounter] = [testId('seat', 1), testId('seat', 2), testId('encounter', 1)]

/** A room for a practitioner and a patient, and a way to open pages in it. */
export function makeTestStage() {
  const time = makeTestTime()
  const room = makeTestRoom(
    [
      { seat: clinician, role: 'practitioner' },
      { seat: patient, role: 'patient' },
    ],
    time,
  )
  const keepFor = makeMemoryKeep()
  let pages = 0

  function open(seat: SeatId, role: Role, have: MediaStream | null = makeFakeCamera()) {
    const page = makeTestPage(++pages)
    const side = makeFakePeerSide()
    const call = makeCall(
      { seat, role, encounter, join: () => room.join(seat), socketUrl: path => `wss://test${path}`, have },
      {
        ...page.ports,
        ...time,
        keepFor,
        openSocket: room.openSocket,
        loadPeers: async () => side.make,
        placeholders: fakePlaceholders,
      },
    )
    return { call, page, side, have }
  }

  /** Both pages live and at their places, PeerJS loaded. */
  async function both() {
    const [a, b] = [open(clinician, 'practitioner'), open(patient, 'patient')]
    for (const { call } of [a, b]) {
      call.start()
      await call.prepare()
    }
    await time.pass(100)
    return { a, b }
  }
  /** Both let in, and media flowing. */
  async function flowing() {
    const { a, b } = await both()
    a.call.admit(patient)
    await time.pass(50)
    const ring = b.side.ring(room.view().seats[0]?.peerId ?? '')
    for (const news of [
      { kind: 'stream', stream: makeFakeCamera() },
      { kind: 'connected' },
      { kind: 'heard' },
    ] as const) {
      a.side.calls[0]?.tell(news)
      ring.tell(news)
    }
    return { a, b }
  }
  return { time, room, keepFor, open, both, flowing }
}
