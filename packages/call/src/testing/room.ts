/**
 * A room in memory that speaks the wire, for tests of the browser half: door, chat, curtain, peer messages. It judges
 * little and keeps nothing; the rules of the real room stand in @holdfast/room.
 */
import { ok, type MessageId, type Role, type SeatId } from '@holdfast/domain'
import {
  CLOSE,
  decodeUp,
  encode,
  type Down,
  type EntryDown,
  type JoinAnswer,
  type PeerDown,
  type RoomView,
  type SeatView,
  type Up,
} from '@holdfast/wire'
import type { OpenSocket, SocketEars } from '../ports.ts'
import type { TestTime } from './world.ts'

/** One socket as the room sees it. */
type Page = { readonly peerId: string; readonly ears: SocketEars; isOpen: boolean }

type Seat = { view: SeatView; page: Page | null; tickets: number }

/** A room for tests, with a hand on every link. */
export type TestRoom = {
  /** What `join` of a call's settings asks. */
  join(seat: SeatId): Promise<{ readonly ok: true; readonly value: JoinAnswer }>
  readonly openSocket: OpenSocket
  /** Every frame a seat has sent, oldest first. */
  sent(seat: SeatId): readonly Up[]
  view(): RoomView
  /** Sends a seat a frame, as is. */
  tell(seat: SeatId, down: Down): void
  /** Breaks a seat's link; 1006 is how a browser names a link that is simply gone. */
  cut(seat: SeatId, code?: number): void
  /** From now on nothing passes in either direction, and nothing says so. */
  freeze(isFrozen: boolean): void
  /** Sockets that are open now. */
  open(): number
}

/** Makes a room in which nobody is yet; `latency` is the way of one frame in milliseconds. */
export function makeTestRoom(
  people: readonly { readonly seat: SeatId; readonly role: Role }[],
  time: Pick<TestTime, 'now' | 'timer'>,
  latency = 5,
): TestRoom {
  const seats = new Map<SeatId, Seat>(
    people.map(({ seat, role }) => [seat, { view: expected(seat, role), page: null, tickets: 0 }]),
  )
  const journal: EntryDown[] = []
  const said = new Map<SeatId, Up[]>(people.map(({ seat }) => [seat, []]))
  let curtain: SeatId | null = null
  let ended: RoomView['ended'] = null
  let isFrozen = false

  const late = (call: () => void): void => void time.timer(latency, call)
  const one = (seat: SeatId): Seat => {
    const found = seats.get(seat)
    if (!found) throw new Error('no such seat in this test')
    return found
  }
  const view = (): RoomView => ({ t: 'room', ended, curtain, seats: [...seats.values()].map(seat => seat.view) })
  const change = (seat: SeatId, next: Partial<SeatView>): void => {
    one(seat).view = { ...one(seat).view, ...next }
    show()
  }
  const show = (): void => {
    for (const seat of seats.keys()) tell(seat, view())
  }

  function tell(seat: SeatId, down: Down): void {
    const { page } = one(seat)
    const text = encode(down)
    if (page && !isFrozen) late(() => page.isOpen && page.ears.heard(text))
  }

  function close(page: Page | null, code: number): void {
    if (!page?.isOpen) return
    page.isOpen = false
    late(() => page.ears.shut(code))
  }

  function hear(seat: SeatId, page: Page, up: Up): void {
    const own = one(seat)
    if (own.page !== page) return
    said.get(seat)?.push(up)
    switch (up.t) {
      case 'hello':
        return journal.filter(({ seq }) => seq > up.have).forEach(entry => tell(seat, entry))
      case 'say':
        return say(seat, up.id, up.text)
      case 'got':
        return change(seat, { got: Math.max(own.view.got, up.seq) })
      case 'media':
        return change(seat, { mic: up.mic, camera: up.camera })
      case 'curtain':
        if (up.drawn) curtain ??= seat
        else if (curtain === seat) curtain = null
        else return tell(seat, { t: 'refused', code: 'not-yours-to-lift', re: null })
        return show()
      case 'admit':
        return enter(up.seat, 'in')
      case 'to-door':
        return enter(up.seat, 'waiting')
      case 'end':
        ended = { at: time.now() }
        return show()
      case 'leave':
        change(seat, { place: 'left', here: false, peerId: null })
        return close(page, CLOSE.goodbye)
      case 'ping':
        return tell(seat, { t: 'pong', n: up.n, now: time.now() })
      case 'peer': {
        const { to, kind, payload } = up
        const target = [...seats.values()].find(other => other.page?.peerId === to)
        if (target) tell(target.view.seat, { t: 'peer', from: page.peerId, kind, payload } as PeerDown)
      }
    }
  }

  function say(from: SeatId, id: MessageId, text: string): void {
    const known = journal.find(entry => entry.id === id)
    if (known) return tell(from, known)
    const entry: EntryDown = { t: 'entry', seq: journal.length + 1, id, from, text, at: time.now() }
    journal.push(entry)
    for (const [seat, { view: to }] of seats) if (to.place === 'in') tell(seat, entry)
  }

  const enter = (seat: SeatId, place: 'in' | 'waiting'): void => change(seat, { place, since: time.now() })

  return {
    view,
    tell,
    sent: seat => said.get(seat) ?? [],
    open: () => [...seats.values()].filter(({ page }) => page?.isOpen).length,
    freeze(next) {
      isFrozen = next
    },
    cut(seat, code = 1006) {
      const { page } = one(seat)
      close(page, code)
      one(seat).page = null
      change(seat, { here: false, peerId: null })
    },
    async join(seat) {
      const n = ++one(seat).tickets
      const peerId = `${seat.slice(4)}x${n.toString(36)}`
      const ticket = `${seat}.${n}`
      return ok({ ticket, path: '/room', peerId, expires: time.now(), iceServers: [], checklist: [] })
    },
    openSocket(_url, [, ticket = ''], ears) {
      const [name = '', n = ''] = ticket.split('.')
      const seat = name as SeatId
      const page: Page = { peerId: `${seat.slice(4)}x${Number(n).toString(36)}`, ears, isOpen: true }
      late(() => {
        if (!page.isOpen || isFrozen) return
        close(one(seat).page, CLOSE.moved)
        one(seat).page = page
        ears.opened()
        tell(seat, { t: 'welcome', seat, peerId: page.peerId, now: time.now(), grace: { patient: 1, practitioner: 1 } })
        const place = one(seat).view.place === 'in' || one(seat).view.role === 'practitioner' ? 'in' : 'waiting'
        change(seat, { place, since: one(seat).view.since ?? time.now(), here: true, peerId: page.peerId })
      })
      return {
        send(text) {
          const up = decodeUp(text)
          if (!up.ok) throw new Error(`a frame the wire does not know: ${up.error}`)
          if (!isFrozen) late(() => page.isOpen && hear(seat, page, up.value))
        },
        close: () =>
          // Behind what was sent before, as TCP has it.
          late(() => {
            close(page, 1000)
            if (one(seat).page !== page) return
            one(seat).page = null
            change(seat, { here: false, peerId: null })
          }),
      }
    },
  }
}

const expected = (seat: SeatId, role: Role): SeatView => ({
  seat,
  role,
  place: 'expected',
  since: null,
  here: false,
  peerId: null,
  mic: false,
  camera: false,
  got: 0,
})
