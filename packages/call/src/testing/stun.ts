/** A STUN server small enough for a test: answers binding requests, or is silent, or is not there at all. */
import { createSocket } from 'node:dgram'
import { networkInterfaces } from 'node:os'

/** A STUN responder under test control. */
export type TestStun = {
  /** Where browsers ask it, like `stun:192.0.2.2:3478`. */
  readonly url: string
  /** How many binding requests came, answered or not. */
  asked(): number
  /** From now on requests are answered, or only counted. */
  answer(isAnswering: boolean): void
  close(): Promise<void>
}

/**
 * Opens a responder on a free port. It listens on this machine's first address that is no loopback: browsers gather
 * no loopback addresses while there is another one.
 */
export async function makeTestStun(host = ownAddress()): Promise<TestStun> {
  const socket = createSocket('udp4')
  let asked = 0
  let isAnswering = true
  socket.on('message', (request, { address, port }) => {
    if (request.length < 20 || request.readUInt16BE(0) !== 0x0001) return
    asked++
    if (isAnswering) socket.send(bindingResponse(request, address, port), port, address)
  })
  await new Promise<void>(resolve => socket.bind(0, host, resolve))
  return {
    url: `stun:${host}:${socket.address().port}`,
    asked: () => asked,
    answer(next) {
      isAnswering = next
    },
    close: () => new Promise(resolve => void socket.close(() => resolve())),
  }
}

/** RFC 8489: a success response with one XOR-MAPPED-ADDRESS, the address xored with the magic cookie. */
export function bindingResponse(request: Buffer, address: string, port: number): Buffer {
  const response = Buffer.alloc(32)
  response.writeUInt16BE(0x0101, 0)
  response.writeUInt16BE(12, 2)
  request.copy(response, 4, 4, 20)
  response.writeUInt16BE(0x0020, 20)
  response.writeUInt16BE(8, 22)
  response.writeUInt8(1, 25)
  response.writeUInt16BE(port ^ 0x2112, 26)
  const bytes = address.split('.').map(Number)
  for (const [n, byte] of bytes.entries()) response.writeUInt8(byte ^ response.readUInt8(4 + n), 28 + n)
  return response
}

/** This machine's first IPv4 address that is no loopback, or the loopback without any. */
export const ownAddress = (): string => {
  const all = Object.values(networkInterfaces()).flatMap(addresses => addresses ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'
}
