/** One PeerJS MediaConnection as the engine sees it. */
import { instant } from '@holdfast/domain'
import type { MediaConnection } from 'peerjs'
import { sampleOf } from '../media/quality.ts'
import type { MediaCall, MediaNews } from '../peer.ts'
import { peerConnectionOf } from './internals.ts'

/** Wraps a connection; `over` is called once, after it has ended in whatever way. */
export function makePeerJsCall(connection: MediaConnection, over: () => void): MediaCall {
  let listener: (news: MediaNews) => void = () => {}
  let isOver = false
  let told: MediaStream | null = null
  let pc = peerConnectionOf(connection)

  function end(): void {
    if (isOver) return
    isOver = true
    connection.close()
    over()
    listener({ kind: 'over' })
  }

  const tell = (news: MediaNews): void => {
    if (!isOver) listener(news)
  }

  function watch(watched: RTCPeerConnection): void {
    // PeerJS looks at iceConnectionState only, which Chromium leaves at "disconnected" for ever after a long outage.
    watched.addEventListener('connectionstatechange', () => {
      if (watched.connectionState === 'connected') tell({ kind: 'connected' })
      if (watched.connectionState === 'disconnected') tell({ kind: 'faltered' })
      if (watched.connectionState === 'failed' || watched.connectionState === 'closed') end()
    })
    watched.addEventListener('track', ({ track }) => {
      // A remote track is muted until its first packet is here.
      if (track.muted) track.addEventListener('unmute', () => tell({ kind: 'heard' }), { once: true })
      else tell({ kind: 'heard' })
    })
  }

  connection.on('stream', stream => {
    if (stream === told) return
    told = stream
    tell({ kind: 'stream', stream })
  })
  connection.on('close', end)
  connection.on('error', end)
  if (pc) watch(pc)

  return {
    peer: connection.peer,
    answer(stream) {
      if (pc || isOver) return
      try {
        connection.answer(stream)
      } catch {
        // An ICE server that this browser cannot read.
        return end()
      }
      pc = peerConnectionOf(connection)
      if (pc) watch(pc)
    },
    listen(next) {
      listener = next
    },
    replace(track) {
      const sender = pc?.getSenders().find(candidate => candidate.track?.kind === track.kind)
      // A connection that closes meanwhile refuses; the next call gets the new track anyway.
      sender?.replaceTrack(track).catch(() => {})
    },
    async sample() {
      if (!pc || pc.connectionState === 'closed') return null
      const report = await pc.getStats().catch(() => null)
      return report && sampleOf(report.values(), instant(Date.now()))
    },
    hangUp: end,
  }
}
