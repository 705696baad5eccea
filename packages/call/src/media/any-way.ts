/**
 * Connections that set out from whatever address the system has. Chromium binds the sockets of a page that may use the
 * camera to the addresses it knows of, and learns of a new one late (on Linux after 1999 ms, 40 times of 40; Chromium 150,
 * 2026-11-26). In a frame without that permission it binds them to none, and the system knows at once (ADR 15).
 */

let made: typeof RTCPeerConnection | null = null

/** The page's class of connections, set out on any way in browsers that are built on Chromium. */
export const anyWay = (): typeof RTCPeerConnection =>
  (made ??= 'userAgentData' in navigator ? fromFrame() : RTCPeerConnection)

/** Runs something with that class in the place of the page's own: for a library that makes its connection at once, and takes no class. */
export function onAnyWay<T>(go: () => T): T {
  const own = globalThis.RTCPeerConnection
  globalThis.RTCPeerConnection = anyWay()
  try {
    return go()
  } finally {
    globalThis.RTCPeerConnection = own
  }
}

function fromFrame(): typeof RTCPeerConnection {
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.allow = "camera 'none'; microphone 'none'"
  document.documentElement.append(frame)
  const within = frame.contentWindow as typeof globalThis | null
  if (!within) return RTCPeerConnection
  return new Proxy(RTCPeerConnection, {
    // Of the page's own class to everyone who looks.
    construct: (page, given: [RTCConfiguration?]) =>
      Object.setPrototypeOf(new within.RTCPeerConnection(...given), page.prototype) as RTCPeerConnection,
  })
}
