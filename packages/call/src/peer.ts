/** What a call needs of peer connections, so that the engine knows no PeerJS and tests need no browser. */
import type { IceServer, PeerSignal } from '@holdfast/wire'
import type { StatSample } from './media/quality.ts'

/** Under which id this page is reached now, and which servers help to find a way. */
export type OwnPeer = { readonly peerId: string; readonly iceServers: readonly IceServer[] }

/** What a media call tells. `over` comes once, and nothing after it. */
export type MediaNews =
  | { readonly kind: 'stream'; readonly stream: MediaStream }
  | { readonly kind: 'connected' }
  /** The first packet of sound or picture is here. */
  | { readonly kind: 'heard' }
  /** No answer from the other side for some seconds; it may heal by itself. */
  | { readonly kind: 'faltered' }
  | { readonly kind: 'over' }

/** One media connection with one other page. */
export type MediaCall = {
  /** The peer id of the other page. */
  readonly peer: string
  /** Takes an incoming call; an outgoing one ignores it. */
  answer(stream: MediaStream): void
  listen(listener: (news: MediaNews) => void): void
  /** Sends another track instead of the present one of its kind, without a new call. */
  replace(track: MediaStreamTrack): void
  sample(): Promise<StatSample | null>
  hangUp(): void
}

/** Our side of all peer connections: makes calls and hears of incoming ones. */
export type PeerSide = {
  /** From now on this page is reached under this id; calls that run go on. */
  become(own: OwnPeer): void
  /** An offer, answer or candidate from the room. */
  receive(from: string, signal: PeerSignal): void
  dial(to: string, stream: MediaStream): MediaCall | null
  /** Ends everything. */
  stop(): void
}

/** What a peer side needs: a way to the room, and ears for incoming calls. */
export type PeerSideNeeds = {
  readonly send: (to: string, signal: PeerSignal) => void
  readonly incoming: (call: MediaCall) => void
}

/** Makes a peer side, after its code was loaded. */
export type MakePeerSide = (needs: PeerSideNeeds) => PeerSide
