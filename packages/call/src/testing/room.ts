/**
 * A room in memory that speaks the wire, for tests of the browser half. Links, journal and orders are the real keeper's;
 * of care it knows door, chat, curtain and steps, and judges little. The rules of the real room stand in @holdfast/room.
 */
import { ok, type Role, type SeatId } from '@holdfast/domain'
import {
  countFor,
  keeperSeat,
  keeperWakeAt,
  makeKeeper,
  mayEnter,
  stepKeeper,
  type EndFrame,
  type KeeperEvent,
} from '@holdfast/reconnect'
import { CLOSE, decodeUp, encode, type Down, type JoinAnswer, type RoomView, type Up } from '@holdfast/wire'
import type { OpenSocket, SocketEars } from '../ports.ts'
import { peerIdOf } from '../roster.ts'
import type { Between, PeerSaid } from './between.ts'
import { makeTestCare, type Standing } from './care.ts'
import type { TestTime } from './world.ts'

/** One socket as the room sees it. */
type Link = { readonly seat: SeatId; readonly ears: SocketEars; isOpen: boolean; isDead: boolean }

/** A room for tests, with a hand on every link. */
export type TestRoom = {
  /** What `join` of a call's settings asks. */
  join(
    seat: SeatId,
    pass?: string | null,
  ): Promise<
    | { readonly ok: true; readonly value: JoinAnswer }
    | { readonly ok: false; readonly error: { readonly code: string; readonly final: boolean } }
  >
  readonly openSocket: OpenSocket
  /** Every frame a seat has sent, oldest first. */
  sent(seat: SeatId): readonly Up[]
  /** The room as a seat sees it; the first one unless said. */
  view(seat?: SeatId): RoomView
  /** Sends a seat a frame, as is. */
  tell(seat: SeatId, down: Down): void
  /** Writes an entry of the room's own for everyone. */
  write(kind: string, body: unknown): void
  /** From now on `between` decides what becomes of the words that pages have for each other's PeerJS. */
  intercept(between: Between): void
  /** Breaks a seat's link; 1006 is how a browser names a link that is simply gone. */
  cut(seat: SeatId, code?: number): void
  /** From now on nothing passes in either direction, for everyone or one seat, and nothing says so. */
  freeze(isFrozen: boolean, seat?: SeatId): void
  /** The present link of a seat carries nothing any more, and nobody is told; fresh ones do. */
  bury(seat: SeatId): void
  /** Sockets that are open now. */
  open(): number
}

