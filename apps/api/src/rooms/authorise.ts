/** May this upgrade request have the seat it asks for? Own origin, a ticket of ours, not too old, and the login it was made for. */
import type { IncomingMessage } from 'node:http'
import { err, ok, type Result } from '@holdfast/domain'
import type { Pass } from '@holdfast/room'
import { LINK_PROTOCOL, type RefusalCode } from '@holdfast/wire'
import { cookieName, isSecure, loginOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { isOwnOrigin } from '../origin.ts'
import { readTicket, type Ticket } from '../ticket.ts'

const LINK_PATH = /^\/api\/rooms\/(enc_[0-9a-z]{26})\/link$/

type Asked = { readonly via: Ticket['via']; readonly text: string; readonly encounter: string | null }

/** The pass of an upgrade request, or why not. The room judges the ticket's number next. */
export async function authorise(deps: Deps, request: IncomingMessage): Promise<Result<Pass, RefusalCode>> {
  const { origin, host } = request.headers
  if (!isOwnOrigin(origin, host, deps.config.origin)) return err('origin-refused')
  const asked = askedBy(request)
  const ticket = asked && readTicket(deps.ticketKey, asked.text)
  if (!asked || !ticket?.ok || ticket.value.via !== asked.via) return err('ticket-refused')
  const { encounter, seat, number, via, expires, login } = ticket.value
  if (asked.encounter !== null && asked.encounter !== encounter) return err('ticket-refused')
  if (!(await holds(deps, request, login))) return err('ticket-refused')
  const pass: Pass = { encounter, seat, ticket: number, via }
  if (deps.clock() > expires && !(via === 'peerjs' && (await wasTaken(deps, pass)))) return err('ticket-refused')
  return ok(pass)
}

/** A PeerJS client attaches again with the ticket it came with, however old; as a room link that ticket would be used up. */
const wasTaken = async (deps: Deps, pass: Pass): Promise<boolean> =>
  !(await deps.rooms.mayEnter({ ...pass, via: 'link' }))

function askedBy(request: IncomingMessage): Asked | null {
  const url = URL.parse(request.url ?? '', 'http://holdfast.invalid')
  if (!url) return null
  const link = LINK_PATH.exec(url.pathname)
  if (!link) return { via: 'peerjs', text: url.searchParams.get('token') ?? '', encounter: null }
  const [protocol, text] = (request.headers['sec-websocket-protocol'] ?? '').split(',').map(part => part.trim())
  return protocol === LINK_PROTOCOL ? { via: 'link', text: text ?? '', encounter: link[1] ?? null } : null
}

/** Does the browser that asks hold the cookie of the login that the ticket was made for? */
async function holds(deps: Deps, request: IncomingMessage, login: Ticket['login']): Promise<boolean> {
  const cookies = new Map(
    (request.headers.cookie ?? '').split(';').map(pair => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
    }),
  )
  for (const side of ['client', 'desk'] as const) {
    const found = await loginOf(deps, side, cookies.get(cookieName(side, isSecure(deps))))
    if (found?.id === login) return true
  }
  return false
}
