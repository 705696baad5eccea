/** What cameras and microphones refuse, over a fake of the browser's device interface. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeFakeCamera } from '../testing/media.ts'
import { canCall, listDevices, mediaFailure, onDeviceChange, openEach, openMedia, type DevicesPort } from './devices.ts'

const both = { camera: true, microphone: true }
const fails = (name: string) => Promise.reject(new DOMException('', name))

/** Devices that answer as `answer` says to what is asked. */
function port(answer: (asked: MediaStreamConstraints) => Promise<MediaStream>) {
  const asked: MediaStreamConstraints[] = []
  const listeners = new Set<unknown>()
  const devices = {
    getUserMedia(constraints: MediaStreamConstraints) {
      asked.push(constraints)
      return answer(constraints)
    },
    enumerateDevices: async () => [
      { kind: 'videoinput', deviceId: 'v', label: 'Camera' },
      { kind: 'audiooutput', deviceId: 'o', label: 'Speaker' },
      { kind: 'audioinput', deviceId: 'a', label: '' },
    ],
    addEventListener: (_: string, call: unknown) => listeners.add(call),
    removeEventListener: (_: string, call: unknown) => listeners.delete(call),
  }
  return { asked, listeners, devices: devices as unknown as DevicesPort }
}

beforeEach(() => {
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('MediaStream', class {})
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'no-device'],
  ['OverconstrainedError', 'no-device'],
  ['NotReadableError', 'in-use'],
  ['AbortError', 'in-use'],
  ['SecurityError', 'insecure'],
  ['NotSupportedError', 'not-supported'],
  ['TypeError', 'failed'],
  ['', 'failed'],
] as const)('[DE1] %s means %s', async (name, failure) => {
  expect(mediaFailure(name)).toBe(failure)
  expect(await openMedia(both, port(() => fails(name)).devices)).toEqual({ ok: false, error: failure })
})

test('[DE2] sound is asked for without echo, the picture small and of the face; a chosen device exactly', async () => {
  const { asked, devices } = port(async () => makeFakeCamera())
  await openMedia({ ...both, cameraId: 'c1' }, devices)
  await openMedia({ camera: true, microphone: false }, devices)
  expect(asked[0]).toMatchObject({
    audio: { echoCancellation: true },
    video: { width: { ideal: 640 }, deviceId: { exact: 'c1' } },
  })
  expect(asked[1]).toMatchObject({ audio: false, video: { facingMode: 'user', frameRate: { ideal: 24, max: 30 } } })
})

test('[DE3] a chosen device that is gone is no failure: any other of its kind is taken', async () => {
  const { asked, devices } = port(({ video }) =>
    video === true ? Promise.resolve(makeFakeCamera()) : fails('OverconstrainedError'),
  )
  expect((await openMedia({ ...both, cameraId: 'gone' }, devices)).ok).toBe(true)
  expect(asked[1]).toEqual({ audio: true, video: true })
})

test('[DE4] openEach says which of the two refused, and gives the other', async () => {
  const { devices } = port(({ video }) => (video ? fails('NotReadableError') : Promise.resolve(makeFakeCamera())))
  const answer = await openEach(both, devices)
  expect([answer.camera, answer.microphone, answer.stream === null]).toEqual(['in-use', null, false])
  const nothing = await openEach(both, port(() => fails('NotAllowedError')).devices)
  expect(nothing).toEqual({ stream: null, camera: 'refused', microphone: 'refused' })
  const one = await openEach({ camera: false, microphone: true }, port(() => fails('NotFoundError')).devices)
  expect(one).toEqual({ stream: null, camera: null, microphone: 'no-device' })
})

test('[DE5] without the interface the page is either too old or not secure', async () => {
  vi.stubGlobal('navigator', {})
  expect(await openMedia(both)).toEqual({ ok: false, error: 'not-supported' })
  vi.stubGlobal('isSecureContext', false)
  expect([await openMedia(both), canCall()]).toEqual([{ ok: false, error: 'insecure' }, 'insecure'])
})

test('[DE6] cameras and microphones are listed, loudspeakers are not; changes are heard until one stops listening', async () => {
  const { devices, listeners } = port(async () => makeFakeCamera())
  expect(await listDevices(devices)).toEqual([
    { kind: 'camera', id: 'v', label: 'Camera' },
    { kind: 'microphone', id: 'a', label: '' },
  ])
  const stop = onDeviceChange(() => {}, devices)
  expect(listeners.size).toBe(1)
  stop()
  expect(listeners.size).toBe(0)
})

test('[DE7] a browser can call, is old, or has no WebRTC', () => {
  vi.stubGlobal('navigator', { mediaDevices: {} })
  vi.stubGlobal('WebSocket', class {})
  vi.stubGlobal('RTCPeerConnection', undefined)
  expect(canCall()).toBe('no-webrtc')
  class Modern {
    get connectionState() {
      return 'new'
    }
  }
  vi.stubGlobal('RTCPeerConnection', class {})
  expect(canCall()).toBe('old-browser')
  vi.stubGlobal('RTCPeerConnection', Modern)
  expect(canCall()).toBe('yes')
})
