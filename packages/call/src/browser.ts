/** The world of a call in a real browser. */
import { instant } from '@holdfast/domain'
import { indexedDbKeep } from './keep/indexed-db.ts'
import { browserPlaceholders } from './media/placeholders.ts'
import type { CallPorts, OpenSocket } from './ports.ts'

/** Everything a call needs, from the browser it runs in. PeerJS is in its own chunk and loaded when asked for. */
export const browserPorts: CallPorts = {
  openSocket: (url, protocols, ears) => openWebSocket(url, protocols, ears),
  now: () => instant(Date.now()),
  timer: (wait, call) => {
    const id = setTimeout(call, wait)
    return () => clearTimeout(id)
  },
  random: length => crypto.getRandomValues(new Uint8Array(length)),
  chance: () => Math.random(),
  keepFor: indexedDbKeep,
  isVisible: () => document.visibilityState === 'visible',
  onReturn: listenForReturn,
  loadPeers: async () => (await import('./peerjs/adapter.ts')).loadPeerJs(),
  placeholders: browserPlaceholders,
}

const openWebSocket: OpenSocket = (url, protocols, ears) => {
  const socket = new WebSocket(url, [...protocols])
  socket.addEventListener('open', () => ears.opened())
  socket.addEventListener('message', ({ data }) => ears.heard(typeof data === 'string' ? data : ''))
  // An error is always followed by a close, which says as much as browsers say.
  socket.addEventListener('close', ({ code }) => ears.shut(code))
  return {
    send: text => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text)
    },
    close: () => socket.close(1000),
  }
}

function listenForReturn(call: () => void): () => void {
  const shown = (): void => {
    if (document.visibilityState === 'visible') call()
  }
  addEventListener('online', call)
  addEventListener('pageshow', call)
  document.addEventListener('visibilitychange', shown)
  return () => {
    removeEventListener('online', call)
    removeEventListener('pageshow', call)
    document.removeEventListener('visibilitychange', shown)
  }
}
