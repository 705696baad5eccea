/** What goes out of this page: always one sound and one picture, swapped without a new call, opened and shut by gates. */
import type { MediaWish } from './devices.ts'

/** Tracks that stand where a device is missing, and a way to put two tracks into one stream. */
export type Placeholders = {
  readonly silence: () => MediaStreamTrack
  readonly black: () => MediaStreamTrack
  readonly bundle: (tracks: readonly MediaStreamTrack[]) => MediaStream
}

type Kind = 'audio' | 'video'

/** How a kind of device stands: works, works and gives nothing now (a phone in the background), gone by itself, or was never there. */
export type DeviceState = 'works' | 'paused' | 'lost' | 'none'

/** The outgoing side of this page, the same for all calls. */
export type Outgoing = {
  /** A stream with exactly one sound and one picture; fresh for each call, the tracks are the same. */
  stream(): MediaStream
  /** Takes other devices, or none, because a person says so. */
  use(stream: MediaStream | null): void
  /** Opens or shuts sound and picture. Devices that are taken later obey the last word. */
  gate(open: { readonly sound: boolean; readonly picture: boolean }): void
  state(kind: Kind): DeviceState
  /** Opens what was lost, as far as it is there again and wanted. */
  recover(wanted: { readonly mic: boolean; readonly camera: boolean }): Promise<void>
  /** Stops the devices: their lights go off. */
  stopDevices(): void
}

/** What the outgoing side needs: `swapped` hears of each track that takes another's place, `changed` of all else. */
export type OutgoingNeeds = {
  readonly placeholders: Placeholders
  readonly open: (wish: MediaWish) => Promise<MediaStream | null>
  readonly swapped: (track: MediaStreamTrack) => void
  readonly changed: () => void
}

/** A device and whether we opened it ourselves, so that we also have to stop it. */
type Taken = { readonly track: MediaStreamTrack; readonly isOurs: boolean }

/** Makes the outgoing side. Nothing is open at first. */
export function makeOutgoing({ placeholders, open: openDevices, swapped, changed }: OutgoingNeeds): Outgoing {
  const devices: { audio: Taken | null; video: Taken | null } = { audio: null, video: null }
  const fillers: { audio: MediaStreamTrack | null; video: MediaStreamTrack | null } = { audio: null, video: null }
  let open = { sound: false, picture: false }
  let isOpening = false

  const live = (kind: Kind): MediaStreamTrack | null =>
    devices[kind]?.track.readyState === 'live' ? devices[kind].track : null

  const current = (kind: Kind): MediaStreamTrack =>
    live(kind) ?? (fillers[kind] ??= kind === 'audio' ? placeholders.silence() : placeholders.black())

  function state(kind: Kind): DeviceState {
    if (!devices[kind]) return 'none'
    const track = live(kind)
    return track ? (track.muted ? 'paused' : 'works') : 'lost'
  }

  function obey(): void {
    if (devices.audio) devices.audio.track.enabled = open.sound
    if (devices.video) devices.video.track.enabled = open.picture
  }

  function take(kind: Kind, track: MediaStreamTrack | null, isOurs = false): void {
    const before = devices[kind]
    if (before?.track === track || (!before && !track)) return
    if (before?.isOurs) before.track.stop()
    devices[kind] = track && { track, isOurs }
    obey()
    // A device that is pulled out ends by itself; then silence or black takes its place at once.
    track?.addEventListener('ended', () => {
      if (devices[kind]?.track === track) swapped(current(kind))
    })
    for (const name of ['mute', 'unmute'])
      track?.addEventListener(name, () => {
        if (devices[kind]?.track === track) changed()
      })
    swapped(current(kind))
  }

  /** The device that was there, if the browser names it. */
  function idOf(kind: Kind): string | undefined {
    const track = devices[kind]?.track as Partial<MediaStreamTrack> | undefined
    return track?.getSettings?.().deviceId
  }

  async function recover(wanted: { readonly mic: boolean; readonly camera: boolean }): Promise<void> {
    const microphone = wanted.mic && state('audio') === 'lost'
    const camera = wanted.camera && state('video') === 'lost'
    if (isOpening || (!microphone && !camera)) return
    isOpening = true
    const stream = await openDevices({ microphone, camera, microphoneId: idOf('audio'), cameraId: idOf('video') })
    isOpening = false
    for (const track of stream?.getTracks() ?? []) {
      const kind = track.kind === 'audio' ? 'audio' : 'video'
      // Meanwhile a person may have chosen another one.
      if (state(kind) === 'lost') take(kind, track, true)
      else track.stop()
    }
  }

  return {
    stream: () => placeholders.bundle([current('audio'), current('video')]),
    use(stream) {
      take('audio', stream?.getAudioTracks()[0] ?? null)
      take('video', stream?.getVideoTracks()[0] ?? null)
    },
    gate(next) {
      open = next
      obey()
    },
    state,
    recover,
    stopDevices() {
      for (const kind of ['audio', 'video'] as const) {
        devices[kind]?.track.stop()
        // Given up, not lost: nothing of it is opened again by itself.
        devices[kind] = null
      }
    },
  }
}
