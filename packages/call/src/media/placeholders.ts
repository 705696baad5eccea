/**
 * Silence and a black picture: sent where a device is missing, so that every call has a place for both from the start
 * and a device that comes later needs no new call (PeerJS cannot add one to a running call).
 */
import type { Placeholders } from './tracks.ts'

/** Silence and black, made by the browser. They carry no packets until something real takes their place. */
export const browserPlaceholders: Placeholders = {
  silence: () => track(new AudioContext().createMediaStreamDestination().stream.getAudioTracks()),
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
  if (!first) throw new Error('a stream of our own without its track')
  return first
}
