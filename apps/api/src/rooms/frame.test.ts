/** Frames of every length and alphabet are read by `ws` as if it had written them. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { listen } from '../listen.ts'
import { writeText } from './frame.ts'

const server = createServer()
let client: WebSocket
let wire: Duplex
beforeAll(async () => {
  const handshake = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const opened = new Promise<Duplex>(resolve =>
    server.on('upgrade', (request, socket, head) =>
      handshake.handleUpgrade(request, socket, head, () => resolve(socket)),
    ),
  )
  client = new WebSocket(`ws://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`)
  wire = await opened
})
afterAll(() => {
  client.terminate()
  server.close()
})

const received = async (text: string): Promise<[string, boolean]> => {
  const message = once(client, 'message') as Promise<[Buffer, boolean]>
  writeText(wire, text)
  const [data, isBinary] = await message
  return [data.toString(), isBinary]
}

const LENGTHS = [0, 1, 125, 126, 127, 255, 256, 15_999, 16_000, 65_535, 65_536, 70_000]
test.each(LENGTHS)('a text of %i characters arrives as it was', async length => {
  expect(await received('a'.repeat(length))).toEqual(['a'.repeat(length), false])
})

test.each(LENGTHS)('a text of %i bytes beyond ASCII arrives as it was', async length => {
  for (const letter of ['é', '漢', '🙂']) {
    const text = letter.repeat(Math.ceil(length / Buffer.byteLength(letter)))
    expect(await received(text)).toEqual([text, false])
  }
})
