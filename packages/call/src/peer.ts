/** What a call needs of peer connections, so that the engine knows no PeerJS and tests need no browser. */
import type { IceServer, PeerSignal, RestartSignal } from '@holdfast/wire'

/** Under which id this page is reached now, and which servers help to find a way. */
export type OwnPeer = { readonly peerId: string; readonly iceServers: readonly IceServer[] }

/** What a media call tells. `over` comes once, and nothing after it. */
export type MediaNews =
  | { readonly kind: 'stream'; readonly stream: MediaStream }
  | { readonly kind: 'connected' }
  | { readonly kind: 'over' }

/** What a call needs to be mended in place. */
export type Mending = {
  readonly send: (signal: RestartSignal) => void
  /** The connection has failed and waits for a restart. Without mending that is the end of the call. */
  readonly failed: () => void
}

/** How much goes out: everything, a small picture, or sound alone. */
export type QualityStep = 'video' | 'low-video' | 'voice'

/** One media connection with one other page. */
export type MediaCall = {
  /** The peer id of the other page. */
  readonly peer: string
  /** The order of the room that made it, as the page that dialled said; null when it said none. */
  readonly gen: number | null
  /** The same at both ends, and unlike that of any other call. */
  readonly connectionId: string
  /** Takes an incoming call; an outgoing one ignores it. */
  answer(stream: MediaStream): void
  listen(listener: (news: MediaNews) => void): void
  /** Sends another track instead of the present one of its kind, without a new call. */
  replace(track: MediaStreamTrack): void
  /** What the browser counted so far, as the entries of its report; null while there is no connection. The same function for as long as the call is. */
  readonly statistics: () => Promise<Iterable<unknown> | null>
  /** From now on the call survives its failure and can be restarted; needed at both ends. */
  mend(mending: Mending): void
  /**
   * Offers a new way as generation `gen`, with the newest ICE servers. One end only may offer in each generation. A number
   * that is not higher than all before, or a call whose first offer is not answered yet, changes nothing.
   */
  restart(gen: number): void
  /** The other end offers from now on. An offer of ours that nobody answered, if `gen` is still the newest, ends the call: no browser can be trusted to take it back. */
  yield(gen: number): void
  /** A restart signal of the other end; one of another call or of an older generation changes nothing. */
  receive(signal: RestartSignal): void
  setStep(step: QualityStep): void
  /** Nothing is heard of the other end: the picture rests, and is whole when it begins again. Sound goes on. */
  hold(isHeld: boolean): void
  /** Ends the call and leaves its tracks alone: others may be sending them. */
  hangUp(): void
}

/** Our side of all peer connections: makes calls and hears of incoming ones. */
export type PeerSide = {
  /** From now on this page is reached under this id; calls that run go on. */
  become(own: OwnPeer): void
  /** An offer, answer or candidate from the room; those of a restart go to the call they belong to. */
  receive(from: string, signal: PeerSignal): void
  /** Calls another page, under an order of the room. */
  dial(to: string, stream: MediaStream, order: { readonly gen: number }): MediaCall | null
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
