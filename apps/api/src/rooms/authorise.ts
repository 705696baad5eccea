/** May this upgrade request have the seat it asks for? Own origin, a ticket or pass of ours, not too old, and the login it was made for. */
import type { IncomingMessage } from 'node:http'
import type { Login } from '@holdfast/db'
import { after, err, ok, type Result } from '@holdfast/domain'
import type { Pass } from '@holdfast/room'
import { LINK_PROTOCOL, type PassDown, type RefusalCode } from '@holdfast/wire'
import { cookieName, isSecure, loginOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { gather, type Gathered } from '../encounters/facts.ts'
import { isOwnOrigin } from '../origin.ts'
import { readTicket, writeTicket, type Ticket } from '../ticket.ts'
import type { Admitted } from './socket.ts'
import { iceServersFor } from './turn.ts'

const LINK_PATH = /^\/api\/rooms\/(enc_[0-9a-z]{26})\/link$/
const TRIES = /^[1-9]\d{0,8}$/

type Asked = {
  readonly via: Pass['via']
  readonly text: string
  readonly tries: number
  readonly encounter: string | null
}

/** The pass of an upgrade request, or why not. The room judges its numbers next. */
export async function authorise(deps: Deps, request: IncomingMessage): Promise<Result<Admitted, RefusalCode>> {
  const { origin, host } = request.headers
  if (!isOwnOrigin(origin, host, deps.config.origin)) return err('origin-refused')
  const asked = askedBy(request)
  const read = asked && readTicket(deps.ticketKey, asked.text)
  if (!asked || !read?.ok || (read.value.via === 'peerjs') !== (asked.via === 'peerjs')) return err('ticket-refused')
  const ticket = read.value
  const { encounter, seat, number, expires } = ticket
  if (asked.encounter !== null && asked.encounter !== encounter) return err('ticket-refused')
  const login = await holderOf(deps, request, ticket)
  if (!login) return err('ticket-refused')
  const pass: Pass = { encounter, seat, epoch: number, tries: asked.tries, via: asked.via }
  if (deps.clock() > expires && !(asked.via === 'peerjs' && (await wasTaken(deps, pass)))) return err('ticket-refused')
  // Also a fresh ticket: what it was given for may have been withdrawn a moment ago.
  const gathered = await gather(deps, encounter, login.person)
  if (gathered.answer.kind !== 'cleared') return err('ticket-refused')
  await deps.rooms.tookBack(encounter, seat, gathered.takenBack)
  if (asked.via === 'peerjs') return ok(pass)
  return ok({ ...pass, back: backOf(deps, request, ticket, gathered) })
}

/** The way back: a pass for the same page life that outlives the hour a little, fresh servers, and where to ask whether the network carries. */
function backOf(deps: Deps, request: IncomingMessage, ticket: Ticket, { kept }: Gathered): PassDown {
  const expires = after(kept.hour.end, deps.policy.doorClosesAfter)
  return {
    t: 'pass',
    ticket: writeTicket(deps.ticketKey, { ...ticket, via: 'pass', expires }),
    path: `/api/rooms/${ticket.encounter}/link`,
    iceServers: iceServersFor(deps.config, ticket.seat, deps.clock()),
    probe: probeFor(deps, request),
  }
}

function probeFor({ config, stunPort }: Deps, { headers: { origin, host } }: IncomingMessage): string | null {
  const port = stunPort()
  const own = URL.parse(config.origin ?? origin ?? `http://${host ?? ''}`)?.hostname
  return port === null || !own ? null : `stun:${own}:${port}`
}

/** A PeerJS client attaches again with the ticket it came with, however old; as a room link that ticket would be used up. */
const wasTaken = async (deps: Deps, pass: Pass): Promise<boolean> =>
  !(await deps.rooms.mayEnter({ ...pass, via: 'link' }))

function askedBy(request: IncomingMessage): Asked | null {
  const url = URL.parse(request.url ?? '', 'http://holdfast.invalid')
  if (!url) return null
  const link = LINK_PATH.exec(url.pathname)
  if (!link) return { via: 'peerjs', text: url.searchParams.get('token') ?? '', tries: 1, encounter: null }
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map(part => part.trim())
  const [protocol, text = '', tries = ''] = offered
  if (protocol !== LINK_PROTOCOL || !TRIES.test(tries)) return null
  return { via: 'link', text, tries: Number(tries), encounter: link[1] ?? null }
}

/** The login that the ticket was made for, when the browser that asks holds its cookie. */
async function holderOf(deps: Deps, request: IncomingMessage, { login }: Ticket): Promise<Login | null> {
  const cookies = new Map(
    (request.headers.cookie ?? '').split(';').map(pair => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
    }),
  )
  for (const side of ['client', 'desk'] as const) {
    const found = await loginOf(deps, side, cookies.get(cookieName(side, isSecure(deps))))
    if (found?.id === login) return found
  }
  return null
}
