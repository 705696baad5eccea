/** The way into a room: an upgrade request is judged before the handshake, and then becomes one link to one seat. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { err, SECOND, type Clock, type Result } from '@holdfast/domain'
import type { Pass, RoomHost, Via } from '@holdfast/room'
import { FRAME_LIMIT, LINK_PROTOCOL, PROBLEM_TYPE, problemOf, type PassDown, type RefusalCode } from '@holdfast/wire'
import { WebSocketServer } from 'ws'
import { linkDialect } from './dialect.ts'
import { RoomLink, roomSocket, type LinkDeps } from './link.ts'
import { isOwnId, PEERJS_PATH, peerServerDialect } from './peerjs-door.ts'

/** Whoever may come in: with what, and the way back that their page is told; left out for a PeerJS client. */
export type Admitted = Pass & { readonly back?: PassDown }

/** What the sockets of a server are handed. */
export type SocketDeps = {
  readonly host: RoomHost
  readonly clock: Clock
  /** May this request have the seat it asks for: its origin, its login, its ticket or pass? */
  readonly authorise: (request: IncomingMessage) => Promise<Result<Admitted, RefusalCode>>
  /** How many links this server holds at most; more are asked to come back. */
  readonly limit?: number
  /** Told when judging a request failed; never with anything that the request carried. */
  readonly onFailure?: (error: unknown) => void
}

/** The links of a server. */
export type Sockets = {
  /** How many links are open. */
  readonly count: () => number
  /** Takes no more links, asks all pages to come back, and resolves when their links are gone, within some seconds. */
  readonly closeAll: () => Promise<void>
}

const LINK_PATH = /^\/api\/rooms\/(enc_[0-9a-z]{26})\/link$/
/** Every link is asked for a sign of life once in so many seconds; one that gave none since the last time is cut off. */
const BEATS = 25
const LIMIT = 20_000
/** How long closing links may take before they are cut off. */
const PATIENCE = 3 * SECOND

/** Takes upgrade requests of a server for `/api/rooms/:encounter/link` and `/peerjs/peerjs`; there may be no other taker. */
export function attachSockets(server: Server, deps: SocketDeps): Sockets {
  const links = new Set<RoomLink>()
  const shared: LinkDeps = { clock: deps.clock, onClose: link => links.delete(link) }
  const handshake = new WebSocketServer<typeof RoomLink>({
    noServer: true,
    WebSocket: RoomLink,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: FRAME_LIMIT,
    handleProtocols: offered => (offered.has(LINK_PROTOCOL) ? LINK_PROTOCOL : false),
  })
  let judging = 0
  let closing = false
  let beat = 0

  async function judge(request: IncomingMessage): Promise<Result<Admitted, RefusalCode>> {
    const asked = askedBy(request.url ?? '')
    if (asked === null) return err('not-found')
    if (closing || links.size + judging > (deps.limit ?? LIMIT)) return err('server-away')
    const pass = await deps.authorise(request)
    if (!pass.ok) return pass
    const { via, encounter } = pass.value
    if (via !== asked.via || (asked.encounter !== null && asked.encounter !== encounter)) return err('ticket-refused')
    if (via === 'peerjs' && !isOwnId(request.url ?? '', pass.value)) return err('ticket-refused')
    if (!(await deps.host.mayEnter(pass.value))) return err('ticket-refused')
    return closing ? err('server-away') : pass
  }

  function enter(link: RoomLink, wire: Duplex, { back, ...pass }: Admitted): void {
    links.add(link)
    link.open(shared, wire, pass.via === 'link' ? linkDialect : peerServerDialect, links.size % BEATS)
    void deps.host.enter(pass, roomSocket(link, back ?? null)).then(seat => link.sit(seat))
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', destroyed)
    judging++
    void judge(request)
      .catch((error: unknown) => {
        deps.onFailure?.(error)
        return err('server-away' as const)
      })
      .then(pass => {
        judging--
        if (!pass.ok) return refuse(socket, pass.error)
        socket.off('error', destroyed)
        const admitted = { ...pass.value, origin: originOf(request) }
        handshake.handleUpgrade(request, socket, head, link => enter(link, socket, admitted))
      })
  }

  /** A small part of the links every second, so that many of them are never a burst. */
  function sweep(): void {
    beat = (beat + 1) % BEATS
    for (const link of links) {
      if (link.beat !== beat) continue
      if (!link.alive) link.terminate()
      else if (link.readyState === link.OPEN) {
        link.alive = false
        link.ping()
      }
    }
  }

  const timer = setInterval(sweep, SECOND)
  timer.unref()
  server.on('upgrade', upgrade)

  return {
    count: () => links.size,
    closeAll: async () => {
      closing = true
      clearInterval(timer)
      const gone = [...links].map(link => new Promise(resolve => link.once('close', resolve)))
      for (const link of links) link.shut('restarting')
      const cut = setTimeout(() => links.forEach(link => link.terminate()), PATIENCE)
      await Promise.all(gone)
      clearTimeout(cut)
    },
  }
}

function askedBy(url: string): { readonly via: Via; readonly encounter: string | null } | null {
  const end = url.indexOf('?')
  const path = end < 0 ? url : url.slice(0, end)
  if (path === PEERJS_PATH) return { via: 'peerjs', encounter: null }
  const encounter = LINK_PATH.exec(path)?.[1]
  return encounter === undefined ? null : { via: 'link', encounter }
}

/** From where a request came, through whatever proxy; who makes it up only has their own call made anew. */
const originOf = ({ socket, headers }: IncomingMessage): string =>
  `${socket.remoteAddress ?? ''} ${String(headers['x-forwarded-for'] ?? '')}`

/** A no before the handshake, as the problem it is; browsers show scripts none of it but that it failed. */
function refuse(socket: Duplex, code: RefusalCode): void {
  const body = JSON.stringify(problemOf(code))
  socket.once('finish', destroyed)
  socket.end(
    [
      `HTTP/1.1 ${problemOf(code).status} ${code}`,
      'Connection: close',
      `Content-Type: ${PROBLEM_TYPE}`,
      'Cache-Control: no-store',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  )
}

function destroyed(this: Duplex): void {
  this.destroy()
}
