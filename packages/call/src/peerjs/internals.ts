/** The private parts of PeerJS 1.5.5 that we touch, in one place; contract tests fail when one of them moves. */
import type { MediaConnection, Peer, PeerJSOption } from 'peerjs'
import type { PeerJsMessage, VirtualSocket } from './virtual-socket.ts'

/** PeerJS's class, as its module exports it. */
export type PeerClass = typeof Peer

/** What Peer has beyond its published types. */
type PeerInsides = {
  _handleMessage(message: PeerJsMessage): void
  /** The connection with this page and this id, or null. */
  getConnection(peer: string, connectionId: string): MediaConnection | null
}

const insides = (peer: Peer): PeerInsides => peer as unknown as PeerInsides

/** An unmodified Peer over our own socket: only the method that would open PeerJS's WebSocket is another one. */
export function makePeerOver(PeerJs: PeerClass, socket: VirtualSocket, id: string, options: PeerJSOption): Peer {
  class LinkPeer extends PeerJs {
    // Called by Peer's constructor; absent from its types, and not mangled in any file that PeerJS ships.
    _createServerConnection(): VirtualSocket {
      socket.on('message', message => insides(this)._handleMessage(message))
      return socket
    }
  }
  return new LinkPeer(id, options)
}

/** This peer's connection with that page under that id, if it has one. PeerJS would store messages of others without bound. */
export const connectionWith = (peer: Peer, from: string, connectionId: string): MediaConnection | null =>
  insides(peer).getConnection(from, connectionId)

/** The connection's RTCPeerConnection; there from `call` or `answer` until it is closed. */
export const peerConnectionOf = (connection: MediaConnection): RTCPeerConnection | null =>
  (connection as { readonly peerConnection: RTCPeerConnection | null | undefined }).peerConnection ?? null
