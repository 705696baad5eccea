/** Unmodified PeerJS 1.5.5 behind our peer side: our link instead of its socket, our servers instead of its defaults. */
import type { IceServer, PeerSignal } from '@holdfast/wire'
import type { MediaConnection, Peer, PeerJSOption } from 'peerjs'
import type { MakePeerSide, MediaCall, OwnPeer, PeerSide, PeerSideNeeds } from '../peer.ts'
import { connectionWith, makePeerOver, peerConnectionOf, type PeerClass } from './internals.ts'
import { makePeerJsCall } from './media-call.ts'
import { makeVirtualSocket, type VirtualSocket } from './virtual-socket.ts'

/** Loads PeerJS. Dynamic, because its module opens an RTCPeerConnection when it is read and weighs 20 kB. */
export async function loadPeerJs(): Promise<MakePeerSide> {
  const { Peer: PeerJs } = await import('peerjs')
  return needs => makePeerJsSide(PeerJs, needs)
}

/** One Peer and the socket it believes in. It lives until another has its place and its last call is over. */
type Line = { readonly peer: Peer; readonly socket: VirtualSocket; readonly calls: Set<MediaCall> }

/** Makes the peer side over PeerJS's class. */
export function makePeerJsSide(PeerJs: PeerClass, needs: PeerSideNeeds): PeerSide {
  let line: Line | null = null
  let iceServers: readonly IceServer[] = []
  const lines = new Set<Line>()

  function settle(settled: Line): void {
    if (settled === line || settled.calls.size > 0) return
    lines.delete(settled)
    settled.peer.destroy()
  }

  function take(on: Line, connection: MediaConnection): MediaCall {
    const over = (): void => {
      on.calls.delete(call)
      settle(on)
    }
    const call = makePeerJsCall(connection, { over, iceServers: () => iceServers })
    on.calls.add(call)
    return call
  }

  return {
    become(own) {
      iceServers = own.iceServers
      if (line?.peer.id === own.peerId) return
      const before = line
      const socket = makeVirtualSocket(needs.send)
      const next: Line = { socket, peer: makePeerOver(PeerJs, socket, own.peerId, optionsFor(own)), calls: new Set() }
      next.peer.on('call', connection => needs.incoming(take(next, connection)))
      // PeerJS tells here what a call tells as well; unheard it would be said on the console.
      next.peer.on('error', () => {})
      lines.add(next)
      line = next
      if (before) settle(before)
    },
    receive(from, signal) {
      switch (signal.kind) {
        case 'LEAVE':
          return
        case 'RE-OFFER':
        case 'RE-ANSWER':
        case 'RE-CANDIDATE':
          // The call may be older than the present peer id on either side; it knows what is its own.
          for (const { calls } of lines) for (const call of calls) call.receive(signal)
          return
        case 'OFFER':
        case 'ANSWER':
        case 'CANDIDATE':
          if (line && isWelcome(signal, connectionWith(line.peer, from, signal.payload.connectionId)))
            line.socket.receive(from, signal)
      }
    },
    dial(to, stream, { gen }) {
      if (!line || line.peer.destroyed || line.peer.disconnected) return null
      try {
        return take(line, line.peer.call(to, stream, { metadata: { gen } }))
      } catch {
        // An ICE server that this browser cannot read: no call, rather than no page.
        return null
      }
    },
    stop() {
      line = null
      for (const { calls, peer } of lines) {
        for (const call of calls) call.hangUp()
        peer.destroy()
      }
      lines.clear()
    },
  }
}

/** What is for PeerJS itself. */
type PeerJsSignal = Extract<PeerSignal, { kind: 'OFFER' | 'ANSWER' | 'CANDIDATE' }>

/** Offers open calls and nothing else does; data connections are not spoken here. A second answer would meet a restart. */
function isWelcome({ kind, payload }: PeerJsSignal, known: MediaConnection | null): boolean {
  if (kind === 'OFFER') return !known && payload.type === 'media'
  return known !== null && (kind !== 'ANSWER' || !peerConnectionOf(known)?.remoteDescription)
}

/** Everything that PeerJS would otherwise fill in with public servers of strangers. */
const optionsFor = ({ iceServers }: OwnPeer): PeerJSOption => ({
  host: location.hostname,
  port: Number(location.port) || (location.protocol === 'https:' ? 443 : 80),
  path: '/peerjs',
  secure: location.protocol === 'https:',
  token: 'none',
  debug: 0,
  config: { iceServers: iceServers.map(server => ({ ...server })), bundlePolicy: 'max-bundle' },
})
