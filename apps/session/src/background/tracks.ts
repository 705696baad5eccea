/** A track of covered pictures in place of a camera's: by streams where a browser has them for tracks, over a canvas where it has not. */
import type { FromWorker, ToWorker } from './messages.ts'

/** What carries pictures to the worker and back. */
export type Carrier = {
  readonly track: MediaStreamTrack
  /** What the worker says about single pictures. */
  readonly heard: (message: FromWorker) => void
  readonly stop: () => void
}

/** What Chromium has for tracks; the names of the standard's first edition. */
type Streams = {
  readonly MediaStreamTrackProcessor?: new (how: { track: MediaStreamTrack; maxBufferSize: number }) => {
    readonly readable: ReadableStream<VideoFrame>
  }
  readonly MediaStreamTrackGenerator?: new (how: { kind: 'video' }) => MediaStreamTrack & {
    readonly writable: WritableStream<VideoFrame>
  }
}

/** Joins a camera to a worker, or answers null where this browser has no way to. */
export function carry(camera: MediaStreamTrack, worker: Worker): Carrier | null {
  if (typeof VideoFrame !== 'function') return null
  const { MediaStreamTrackProcessor: Processor, MediaStreamTrackGenerator: Generator } = globalThis as Streams
  return Processor && Generator ? byStreams(camera, worker, { Processor, Generator }) : byCanvas(camera, worker)
}

const say = (worker: Worker, message: ToWorker, give: readonly Transferable[] = []): void =>
  worker.postMessage(message, [...give])

type Makers = {
  readonly Processor: NonNullable<Streams['MediaStreamTrackProcessor']>
  readonly Generator: NonNullable<Streams['MediaStreamTrackGenerator']>
}

function byStreams(camera: MediaStreamTrack, worker: Worker, { Processor, Generator }: Makers): Carrier {
  // One picture may wait; while it does, the browser throws away the others.
  const { readable: from } = new Processor({ track: camera, maxBufferSize: 1 })
  const track = new Generator({ kind: 'video' })
  const { writable: to } = track
  say(worker, { kind: 'streams', from, to }, [from, to])
  return { track, heard: () => {}, stop: () => {} }
}

function byCanvas(camera: MediaStreamTrack, worker: Worker): Carrier | null {
  const canvas = document.createElement('canvas')
  const brush = canvas.getContext('2d', { alpha: false })
  const [track] = canvas.captureStream(30).getVideoTracks()
  if (!brush || !track) return null
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = new MediaStream([camera])
  video.play().catch(() => {}) // a camera that went away meanwhile
  say(worker, { kind: 'one-by-one' })
  return {
    track,
    heard(message) {
      if (message.kind === 'next' && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
        const frame = new VideoFrame(video)
        say(worker, { kind: 'frame', frame }, [frame])
      }
      if (message.kind !== 'frame') return
      const { frame } = message
      if (canvas.width !== frame.displayWidth) canvas.width = frame.displayWidth
      if (canvas.height !== frame.displayHeight) canvas.height = frame.displayHeight
      brush.drawImage(frame, 0, 0)
      frame.close()
    },
    stop() {
      video.srcObject = null
    },
  }
}
