/**
 * A socket for PeerJS that is none: its messages ride on the seat's own link, with the seat's ticket and in its order.
 * It has the shape of PeerJS 1.5.5's own Socket as far as Peer uses it; contract tests hold that.
 */
import { parsePeerSignal, type PeerSignal } from '@holdfast/wire'

/** A message in PeerJS's own dialect. */
export type PeerJsMessage = {
  readonly type: string
  readonly payload?: unknown
  readonly src?: string
  readonly dst?: string
}

type Listener = (message: PeerJsMessage) => void

/** What Peer asks of its socket, and `receive` for what the room says. */
export type VirtualSocket = {
  on(event: string, listener: Listener): void
  emit(event: string, message: PeerJsMessage): void
  start(id: string, token: string): void
  send(message: PeerJsMessage): void
  close(): void
  removeAllListeners(): void
  /** Hands a message of another page to PeerJS, once more checked: odd ones make PeerJS throw where nobody can catch. */
  receive(from: string, signal: PeerSignal): void
}

/** Makes a socket that sends through `send`; the link decides whether it gets there. */
export function makeVirtualSocket(send: (to: string, signal: PeerSignal) => void): VirtualSocket {
  const listeners = new Map<string, Listener[]>()
  let isOpen = false

  const emit = (event: string, message: PeerJsMessage): void => {
    for (const listener of listeners.get(event) ?? []) listener(message)
  }

  return {
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener])
    },
    emit,
    start() {
      isOpen = true
      emit('message', { type: 'OPEN' })
    },
    send({ type, payload, dst }) {
      // Browser objects become plain ones here; heartbeats and whatever else PeerJS says to a server end here.
      const signal = isOpen && dst !== undefined ? parsePeerSignal(type, payload) : null
      if (signal && dst !== undefined) send(dst, signal)
    },
    close() {
      isOpen = false
    },
    removeAllListeners() {
      listeners.clear()
    },
    receive(from, signal) {
      const checked = isOpen ? parsePeerSignal(signal.kind, signal.payload) : null
      if (checked) emit('message', { type: checked.kind, payload: checked.payload, src: from })
    },
  }
}
