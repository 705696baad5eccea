/** The peer of the measurement: a bare `ws` relay that hands every frame to the other of two sockets without looking at it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FRAME_LIMIT } from '@holdfast/wire'
import { WebSocketServer, type WebSocket } from 'ws'
import { answerQuestions } from './answer.ts'

const waiting = new Map<string, WebSocket>()
const handshake = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: FRAME_LIMIT })
const server = createServer()
server.on('upgrade', (request, socket, head) => {
  handshake.handleUpgrade(request, socket, head, ws => {
    const pair = request.url ?? ''
    const other = waiting.get(pair)
    if (!other) {
      waiting.set(pair, ws)
      return
    }
    waiting.delete(pair)
    ws.on('message', data => other.send(data, { binary: false }))
    other.on('message', data => ws.send(data, { binary: false }))
  })
})
server.listen(0, '127.0.0.1', () => answerQuestions((server.address() as AddressInfo).port))
