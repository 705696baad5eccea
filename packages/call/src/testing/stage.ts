/** A room for two, pages in it, and time moved by hand: where tests of a whole call begin. */
import type { Role, SeatId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { makeCall } from '../call.ts'
import type { CallPorts } from '../ports.ts'
import { fakePlaceholders, makeFakeCamera, makeFakePeerSide } from './media.ts'
import { makeTestRoom } from './room.ts'
import { makeMemoryKeep, makeTestLocks, makeTestPage, makeTestTime } from './world.ts'

/** The seats of the stage, and its hour. */
export const [clinician, patient, encounter] = [testId('seat', 1), testId('seat', 2), testId('encounter', 1)]

type Join = Parameters<typeof makeCall>[0]['join']

/** A room for a practitioner and a patient, and a way to open pages in it. `probe`: the STUN server that it names. */
export function makeTestStage({ probe = null as string | null } = {}) {
  const time = makeTestTime()
  const room = makeTestRoom(
    [
      { seat: clinician, role: 'practitioner' },
      { seat: patient, role: 'patient' },
    ],
    time,
    { probe },
  )
  const keepFor = makeMemoryKeep()
  const locks = makeTestLocks()
  let pages = 0

  /** Opens a page; `join` may be one that never comes to the room. */
  function open(
    seat: SeatId,
    role: Role,
    have: MediaStream | null = makeFakeCamera(),
    { join = pass => room.join(seat, pass), ...more }: Partial<CallPorts> & { readonly join?: Join } = {},
  ) {
    const page = makeTestPage(++pages)
    const side = makeFakePeerSide()
    const lock = locks.pageOf()
    let anyWays = 0
    const call = makeCall(
      { seat, role, encounter, join, socketUrl: path => `wss://test${path}`, have },
      {
        ...page.ports,
        ...time,
        wall: () => time.now(),
        keepFor,
        takeLock: lock.takeLock,
        anyWay(go) {
          anyWays += 1
          return go()
        },
        ...more,
        openSocket: room.openSocket,
        loadPeers: async () => side.make,
        placeholders: fakePlaceholders,
      },
    )
    /** How many calls were made on any way. */
    return { call, page, side, have, anyWays: () => anyWays, die: () => lock.die() }
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
  type Page = ReturnType<typeof open>
  const dialled = ({ side }: Page) => side.calls.findLast(({ direction }) => direction === 'out')

  /** Plays the network for the newest call that one of two pages dialled: it rings, and packets come in on both sides. */
  async function connect(one: Page, other: Page) {
    const [from, to] = (dialled(one)?.gen ?? 0) > (dialled(other)?.gen ?? 0) ? [one, other] : [other, one]
    const out = dialled(from)
    const ring = to.side.ring(from.side.became.at(-1)?.peerId ?? '', out?.gen ?? 0)
    for (const call of [out, ring]) {
      call?.tell({ kind: 'stream', stream: makeFakeCamera() })
      call?.flow()
    }
    await time.pass(300)
    return { out, ring }
  }

  /** Both let in, and media flowing. */
  async function flowing() {
    const { a, b } = await both()
    a.call.admit(patient)
    await time.pass(50)
    return { a, b, ...(await connect(a, b)) }
  }
  return { time, room, keepFor, locks, open, both, connect, flowing }
}
