/**
 * A STUN responder: it tells a browser the address from which its question came, and nothing else. One kind of question is
 * answered (RFC 8489, a binding request without demands), so that whoever may reach the port can learn only about
 * themselves. No address is written down anywhere.
 */
import { createSocket, type Socket } from 'node:dgram'
import { err, instant, ok, type Clock, type Result } from '@holdfast/domain'
import { makeGate, type Gate } from './rate.ts'

/** Why no responder runs: the port is taken, may not be used, or the address is not ours. */
export type StunFailure = 'port-taken' | 'not-allowed' | 'no-such-address' | 'unknown'

/** A responder that runs. `port` is the one that was had, when 0 was asked for. */
export type RunningStun = { readonly port: number; readonly stop: () => Promise<void> }

/** Where to listen. `clock` paces the answers and is this machine's own unless a test brings another. */
export type StunOptions = { readonly host: string; readonly port: number; readonly clock?: Clock }

/** Of each address so many questions are answered at once, and then one every so many milliseconds. */
export const STUN_PACE = { burst: 40, every: 100, keys: 4096 } as const

/** The longest question that is read, in bytes; browsers ask with 20 to some 100. */
export const STUN_LONGEST = 548

const HEADER = 20
const MAGIC = 0x2112a442
const BINDING_REQUEST = 0x0001
const BINDING_SUCCESS = 0x0101
const XOR_MAPPED_ADDRESS = 0x0020
const FINGERPRINT = 0x8028

/** Listens for questions on UDP. A port that cannot be had is a failure, and nothing stays open. */
export async function startStun({
  host,
  port,
  clock = machine,
}: StunOptions): Promise<Result<RunningStun, StunFailure>> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4')
  const failure = await bound(socket, host, port)
  if (failure !== null) {
    socket.close()
    return err(failure)
  }
  // An error of a single answer (an address that is unreachable by now) concerns nobody else, and naming it would name them.
  socket.on('error', () => {})
  answerAll(socket, makeGate(STUN_PACE), clock)
  return ok({
    port: socket.address().port,
    stop: () => new Promise(resolve => void socket.close(() => resolve())),
  })
}

const machine: Clock = () => instant(Date.now())

const bound = (socket: Socket, host: string, port: number): Promise<StunFailure | null> =>
  new Promise(resolve => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(failureOf(error.code))
    socket.once('error', failed)
    socket.bind({ port, address: host, exclusive: true }, () => {
      socket.off('error', failed)
      resolve(null)
    })
  })

function failureOf(code: string | undefined): StunFailure {
  if (code === 'EADDRINUSE') return 'port-taken'
  if (code === 'EACCES' || code === 'EPERM') return 'not-allowed'
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'no-such-address' : 'unknown'
}

function answerAll(socket: Socket, gate: Gate, clock: Clock): void {
  socket.on('message', (question, { address, port }) => {
    // A question from port 0 cannot be answered, and one that is not ours must not use up an address's turn.
    if (port === 0 || !isBindingRequest(question) || !gate(address, clock())) return
    const answer = bindingSuccess(question, address, port)
    if (answer !== null) socket.send(answer, port, address, () => {})
  })
}

/**
 * Is this, byte for byte, a binding request that we can meet? Refused: another length than the header says, another cookie,
 * attributes that do not fill it exactly, and any attribute that must be understood (a type under 0x8000), such as a password.
 */
export function isBindingRequest(question: Uint8Array): boolean {
  if (question.length < HEADER || question.length > STUN_LONGEST || question.length % 4 !== 0) return false
  const view = viewOf(question)
  if (view.getUint16(0) !== BINDING_REQUEST || view.getUint32(4) !== MAGIC) return false
  if (view.getUint16(2) !== question.length - HEADER) return false
  for (let at = HEADER; at < question.length;) {
    const type = view.getUint16(at)
    const next = at + 4 + Math.ceil(view.getUint16(at + 2) / 4) * 4
    if (type < 0x8000 || next > question.length) return false
    // It covers what is before it, so nothing may follow.
    if (type === FINGERPRINT && (next !== question.length || view.getUint16(at + 2) !== 4)) return false
    at = next
  }
  return true
}

/**
 * The answer to a binding request: 32 bytes for IPv4, 44 for IPv6, never more than 24 longer than the question.
 * Null when the address is none.
 */
export function bindingSuccess(question: Uint8Array, address: string, port: number): Uint8Array | null {
  const bytes = address.includes(':') ? bytesOfIpv6(address) : bytesOfIpv4(address)
  if (bytes === null) return null
  const answer = new Uint8Array(HEADER + 8 + bytes.length)
  const view = viewOf(answer)
  view.setUint16(0, BINDING_SUCCESS)
  view.setUint16(2, 8 + bytes.length)
  // The cookie and the question's own 12 bytes; both also veil the address from middleboxes that rewrite what they recognise.
  answer.set(question.subarray(4, HEADER), 4)
  view.setUint16(HEADER, XOR_MAPPED_ADDRESS)
  view.setUint16(HEADER + 2, 4 + bytes.length)
  view.setUint8(HEADER + 5, bytes.length === 4 ? 1 : 2)
  view.setUint16(HEADER + 6, port ^ (MAGIC >>> 16))
  for (const [place, byte] of bytes.entries()) answer[HEADER + 8 + place] = byte ^ (answer[4 + place] ?? 0)
  return answer
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function bytesOfIpv4(address: string): readonly number[] | null {
  const bytes = address.split('.').map(Number)
  return bytes.length === 4 && bytes.every(byte => Number.isInteger(byte) && byte >= 0 && byte <= 255) ? bytes : null
}

/** IPv6 as Node writes it: eight groups or fewer around one `::`, perhaps an IPv4 tail, perhaps a zone after `%`. */
function bytesOfIpv6(text: string): readonly number[] | null {
  const bare = text.split('%')[0] ?? ''
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(bare)
  const four = tail ? bytesOfIpv4(tail[2] ?? '') : []
  if (four === null) return null
  const halves = (tail ? (tail[1] ?? '').replace(/([^:]):$/, '$1') : bare).split('::')
  if (halves.length > 2) return null
  const [left = [], right = []] = halves.map(half => (half === '' ? [] : half.split(':').flatMap(bytesOfGroup)))
  const missing = 16 - left.length - right.length - four.length
  if (halves.length === 2 ? missing < 2 : missing !== 0) return null
  const bytes = [...left, ...Array.from({ length: missing }, () => 0), ...right, ...four]
  return bytes.every(byte => byte >= 0) ? bytes : null
}

const bytesOfGroup = (group: string): readonly number[] =>
  /^[0-9a-f]{1,4}$/i.test(group) ? [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff] : [-1, -1]
