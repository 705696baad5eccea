/** One PeerJS MediaConnection as the engine sees it: PeerJS opens it and hears its end, the rest is ours. */
import type { IceServer } from '@holdfast/wire'
import type { MediaConnection } from 'peerjs'
import type { MediaCall, MediaNews, Mending } from '../peer.ts'
import { makeEncoding } from './encoding.ts'
import { peerConnectionOf } from './internals.ts'
import { makeRestarts, type Restarts } from './restart.ts'

/** What a call needs: to say once that it has ended, and the newest ICE servers. */
export type PeerJsCallNeeds = { readonly over: () => void; readonly iceServers: () => readonly IceServer[] }

/** Wraps a connection; `over` is called once, after it has ended in whatever way. */
export function makePeerJsCall(connection: MediaConnection, { over, iceServers }: PeerJsCallNeeds): MediaCall {
  const { connectionId } = connection
  let listener: (news: MediaNews) => void = () => {}
  let isOver = false
  let wasConnected = false
  let told: MediaStream | null = null
  let mending: Mending | null = null
  let restarts: Restarts | null = null
  let pc: RTCPeerConnection | null = null
  const senderOf = (kind: string): RTCRtpSender | null =>
    pc?.getSenders().find(({ track }) => track?.kind === kind) ?? null
  const encoding = makeEncoding(() => senderOf('video'))

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

  function fail(): void {
    if (mending) mending.failed()
    else end()
  }

  function take(taken: RTCPeerConnection | null): void {
    if (!taken) return
    pc = taken
    encoding.begin()
    restarts = makeRestarts(taken, { connectionId, iceServers, send: signal => mending?.send(signal), stuck: end })
    // PeerJS looks here only: Chromium leaves it at "disconnected" for ever after a long outage, and where it does come
    // to "failed" (Firefox), PeerJS closes the connection for good.
    taken.oniceconnectionstatechange = null
    taken.addEventListener('connectionstatechange', () => {
      if (isOver) return
      if (taken.connectionState === 'connected') {
        wasConnected = true
        tell({ kind: 'connected' })
      }
      if (taken.connectionState === 'failed') fail()
      if (taken.connectionState === 'closed') end()
    })
  }

  connection.on('stream', stream => {
    if (stream === told) return
    told = stream
    tell({ kind: 'stream', stream })
  })
  connection.on('close', end)
  connection.on('error', end)
  take(peerConnectionOf(connection))

  return {
    peer: connection.peer,
    connectionId,
    gen: genOf(connection),
    answer(stream) {
      if (pc || isOver) return
      try {
        connection.answer(stream)
      } catch {
        // An ICE server that this browser cannot read.
        return end()
      }
      take(peerConnectionOf(connection))
      withoutRepeats(pc)
    },
    listen(next) {
      listener = next
    },
    replace(track) {
      // A connection that closes meanwhile refuses; the next call gets the new track anyway.
      senderOf(track.kind)
        ?.replaceTrack(track)
        .catch(() => {})
    },
    async statistics() {
      // Asked while keys are still agreed on, Chromium remembers for good that there is no certificate at the other end.
      if (!pc || !wasConnected || pc.connectionState === 'closed') return null
      return pc.getStats().then(
        report => report.values(),
        () => null,
      )
    },
    mend(next) {
      mending = next
    },
    restart: gen => restarts?.offer(gen),
    yield: gen => restarts?.yield(gen),
    receive: signal => restarts?.receive(signal),
    ...encoding,
    hangUp: end,
  }
}

/**
 * Leaves out the stream of repeats (RTX); what is lost is still said again, in the picture's own. Chromium fills that stream
 * with old packets that nobody asked for when it measures a way that is back, and who gets them believes that pictures come
 * late now, and waits up to three seconds with each (Chromium 150, 2026-11-26). The answer settles it for both ends.
 */
function withoutRepeats(pc: RTCPeerConnection | null): void {
  try {
    const codecs = RTCRtpReceiver.getCapabilities('video')?.codecs.filter(({ mimeType }) => mimeType !== 'video/rtx')
    for (const one of pc?.getTransceivers() ?? [])
      if (codecs && one.receiver.track.kind === 'video') one.setCodecPreferences(codecs)
  } catch {
    // Firefox before 128 knows no such wish; a call with repeats is a call.
  }
}

/** What the page that dialled says of its order; anything could be said there. */
function genOf({ metadata }: { readonly metadata?: unknown }): number | null {
  const gen = (metadata as { readonly gen?: unknown } | null | undefined)?.gen
  return Number.isSafeInteger(gen) && (gen as number) > 0 ? (gen as number) : null
}
