/** An end's connection as a browser's WebSocket. Rules: SPEC.md, BR. */
import { closingOf } from '../closing.ts'
import type { Entrance, RunnerPorts } from '../runner.ts'

/** Opens a WebSocket at the address that an entrance gives: where its seat, page life and link number are told is the application's. */
export const openWebSocket =
  (addressOf: (entrance: Entrance) => string): RunnerPorts['openSocket'] =>
  (entrance, on) => {
    const socket = new WebSocket(addressOf(entrance))
    socket.addEventListener('open', on.opened)
    socket.addEventListener('message', ({ data }) => on.heard(typeof data === 'string' ? data : ''))
    // An error is always followed by a close, which says as much as browsers say.
    socket.addEventListener('close', ({ code, reason }) => on.closed(closingOf(code, reason)))
    return {
      send(text) {
        if (socket.readyState === WebSocket.OPEN) socket.send(text)
      },
      close: () => socket.close(1000),
    }
  }
