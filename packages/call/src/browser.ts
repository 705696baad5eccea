/** The world of a call in a real browser. */
import { instant } from '@holdfast/domain'
import { makeSteadyClock } from './clock.ts'
import { indexedDbKeep } from './keep/indexed-db.ts'
import { onAnyWay } from './media/any-way.ts'
import { onDeviceChange, openEach } from './media/devices.ts'
import { browserPlaceholders } from './media/placeholders.ts'
import { askStun } from './media/probe.ts'
import type { CallPorts, OpenSocket, TakeLock } from './ports.ts'

/** Everything a call needs, from the browser it runs in. PeerJS is in its own chunk and loaded when asked for. */
export const browserPorts: CallPorts = {
  openSocket,
  now: makeSteadyClock(
    () => performance.timeOrigin + performance.now(),
    () => Date.now(),
  ),
  wall: () => instant(Date.now()),
  timer: (wait, call) => {
    const id = setTimeout(call, wait)
    return () => clearTimeout(id)
  },
  random: length => crypto.getRandomValues(new Uint8Array(length)),
  chance: () => Math.random(),
  keepFor: indexedDbKeep,
  isVisible: () => document.visibilityState === 'visible',
  isOnline: () => navigator.onLine,
  onReturn: listenForReturn,
  onAway: call => on(globalThis, 'pagehide', call),
  takeLock: (globalThis.navigator as Partial<Navigator> | undefined)?.locks ? takeWebLock : null,
  askStun,
  anyWay: onAnyWay,
  onDevices: onDeviceChange,
  openDevices: async wish => (await openEach(wish)).stream,
  loadPeers: async () => (await import('./peerjs/adapter.ts')).loadPeerJs(),
  placeholders: browserPlaceholders,
}

function openSocket(...[url, protocols, ears]: Parameters<OpenSocket>): ReturnType<OpenSocket> {
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

/** Held until it is let go or the page dies; the browser sees to that. */
function takeWebLock(...[name, held]: Parameters<TakeLock>): () => void {
  const away = new AbortController()
  let letGo = (): void => {}
  const kept = new Promise<void>(resolve => (letGo = resolve))
  const holding = (): Promise<void> => {
    held()
    return kept
  }
  // Refused only when it was taken back before it came.
  navigator.locks.request(name, { signal: away.signal }, holding).catch(() => {})
  return () => {
    away.abort()
    letGo()
  }
}

function listenForReturn(call: () => void): () => void {
  const { connection } = navigator as { readonly connection?: EventTarget }
  const shown = (): void => {
    if (document.visibilityState === 'visible') call()
  }
  const undo = [
    on(globalThis, 'online', call),
    on(globalThis, 'pageshow', call),
    on(document, 'visibilitychange', shown),
    // Chromium froze the page and lets it go on.
    on(document, 'resume', call),
    // Chromium and Android: another network. Absent elsewhere.
    ...(connection ? [on(connection, 'change', call)] : []),
  ]
  return () => undo.forEach(back => back())
}

function on(target: EventTarget, name: string, call: () => void): () => void {
  target.addEventListener(name, call)
  return () => target.removeEventListener(name, call)
}
