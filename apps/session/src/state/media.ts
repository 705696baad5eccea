/** Our own camera and microphone, from the first look to the end of the hour. */
import { listDevices, onDeviceChange, type Device, type MediaAnswer, type MediaFailure } from '@holdfast/call'
import type { EncounterId } from '@holdfast/domain'
import { createEffect, createSignal, onCleanup, untrack, type Accessor } from 'solid-js'
import { openDevices } from '../background/open.ts'
import type { ProblemCode } from '../ui/failure.ts'
import { forget, recall, remember } from './memory.ts'

/** Our devices as the screens use them. */
export type Media = {
  readonly status: Accessor<'off' | 'opening' | 'open'>
  readonly stream: Accessor<MediaStream | null>
  /** What keeps a device closed, as the problem that has a screen; null while all is well. */
  readonly problem: Accessor<ProblemCode | null>
  readonly hasCamera: Accessor<boolean>
  readonly hasMicrophone: Accessor<boolean>
  readonly devices: Accessor<readonly Device[]>
  readonly chosen: (kind: Device['kind']) => string | undefined
  readonly mic: Accessor<boolean>
  readonly camera: Accessor<boolean>
  /** Opens what was chosen before, or the browser's own choice. */
  readonly open: () => Promise<void>
  readonly choose: (kind: Device['kind'], id: string) => Promise<void>
  /** Opens one device anew while all are open, because what is to be seen of it has changed. */
  readonly again: (kind: Device['kind']) => Promise<void>
  readonly setMic: (on: boolean) => void
  readonly setCamera: (on: boolean) => void
  /** Lets go of camera and microphone; their lights go off. */
  readonly close: () => void
}

/** Holds camera and microphone for one person on this page. */
export function createMedia(hour: EncounterId): Media {
  const [status, setStatus] = createSignal<'off' | 'opening' | 'open'>('off')
  const [answer, setAnswer] = createSignal<MediaAnswer | null>(null)
  const [devices, setDevices] = createSignal<readonly Device[]>([])
  const [mic, setMicOn] = createSignal(recall('muted') !== hour)
  const [camera, setCameraOn] = createSignal(recall('dark') !== hour)
  const stream = (): MediaStream | null => answer()?.stream ?? null

  const look = (): void => void listDevices().then(setDevices)
  /** What worked since everything was opened: only that is taken again by itself. */
  const worked = new Set<Device['kind']>()
  const cameOrWent = (): void => {
    look()
    for (const kind of worked) if (isMissing(answer()?.[kind])) void reopen(kind)
  }
  onCleanup(onDeviceChange(() => untrack(cameOrWent)))

  // While nobody looks at a camera Chromium lets it rest, and waking it takes up to a second: between the door and the call,
  // where one picture of ourselves goes and the next comes, this keeps it awake. It is on no page and makes no sound.
  const keeper = document.createElement('video')
  keeper.muted = true
  createEffect(() => {
    keeper.srcObject = stream()
    if (stream()) keeper.play().catch(() => {}) // a stream that went away meanwhile
  })

  // What is switched off stays off through a reload or a crash of this hour, whatever else comes back.
  const keepSwitch = (which: 'muted' | 'dark', on: boolean): void => (on ? forget(which) : remember(which, hour))
  const apply = (): void => {
    for (const track of stream()?.getAudioTracks() ?? []) track.enabled = mic()
    for (const track of stream()?.getVideoTracks() ?? []) track.enabled = camera()
  }
  /** Counts up whenever everything is opened or closed; what was being opened for an earlier count is let go again. */
  let round = 0
  const stop = (old: MediaStream | null): void => old?.getTracks().forEach(track => track.stop())
  const wishFor = (...kinds: readonly Device['kind'][]) => ({
    camera: kinds.includes('camera'),
    microphone: kinds.includes('microphone'),
    cameraId: recall('camera') ?? undefined,
    microphoneId: recall('microphone') ?? undefined,
  })
  const take = (next: MediaAnswer, fresh: MediaStream | null): void => {
    for (const track of fresh?.getTracks() ?? []) {
      const kind = track.kind === 'video' ? 'camera' : 'microphone'
      // Before anyone is handed it: from then on a call shuts and opens it, for a curtain too.
      track.enabled = kind === 'camera' ? camera() : mic()
      worked.add(kind)
      track.addEventListener('ended', () => void reopen(kind)) // unplugged
    }
    setAnswer(next)
    look()
  }
  const open = async (): Promise<void> => {
    setStatus('opening')
    // A camera can be open once: the old one goes first, or the new one would be "in use" by ourselves.
    stop(stream())
    worked.clear()
    const mine = ++round
    const found = await openDevices(wishFor('camera', 'microphone'))
    if (mine !== round) return stop(found.stream)
    take(found, found.stream)
    setStatus('open')
  }
  /** Opens the one that was pulled out, or is there again; the other goes on as if nothing had happened. */
  async function reopen(kind: Device['kind']): Promise<void> {
    const mine = round
    const found = await openDevices(wishFor(kind))
    const before = answer()
    const [old] = tracksOf(before?.stream ?? null, kind)
    // Meanwhile it may have come back, or everything was opened anew or closed.
    if (mine !== round || !before || old?.readyState === 'live') return stop(found.stream)
    const tracks = [...tracksOf(before.stream, other(kind)), ...(found.stream?.getTracks() ?? [])]
    const all = tracks.length > 0 ? new MediaStream(tracks) : null
    take({ ...before, stream: all, [kind]: found[kind] }, found.stream)
  }
  return {
    status,
    stream,
    problem: () => problemIn(answer()),
    hasCamera: () => (stream()?.getVideoTracks().length ?? 0) > 0,
    hasMicrophone: () => (stream()?.getAudioTracks().length ?? 0) > 0,
    devices,
    chosen: kind => tracksOf(stream(), kind)[0]?.getSettings().deviceId,
    mic,
    camera,
    open,
    choose: (kind, id) => {
      remember(kind, id)
      return open()
    },
    again: async kind => {
      // What is being opened reads what was chosen once it is there.
      if (!answer() || untrack(status) === 'opening') return
      for (const track of tracksOf(stream(), kind)) track.stop()
      await reopen(kind)
    },
    setMic: on => {
      keepSwitch('muted', on)
      setMicOn(on)
      apply()
    },
    setCamera: on => {
      keepSwitch('dark', on)
      setCameraOn(on)
      apply()
    },
    close: () => {
      round += 1
      worked.clear()
      stop(stream())
      setAnswer(null)
      setStatus('off')
    },
  }
}

