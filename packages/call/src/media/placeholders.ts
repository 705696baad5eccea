/**
 * Silence and a black picture: sent where a device is missing, so that every call has a place for both from the start
 * and a device that comes later needs no new call (PeerJS cannot add one to a running call).
 */
import type { Placeholders } from './tracks.ts'

/** Silence and black, made by the browser. Silence is sent packet by packet, so that its loss is noticed as that of any sound. */
export const browserPlaceholders: Placeholders = {
  silence: () => {
    const context = new AudioContext()
    const destination = context.createMediaStreamDestination()
    // A destination that nothing feeds sends no packet at all.
    const nothing = new ConstantSourceNode(context, { offset: 0 })
    nothing.connect(destination)
    nothing.start()
    return track(destination.stream.getAudioTracks())
  },
  black: () => {
    const canvas = document.createElement('canvas')
    canvas.width = 16
    canvas.height = 12
    canvas.getContext('2d')?.fillRect(0, 0, 16, 12)
    return track(canvas.captureStream(1).getVideoTracks())
  },
  bundle: tracks => new MediaStream([...tracks]),
}

function track([first]: readonly MediaStreamTrack[]): MediaStreamTrack {
  if (!first) throw new Error('no track')
  return first
}