/** Makes a room in which nobody is yet; `latency` is the way of one frame in milliseconds. */
export function makeTestRoom(
  people: readonly { readonly seat: SeatId; readonly role: Role }[],
  time: Pick<TestTime, 'now' | 'timer'>,
  { latency = 5, probe = null as string | null } = {},
): TestRoom {
  const names = people.map(({ seat }) => seat)
  const said = new Map<SeatId, Up[]>(names.map(seat => [seat, []]))
  const links = new Map<number, Link>()
  const frozen = new Set<SeatId>()
  let keeper = makeKeeper(names)
  let count = 0
  let between: Between = (said, hand) => hand(said)
  let unwake = (): void => {}

  const late = (call: () => void): void => void time.timer(latency, call)
  const care = makeTestCare(people, { now: () => time.now(), late, change: (seat, next) => change(seat, next) })
  const { one, isIn } = care
  const linkOf = (seat: SeatId): Link | undefined => links.get(Number(keeperSeat(keeper, seat)?.link ?? -1))
  const peerId = (seat: SeatId): string => peerIdOf(seat, keeperSeat(keeper, seat)?.epoch ?? 0)

  function step(event: KeeperEvent): void {
    const { keeper: next, effects } = stepKeeper(keeper, event, time.now(), (put, from) => care.judge(put, from))
    keeper = next
    for (const effect of effects) {
      if (effect.kind === 'close') close(Number(effect.link), CLOSE[effect.why])
      else if (effect.kind === 'send') {
        const { frame } = effect
        const id = Number(effect.to)
        if (frame.t !== 'welcome') send(id, frame as Down)
        else welcome(id, frame)
      }
    }
    unwake()
    const at = keeperWakeAt(keeper, time.now())
    unwake = at === null ? () => {} : time.timer(Math.max(1, at - time.now()), () => step({ kind: 'wake' }))
  }

  function welcome(id: number, frame: { readonly epoch: number; readonly have: number }): void {
    const link = links.get(id)
    if (!link) return
    const { seat } = link
    const { epoch, have } = frame
    const grace = { patient: 1, practitioner: 1 }
    send(id, { t: 'welcome', seat, epoch, peerId: peerIdOf(seat, epoch), now: time.now(), have, grace })
    send(id, { t: 'pass', ticket: `${seat}.${epoch}`, path: '/room', iceServers: [], probe })
  }

  function send(id: number, down: Down): void {
    const link = links.get(id)
    const text = encode(down)
    if (link && !link.isDead && !frozen.has(link.seat)) late(() => link.isOpen && link.ears.heard(text))
  }

  function tell(seat: SeatId, down: Down): void {
    const link = keeperSeat(keeper, seat)?.link
    if (link !== null && link !== undefined) send(Number(link), down)
  }

  function show(): void {
    for (const seat of names) tell(seat, view(seat))
  }

  function change(seat: SeatId, next: Partial<Standing>): void {
    care.set(seat, next)
    const inside = care.inside()
    const pairs = inside.flatMap((a, n) => inside.slice(n + 1).map(b => [a, b] as const))
    step({ kind: 'wanted', pairs })
    show()
  }

  function pass({ to, ...down }: PeerSaid): void {
    const target = names.find(name => peerId(name) === to)
    if (target) tell(target, down)
  }

  const view = (viewer: SeatId = names[0] ?? ('' as SeatId)): RoomView => care.view(viewer, keeper)

  function close(id: number, code: number): void {
    const link = links.get(id)
    if (!link?.isOpen) return
    link.isOpen = false
    links.delete(id)
    late(() => link.ears.shut(code))
  }

  function hear(id: number, up: Up): void {
    const link = links.get(id)
    if (!link) return
    const { seat } = link
    said.get(seat)?.push(up)
    switch (up.t) {
      case 'got':
        return change(seat, { got: Math.min(countFor(keeper.journal, seat), Math.max(one(seat).got, up.n)) })
      case 'media':
        return change(seat, { mic: up.mic, camera: up.camera, dark: up.dark })
      case 'saw':
        return
      case 'peer':
        return between({ ...up, from: peerId(seat) }, pass)
      case 'hello':
      case 'put':
      case 'beat':
      case 'flow':
      case 'retry':
      case 'away':
      case 'leave':
        step({ kind: 'heard', link: id, frame: up as EndFrame })
        if (up.t === 'leave') change(seat, { place: 'left' })
        else if (up.t === 'flow') show()
    }
  }

  return {
    view,
    tell,
    intercept: next => void (between = next),
    sent: seat => said.get(seat) ?? [],
    open: () => links.size,
    write: (kind, body) => step({ kind: 'write', what: kind, body, to: names }),
    freeze(isFrozen, only) {
      for (const seat of only ? [only] : names)
        if (isFrozen) frozen.add(seat)
        else frozen.delete(seat)
    },
    bury(seat) {
      const link = linkOf(seat)
      if (link) link.isDead = true
    },
    cut(seat, code = 1006) {
      const link = linkOf(seat)
      const id = keeperSeat(keeper, seat)?.link
      if (!link || id === null || id === undefined) return
      close(Number(id), code)
      step({ kind: 'gone', link: id })
      show()
    },
    async join(seat, pass = null) {
      const epoch = pass === null ? ++one(seat).tickets : Number(pass.split('.')[1])
      if (epoch < (keeperSeat(keeper, seat)?.epoch ?? 0))
        return { ok: false, error: { code: 'seat-moved', final: true } }
      const ticket = `${seat}.${epoch}`
      const answer = {
        path: '/room',
        peerId: peerIdOf(seat, epoch),
        expires: time.now(),
        iceServers: [],
        checklist: [],
      }
      return ok({ ticket, ...answer })
    },
    openSocket(_url, [, ticket = '', tries = ''], ears) {
      const [name = '', number = ''] = ticket.split('.')
      const seat = name as SeatId
      const id = ++count
      const enter = { seat, epoch: Number(number), tries: Number(tries) }
      const link: Link = { seat, ears, isOpen: true, isDead: false }
      late(() => {
        if (!link.isOpen || frozen.has(seat)) return
        if (!mayEnter(keeper, enter)) return ears.shut(CLOSE.ticket)
        links.set(id, link)
        ears.opened()
        step({ kind: 'enter', link: id, ...enter })
        const place = isIn(seat) || one(seat).role === 'practitioner' ? 'in' : 'waiting'
        change(seat, { place, since: one(seat).since ?? time.now() })
      })
      return {
        send(text) {
          const up = decodeUp(text)
          if (!up.ok) throw new Error(`a frame the wire does not know: ${up.error} ${text}`)
          if (!link.isDead && !frozen.has(seat)) late(() => hear(id, up.value))
        },
        close: () =>
          // Behind what was sent before, as TCP has it; and where nothing passes, nobody hears of it.
          late(() => {
            link.isOpen = false
            if (frozen.has(seat) || !links.delete(id)) return
            step({ kind: 'gone', link: id })
            show()
          }),
      }
    },
  }
}
