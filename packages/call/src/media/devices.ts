/** Cameras and microphones, and what they refuse: browsers' many error names as six plain failures. */
import { err, ok, type Result } from '@holdfast/domain'

/** Why a camera or microphone could not be opened. `refused`: by the person or their system; `insecure`: the page is not on HTTPS. */
export type MediaFailure = 'not-supported' | 'refused' | 'no-device' | 'in-use' | 'insecure' | 'failed'

/** Which devices are wanted. An id that is gone is no failure: another device of its kind is taken. */
export type MediaWish = {
  readonly camera: boolean
  readonly microphone: boolean
  readonly cameraId?: string | undefined
  readonly microphoneId?: string | undefined
}

/** What each kind of device answered; null is "it works or was not asked for". */
export type MediaAnswer = {
  /** All that could be opened, or null for nothing. */
  readonly stream: MediaStream | null
  readonly camera: MediaFailure | null
  readonly microphone: MediaFailure | null
}

/** One camera or microphone; the label is empty until one of its kind was opened. */
export type Device = { readonly kind: 'camera' | 'microphone'; readonly id: string; readonly label: string }

/** The part of `navigator.mediaDevices` that is used here. */
export type DevicesPort = Pick<
  MediaDevices,
  'getUserMedia' | 'enumerateDevices' | 'addEventListener' | 'removeEventListener'
>

/** Can this browser hold a call, as far as one can see without trying? */
export function canCall(): 'yes' | 'no-webrtc' | 'insecure' | 'old-browser' {
  if (!globalThis.isSecureContext) return 'insecure'
  if (typeof globalThis.RTCPeerConnection !== 'function' || !mediaDevices()) return 'no-webrtc'
  // The last of what we need that came to all browsers (Firefox 113).
  return 'connectionState' in RTCPeerConnection.prototype ? 'yes' : 'old-browser'
}

/** Opens all that is wished for, or says why not. `openEach` says which of the two it was. */
export async function openMedia(wish: MediaWish, port = mediaDevices()): Promise<Result<MediaStream, MediaFailure>> {
  if (!port) return err(withoutDevices())
  if (!wish.camera && !wish.microphone) return err('no-device')
  return open(port, wish)
}

/** Opens as much of what is wished for as will open, and says for each kind why the rest did not. */
export async function openEach(wish: MediaWish, port = mediaDevices()): Promise<MediaAnswer> {
  const both = await openMedia(wish, port)
  if (both.ok) return { stream: both.value, camera: null, microphone: null }
  if (!port || !wish.camera || !wish.microphone) {
    return { stream: null, camera: wish.camera ? both.error : null, microphone: wish.microphone ? both.error : null }
  }
  const sound = await open(port, { ...wish, camera: false })
  const picture = await open(port, { ...wish, microphone: false })
  const tracks = [sound, picture].flatMap(part => (part.ok ? part.value.getTracks() : []))
  return {
    stream: tracks.length > 0 ? new MediaStream(tracks) : null,
    camera: picture.ok ? null : picture.error,
    microphone: sound.ok ? null : sound.error,
  }
}

/** Every camera and microphone of this device, in the browser's order. */
export async function listDevices(port = mediaDevices()): Promise<readonly Device[]> {
  const all = port ? await port.enumerateDevices().catch(() => []) : []
  return all.flatMap<Device>(({ kind, deviceId, label }) => {
    if (kind === 'videoinput') return [{ kind: 'camera', id: deviceId, label }]
    if (kind === 'audioinput') return [{ kind: 'microphone', id: deviceId, label }]
    return []
  })
}

/** Calls `listener` when a device comes or goes, until the answer is called. */
export function onDeviceChange(listener: () => void, port = mediaDevices()): () => void {
  port?.addEventListener('devicechange', listener)
  return () => port?.removeEventListener('devicechange', listener)
}

/** The name of a thrown error, of any browser that can run this page, as a plain failure. */
export function mediaFailure(name: string): MediaFailure {
  switch (name) {
    case 'NotAllowedError':
      return 'refused'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no-device'
    case 'NotReadableError':
    case 'AbortError': // Firefox: the device is there and does not start
      return 'in-use'
    case 'SecurityError':
      return 'insecure'
    case 'NotSupportedError':
      return 'not-supported'
    default:
      return 'failed'
  }
}

const mediaDevices = (): DevicesPort | undefined =>
  (globalThis.navigator as Partial<Navigator> | undefined)?.mediaDevices

const withoutDevices = (): MediaFailure => (globalThis.isSecureContext ? 'not-supported' : 'insecure')

async function open(port: DevicesPort, wish: MediaWish): Promise<Result<MediaStream, MediaFailure>> {
  try {
    return ok(await port.getUserMedia(constraintsOf(wish, 'exact')))
  } catch (first) {
    if (!isTooNarrow(first)) return err(mediaFailure(nameOf(first)))
  }
  try {
    return ok(await port.getUserMedia(constraintsOf(wish, 'any')))
  } catch (second) {
    return err(mediaFailure(nameOf(second)))
  }
}

/** A chosen device that is gone, or a camera that cannot do what was asked: worth a second try without wishes. */
const isTooNarrow = (thrown: unknown): boolean => ['OverconstrainedError', 'NotFoundError'].includes(nameOf(thrown))

const nameOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'name' in thrown ? String(thrown.name) : ''

function constraintsOf(wish: MediaWish, which: 'exact' | 'any'): MediaStreamConstraints {
  if (which === 'any') return { audio: wish.microphone, video: wish.camera }
  const sound = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...exactly(wish.microphoneId) }
  const picture = {
    width: { ideal: 640 },
    height: { ideal: 480 },
    frameRate: { ideal: 24, max: 30 },
    ...(wish.cameraId ? exactly(wish.cameraId) : { facingMode: 'user' }),
  }
  return { audio: wish.microphone && sound, video: wish.camera && picture }
}

const exactly = (id: string | undefined): { deviceId?: { exact: string } } => (id ? { deviceId: { exact: id } } : {})