/** Worth another try when a device comes: it was not there, or somebody else had it. A refusal is a person's word. */
const isMissing = (failure: MediaFailure | null | undefined): boolean =>
  failure === 'no-device' || failure === 'in-use' || failure === 'failed'

const other = (kind: Device['kind']): Device['kind'] => (kind === 'camera' ? 'microphone' : 'camera')

const tracksOf = (stream: MediaStream | null, kind: Device['kind']): readonly MediaStreamTrack[] =>
  (kind === 'camera' ? stream?.getVideoTracks() : stream?.getAudioTracks()) ?? []

/** Without sound nobody can be heard, so a microphone's trouble goes first; a missing picture alone need not stop anyone. */
function problemIn(answer: MediaAnswer | null): ProblemCode | null {
  if (!answer || (!answer.camera && !answer.microphone)) return null
  if (!answer.microphone) return answer.camera && CAMERA[answer.camera]
  return answer.camera ? BOTH[answer.microphone] : MICROPHONE[answer.microphone]
}

const BOTH: Readonly<Record<MediaFailure, ProblemCode>> = {
  'not-supported': 'no-webrtc',
  refused: 'refused',
  'no-device': 'no-device',
  'in-use': 'in-use',
  insecure: 'insecure',
  failed: 'device-silent',
}
const CAMERA: Readonly<Record<MediaFailure, ProblemCode>> = {
  ...BOTH,
  refused: 'camera-refused',
  'no-device': 'no-camera',
  'in-use': 'camera-in-use',
}
const MICROPHONE: Readonly<Record<MediaFailure, ProblemCode>> = {
  ...BOTH,
  refused: 'microphone-refused',
  'no-device': 'no-microphone',
  'in-use': 'microphone-in-use',
}
