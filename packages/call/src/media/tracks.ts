/** What goes out of this page: always one sound and one picture, swapped without a new call, opened and shut by gates. */

/** Tracks that stand where a device is missing, and a way to put two tracks into one stream. */
export type Placeholders = {
  readonly silence: () => MediaStreamTrack
  readonly black: () => MediaStreamTrack
  readonly bundle: (tracks: readonly MediaStreamTrack[]) => MediaStream
}

/** The outgoing side of this page, the same for all calls. */
export type Outgoing = {
  /** A stream with exactly one sound and one picture; fresh for each call, the tracks are the same. */
  stream(): MediaStream
  /** Takes other devices, or none. */
  use(stream: MediaStream | null): void
  /** Opens or shuts sound and picture. Devices that are taken later obey the last word. */
  gate(open: { readonly sound: boolean; readonly picture: boolean }): void
  /** Is there a real device of this kind that still works? */
  has(kind: 'audio' | 'video'): boolean
  /** Stops the devices: their lights go off. */
  stopDevices(): void
}

/** Makes the outgoing side; `swapped` hears of each track that takes another's place. Nothing is open at first. */
export function makeOutgoing(placeholders: Placeholders, swapped: (track: MediaStreamTrack) => void): Outgoing {
  const devices: { audio: MediaStreamTrack | null; video: MediaStreamTrack | null } = { audio: null, video: null }
  const fillers: { audio: MediaStreamTrack | null; video: MediaStreamTrack | null } = { audio: null, video: null }
  let open = { sound: false, picture: false }

  const isAlive = (kind: 'audio' | 'video'): boolean => devices[kind]?.readyState === 'live'

  function current(kind: 'audio' | 'video'): MediaStreamTrack {
    const device = devices[kind]
    if (device?.readyState === 'live') return device
    return (fillers[kind] ??= kind === 'audio' ? placeholders.silence() : placeholders.black())
  }

  function obey(): void {
    if (devices.audio) devices.audio.enabled = open.sound
    if (devices.video) devices.video.enabled = open.picture
  }

  function take(kind: 'audio' | 'video', next: MediaStreamTrack | null): void {
    if (devices[kind] === next) return
    devices[kind] = next
    obey()
    // A device that is pulled out ends by itself; then silence or black takes its place at once.
    next?.addEventListener('ended', () => {
      if (devices[kind] === next) swapped(current(kind))
    })
    swapped(current(kind))
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
    has: isAlive,
    stopDevices() {
      devices.audio?.stop()
      devices.video?.stop()
    },
  }
}
