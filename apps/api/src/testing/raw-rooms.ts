/** A server with rooms and raw sockets against it, for tests: tickets are names in a table, the clock is moved by hand. */
import { createServer } from 'node:http'
import { once } from 'node:events'
import { MINUTE, err, ok, type SeatId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { peerIdOf, type Pass, type RoomHost } from '@holdfast/room'
import { handTime, memoryStore, putOf, type TestHour } from '@holdfast/room/testing'
import { LINK_PROTOCOL, type Down, type PassDown, type PeerSignal, type Up, type Word } from '@holdfast/wire'
import { WebSocket, type ClientOptions } from 'ws'
import { makeMemoryHost } from '../hosts/memory.ts'
import { listen } from '../listen.ts'
import { attachSockets, type SocketDeps } from '../rooms/socket.ts'

/** The only origin that the test server takes. */
export const OWN_ORIGIN = 'https://clinic.example'

const hourOf = (n: number): TestHour & { pia: SeatId; ada: SeatId; ben: SeatId } => {
  const [pia, ada, ben] = [testId('seat', n * 10 + 1), testId('seat', n * 10 + 2), testId('seat', n * 10 + 3)]
  return {
    encounter: testId('encounter', n),
    participants: [
      { seat: pia, role: 'practitioner' },
      { seat: ada, role: 'patient' },
      { seat: ben, role: 'related-person' },
    ],
    pia,
    ada,
    ben,
  }
}

/** Two hours that have nothing to do with each other. */
export const HERE = hourOf(1)
/** The other of them. */
export const ELSEWHERE = hourOf(2)
/** More of the kind. */
export const MORE = [3, 4, 5].map(hourOf)

/** A server on a port of its own, and how to come to it. */
export async function startRooms(different: Partial<SocketDeps> = {}, around = (host: RoomHost) => host) {
  const store = memoryStore(HERE, ELSEWHERE, ...MORE)
  const { clock, timers, move } = handTime()
  const grace = { patient: 2 * MINUTE, practitioner: 5 * MINUTE }
  const host = makeMemoryHost({ store, clock, timers, grace, decideAfter: 10 * MINUTE })
  const tickets = new Map<string, Pass>()
  const server = createServer()
  const sockets = attachSockets(server, {
    host: around(host),
    clock,
    authorise: async request => {
      if (request.headers.origin !== OWN_ORIGIN) return err('origin-refused')
      const token = URL.parse(request.url ?? '', 'http://x')?.searchParams.get('token')
      const [, name = '', tries = '1'] = request.headers['sec-websocket-protocol']?.split(',') ?? []
      const pass = tickets.get(token ?? name)
      if (!pass) return err('ticket-refused')
      return ok(pass.via === 'link' ? { ...pass, tries: Number(tries), back: backOf(token ?? name) } : pass)
    },
    ...different,
  })
  const port = await listen(server, '127.0.0.1', 0)
  let number = 0
  const ticketFor = (hour: TestHour, seat: SeatId, via: Pass['via'] = 'link'): { name: string; pass: Pass } => {
    const pass: Pass = { encounter: hour.encounter, seat, epoch: ++number, tries: 1, via }
    tickets.set(`t${number}`, pass)
    return { name: `t${number}`, pass }
  }
  const base = `ws://127.0.0.1:${port}`
  const dial = (path: string, protocols: string[], origin = OWN_ORIGIN, more: ClientOptions = {}) =>
    makeClient(base + path, protocols, { origin, perMessageDeflate: false, ...more })
  return {
    store,
    host,
    clock,
    move,
    sockets,
    server,
    ticketFor,
    dial,
    linkPath: (hour: TestHour) => `/api/rooms/${hour.encounter}/link`,
    /** A page on the room link that was welcomed. */
    page: async (
      hour: TestHour,
      seat: SeatId,
      { autoPong = true, tries = 1, ticket = ticketFor(hour, seat), through = '192.0.2.1' } = {},
    ) => {
      const { name, pass } = ticket
      const protocols = [LINK_PROTOCOL, name, String(tries)]
      const headers = { 'x-forwarded-for': through }
      const client = dial(`/api/rooms/${hour.encounter}/link`, protocols, OWN_ORIGIN, { autoPong, headers })
      await client.heard(m => m['t'] === 'room')
      client.say({ t: 'hello', have: 0 })
      let cseq = 0
      const put = (word: Word) => client.say(putOf(seat, pass.epoch, ++cseq, word))
      return Object.assign(client, { peerId: peerIdOf(seat, pass.epoch), ticket: name, taken: ticket, put })
    },
    /** A PeerJS client that was told OPEN. */
    peer: async (hour: TestHour, seat: SeatId) => {
      const { name, pass } = ticketFor(hour, seat, 'peerjs')
      const peerId = peerIdOf(seat, pass.epoch)
      const path = `/peerjs/peerjs?key=peerjs&id=${peerId}&token=${name}&version=1.5.5`
      const client = dial(path, [])
      await client.heard(m => m['type'] === 'OPEN')
      return Object.assign(client, { peerId, ticket: name, path })
    },
    stop: async () => {
      await sockets.closeAll()
      await host.close()
      server.close()
    },
  }
}

/** The way back of a page whose ticket has this name. */
const backOf = (name: string): PassDown => ({
  t: 'pass',
  ticket: name,
  path: '/api/rooms',
  iceServers: [],
  probe: 'stun:127.0.0.1:1',
})

/** What a client heard, loosely: tests look at both dialects. */
export type Heard = { readonly [key: string]: unknown }

/** A raw WebSocket that remembers. `refused` is the HTTP status when the upgrade was; `code` the close code. */
export type Client = ReturnType<typeof makeClient>

function makeClient(url: string, protocols: string[], options: ClientOptions) {
  const socket = new WebSocket(url, protocols, options)
  const all: Heard[] = []
  const waiting = new Set<() => void>()
  const refused = new Promise<number>(resolve =>
    socket.on('unexpected-response', (request, response) => {
      resolve(response.statusCode ?? 0)
      request.destroy()
    }),
  )
  socket.on('message', (data: Buffer) => {
    all.push(JSON.parse(data.toString()) as Heard)
    for (const look of waiting) look()
  })
  socket.on('error', () => {})
  return {
    socket,
    all,
    refused,
    opened: once(socket, 'open'),
    code: new Promise<number>(resolve => socket.on('close', resolve)),
    raw: (text: string | Buffer) => socket.send(text),
    say: (up: Up) => socket.send(JSON.stringify(up)),
    /** The first message, past or to come, that fits. */
    heard: (fits: (message: Heard) => boolean): Promise<Heard> =>
      new Promise(resolve => {
        const look = () => {
          const found = all.find(fits)
          if (!found) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    /** Resolves when the server has dealt with everything said before. */
    settled: async function (this: { heard: (fits: (m: Heard) => boolean) => Promise<Heard> }, n: number) {
      socket.send(JSON.stringify({ t: 'beat', n, have: 0 } satisfies Up))
      await this.heard(m => m['t'] === 'pong' && m['n'] === n)
    },
  }
}

/** A short ICE candidate as PeerJS 1.5.5 sends it. */
export const CANDIDATE = {
  kind: 'CANDIDATE',
  payload: {
    candidate: { candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host', sdpMid: '0', sdpMLineIndex: 0 },
    type: 'media',
    connectionId: 'mc_a1b2c3',
  },
} as const satisfies PeerSignal

/** The kinds of what our own link was told, in order. */
export const kindsOf = (client: Client): Down['t'][] => client.all.map(m => m['t'] as Down['t'])
