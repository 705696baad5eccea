/** One WebSocket, one seat: how fast it may speak, how far it may lag, and what happens when it does neither. */
import type { Duplex } from 'node:stream'
import type { Clock } from '@holdfast/domain'
import type { RoomSocket, SeatLink } from '@holdfast/room'
import { CLOSE, type CloseReason, type Down, type PassDown, type Up } from '@holdfast/wire'
import { WebSocket, type RawData } from 'ws'
import { linkDialect, type Dialect } from './dialect.ts'
import { writeText } from './frame.ts'

/** A page may say 120 things at once and 20 per second after that; a call is set up with about 16 peer messages. */
const TALK = { burst: 120, perSecond: 20 }
/** Words that are to be kept: a whole outbox at once after a break, then at the pace of talk. Beyond that the link is closed as busy, and its page says them again. */
const PUT = { burst: 400, perSecond: 20 }
/** Peer messages come in bursts and are short; a long one counts once more for every 4 KiB. */
const PEER = { burst: 600, perSecond: 200 }
/** A client that lets more than this wait unread is cut off, so that it cannot fill the server's memory. */
const UNREAD_LIMIT = 256 * 1024
/** After so many frames that are no good the link is closed. */
const MALFORMED_LIMIT = 8

/** What all links of a server share. */
export type LinkDeps = {
  readonly clock: Clock
  /** Told once when a link has closed. */
  readonly onClose: (link: RoomLink) => void
}

/** A WebSocket with its seat. One class and shared handlers instead of closures, for there are many of them. */
export class RoomLink extends WebSocket {
  shared: LinkDeps | null = null
  /** The socket under the WebSocket; without compression both may write to it, and order is kept. */
  wire: Duplex | null = null
  dialect: Dialect = linkDialect
  seat: SeatLink | null = null
  /** Heard of since the last time it was asked? */
  alive = true
  /** In which second of the sweep it is asked. */
  beat = 0
  #talk = TALK.burst
  #put = PUT.burst
  #peer = PEER.burst
  #refilled = 0
  #malformed = 0

  /** Begins to listen; frames that come before `sit` stay in the socket. */
  open(shared: LinkDeps, wire: Duplex, dialect: Dialect, beat: number): void {
    this.shared = shared
    this.wire = wire
    this.dialect = dialect
    this.beat = beat
    this.#refilled = shared.clock()
    this.pause()
    this.on('message', heard).on('pong', answered).on('ping', pinged).on('close', closed).on('error', broken)
  }

  /** The seat is known now: what was said meanwhile is heard. */
  sit(seat: SeatLink): void {
    if (this.readyState === WebSocket.CLOSED) return seat.gone()
    this.seat = seat
    this.resume()
  }

  /** Sends a message, unless the client has stopped reading: then it is cut off. */
  tell(message: Down): void {
    if (this.readyState !== WebSocket.OPEN) return
    if (this.bufferedAmount > UNREAD_LIMIT) return this.terminate()
    const text = this.dialect.say(message)
    if (text !== null && this.wire !== null) writeText(this.wire, text)
  }

  /** Closes with the code of a reason. Paused sockets are resumed, or the answer to the close would not be read. */
  shut(reason: CloseReason): void {
    this.close(CLOSE[reason])
    if (this.isPaused) this.resume()
  }

  /** One frame: is it text, is it a message, is it in measure? Then the seat hears it. */
  hear(data: Buffer, isBinary: boolean): void {
    this.alive = true
    const up = isBinary ? undefined : this.dialect.hear(data.toString())
    const weight = 1 + (data.length >>> 12)
    const isInMeasure = this.#isInMeasure(up, weight)
    if (this.readyState !== WebSocket.OPEN) return
    if (!isInMeasure) return this.#tooFast(up)
    if (up === undefined) return this.#notUnderstood()
    if (up !== null) this.seat?.receive(up)
  }

  /** A ping frame counts like talk, for it is answered. */
  heed(): void {
    this.alive = true
    if (!this.#isInMeasure(null, 1)) this.#tooFast(null)
  }

  #isInMeasure(up: Up | null | undefined, weight: number): boolean {
    const now = this.shared?.clock() ?? 0
    const seconds = Math.max(0, now - this.#refilled) / 1000
    this.#refilled = now
    this.#talk = Math.min(TALK.burst, this.#talk + seconds * TALK.perSecond)
    this.#put = Math.min(PUT.burst, this.#put + seconds * PUT.perSecond)
    this.#peer = Math.min(PEER.burst, this.#peer + seconds * PEER.perSecond)
    if (up?.t === 'peer') return (this.#peer -= weight) >= 0
    return up?.t === 'put' ? (this.#put -= weight) >= 0 : (this.#talk -= weight) >= 0
  }

  /** Beyond measure a frame is refused; who goes on as far again is cut off without waiting for their answer. */
  #tooFast(up: Up | null | undefined): void {
    if (this.#talk < -TALK.burst || this.#peer < -PEER.burst) return this.terminate()
    if (up?.t === 'put') return this.shut('busy')
    this.tell({ t: 'refused', code: 'too-fast' })
  }

  #notUnderstood(): void {
    if (++this.#malformed >= MALFORMED_LIMIT) return this.shut('malformed')
    this.tell({ t: 'refused', code: 'malformed' })
  }
}

/** The host's end of a link. `back`: the way back of its page life, told right after the welcome; null for a PeerJS client. */
export const roomSocket = (link: RoomLink, back: PassDown | null): RoomSocket => ({
  send: message => {
    link.tell(message)
    if (back !== null && message.t === 'welcome') link.tell(back)
  },
  close: reason => link.shut(reason),
})

function heard(this: WebSocket, data: RawData, isBinary: boolean): void {
  if (this instanceof RoomLink && Buffer.isBuffer(data)) this.hear(data, isBinary)
}
function answered(this: WebSocket): void {
  if (this instanceof RoomLink) this.alive = true
}
function pinged(this: WebSocket): void {
  if (this instanceof RoomLink) this.heed()
}
function closed(this: WebSocket): void {
  if (!(this instanceof RoomLink)) return
  this.seat?.gone()
  this.seat = null
  this.shared?.onClose(this)
}
/** An oversized or broken frame: `ws` closes the socket with the right code by itself. */
function broken(): void {}
