/** Puts the scene in place of server and devices; loaded only by `--mode mock`, never part of the real app. */
import { asked, fakeFetch, finish } from './fake-server.ts'
import { fakeDevices } from './fake-media.ts'
import { ENCOUNTER } from './people.ts'
import { sceneNow } from './scene.ts'

/** Makes the page believe in the scene. */
export function install(): void {
  const scene = sceneNow()
  globalThis.fetch = fakeFetch
  fakeDevices()
  if (scene.line === 'offline') Object.defineProperty(navigator, 'onLine', { value: false })
  if (scene.webrtc === 'none') Object.defineProperty(globalThis, 'RTCPeerConnection', { value: undefined })
  if (scene.devices === 'seen') localStorage.setItem('holdfast:devices-seen', ENCOUNTER)
  Object.assign(globalThis, { mockServer: { asked, finish } })
}
