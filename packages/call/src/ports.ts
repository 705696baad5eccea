/** What a call needs of the world around it, so that tests can hand it another one. */
import type { Clock, Random } from '@holdfast/domain'
import type { KeepFor } from './keep.ts'
import type { MediaWish } from './media/devices.ts'
import type { Ask } from './media/probe.ts'
import type { Placeholders } from './media/tracks.ts'
import type { MakePeerSide } from './peer.ts'
import type { Timer } from './timer.ts'

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

/** Waits for a lock that all pages of this browser know by name, and holds it until the answer is called. */
export type TakeLock = (name: string, held: () => void) => () => void

/** All that a call needs of the world. */
export type CallPorts = {
  readonly openSocket: OpenSocket
  /** A clock that only goes forward, also through sleep. */
  readonly now: Clock
  /** The clock that the screens compare with (`Date.now`). */
  readonly wall: Clock
  readonly timer: Timer
  /** Random bytes for the names of messages and streams. */
  readonly random: Random
  /** A number from 0 to 1 for the jitter of waits. */
  readonly chance: () => number
  readonly keepFor: KeepFor
  /** Is the page on screen, so that what it shows is seen? */
  readonly isVisible: () => boolean
  /** Does the browser believe that it has a network? */
  readonly isOnline: () => boolean
  /** Calls back whenever the network or the page comes back or changes; the answer ends it. */
  readonly onReturn: (call: () => void) => () => void
  /** Calls back when the page goes away, perhaps only for a reload; the answer ends it. */
  readonly onAway: (call: () => void) => () => void
  /** Null in a browser without locks. */
  readonly takeLock: TakeLock | null
  /** Puts one question to a STUN server. */
  readonly askStun: (url: string) => Ask
  /** Calls back whenever a device came or went; the answer ends it. */
  readonly onDevices: (call: () => void) => () => void
  /** Opens devices again, as far as they are there. */
  readonly openDevices: (wish: MediaWish) => Promise<MediaStream | null>
  /** Runs something; the connections that it makes at once set out from any address the system has. */
  readonly anyWay: <T>(go: () => T) => T
  /** Brings PeerJS; asked for once, when it is first needed. */
  readonly loadPeers: () => Promise<MakePeerSide>
  readonly placeholders: Placeholders
}

/** What a link to the room needs of it. */
export type LinkPorts = Pick<
  CallPorts,
  'openSocket' | 'now' | 'timer' | 'chance' | 'random' | 'onReturn' | 'onAway' | 'askStun' | 'isOnline'
>
