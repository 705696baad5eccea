/** What a call needs of the world around it, so that tests can hand it another one. */
import type { Clock, Milliseconds, Random } from '@holdfast/domain'
import type { KeepFor } from './keep.ts'
import type { Placeholders } from './media/tracks.ts'
import type { MakePeerSide } from './peer.ts'

/** One open or opening socket. */
export type Socket = { send(text: string): void; close(): void }

/** What a socket tells; after `shut` it says nothing more. */
export type SocketEars = {
  readonly opened: () => void
  readonly heard: (text: string) => void
  readonly shut: (code: number) => void
}

/** Opens a WebSocket to an address with its subprotocols. */
export type OpenSocket = (url: string, protocols: readonly string[], ears: SocketEars) => Socket

/** Calls back once after a time; the answer takes it back. */
export type Timer = (wait: Milliseconds, call: () => void) => () => void

/** All that a call needs of the world. */
export type CallPorts = {
  readonly openSocket: OpenSocket
  readonly now: Clock
  readonly timer: Timer
  /** Random bytes for message ids. */
  readonly random: Random
  /** A number from 0 to 1 for the jitter of waits. */
  readonly chance: () => number
  readonly keepFor: KeepFor
  /** Is the page on screen, so that what it shows is seen? */
  readonly isVisible: () => boolean
  /** Calls back whenever the network or the page comes back; the answer ends it. */
  readonly onReturn: (call: () => void) => () => void
  /** Brings PeerJS; asked for once, when it is first needed. */
  readonly loadPeers: () => Promise<MakePeerSide>
  readonly placeholders: Placeholders
}
