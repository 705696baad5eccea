/** Tickets and passes to one seat in one room, signed by this server and bound to one login: a ticket begins a page life, a pass goes on with it. */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import {
  err,
  instant,
  ok,
  parseId,
  type EncounterId,
  type Instant,
  type LoginId,
  type Result,
  type SeatId,
} from '@holdfast/domain'

/**
 * What a ticket lets its holder do. `number` rises with every ticket of this server, so that a room takes each once; it is the
 * epoch of the page life that it begins. `via: pass`: the way back of the page life with that number, good for any fresh link.
 */
export type Ticket = {
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly login: LoginId
  readonly via: 'link' | 'peerjs' | 'pass'
  readonly number: number
  readonly expires: Instant
}

/** The server's secret: 32 bytes; whoever has it can make tickets. */
export type TicketKey = Uint8Array

const fields = (ticket: Ticket): string =>
  [
    ticket.encounter,
    ticket.seat,
    ticket.login,
    ticket.via,
    ticket.number.toString(36),
    ticket.expires.toString(36),
  ].join('.')

const seal = (key: TicketKey, text: string): Uint8Array => hmac(sha256, key, utf8ToBytes(text))

/** The ticket as text of letters, digits, `_` and `.`: safe as a WebSocket subprotocol and as a PeerJS token. */
export const writeTicket = (key: TicketKey, ticket: Ticket): string => {
  const text = fields(ticket)
  return `${text}.${bytesToHex(seal(key, text))}`
}

/** A ticket from outside; anything that this server did not make is refused. The caller compares `expires` and `login`. */
export function readTicket(key: TicketKey, text: string): Result<Ticket, 'not-a-ticket'> {
  const parts = text.split('.')
  const [encounterText, seatText, loginText, via, number, expires, mac] = parts
  if (parts.length !== 7 || !mac || !/^[0-9a-f]{64}$/.test(mac)) return err('not-a-ticket')
  if (!sameBytes(hexToBytes(mac), seal(key, parts.slice(0, 6).join('.')))) return err('not-a-ticket')
  const encounter = parseId('encounter', encounterText ?? '')
  const seat = parseId('seat', seatText ?? '')
  const login = parseId('login', loginText ?? '')
  if (!encounter.ok || !seat.ok || !login.ok || (via !== 'link' && via !== 'peerjs' && via !== 'pass'))
    return err('not-a-ticket')
  return ok({
    encounter: encounter.value,
    seat: seat.value,
    login: login.value,
    via,
    number: Number.parseInt(number ?? '', 36),
    expires: instant(Number.parseInt(expires ?? '', 36)),
  })
}

/** Compares without telling by its duration where two texts differ. */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < b.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0)
  return difference === 0
}

/** Numbers that rise with the clock and never repeat in this process; after a restart they go on from the clock. */
export function makeTicketNumbers(): (now: Instant) => number {
  let last = 0
  return now => {
    last = Math.max(last + 1, now)
    return last
  }
}
