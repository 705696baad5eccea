/** The PeerServer's way of speaking, for an unmodified PeerJS client with a ticket: same rooms, same relay. */
import { peerIdOf, type Pass } from '@holdfast/room'
import { parsePeerSignal, type Down, type Up } from '@holdfast/wire'
import type { Dialect } from './dialect.ts'

/** Where a PeerJS client with the option `path: '/peerjs'` opens its socket. */
export const PEERJS_PATH = '/peerjs/peerjs'

const PEER_ID = /^[0-9a-z]{26}x[0-9a-z]{1,12}$/

/** Does the client call itself what its ticket says? An id is given by the join answer, never chosen. */
export const isOwnId = (url: string, pass: Pass): boolean =>
  URL.parse(url, 'http://holdfast.invalid')?.searchParams.get('id') === peerIdOf(pass.seat, pass.epoch)

/**
 * Only OFFER, ANSWER, CANDIDATE, LEAVE with an addressee, and HEARTBEAT are heard; OPEN and EXPIRE come from the server
 * alone. Of what a room says, the welcome (as OPEN, every time) and peer messages are told; the rest is for our own page.
 */
export const peerServerDialect: Dialect = {
  hear: text => {
    const frame = parseObject(text)
    if (frame === null) return undefined
    const { type, dst, payload } = frame
    if (type === 'HEARTBEAT') return null
    const signal = isOfPeerJs(type) ? parsePeerSignal(type, payload) : null
    if (signal === null || typeof dst !== 'string' || !PEER_ID.test(dst)) return undefined
    return { t: 'peer', to: dst, ...signal } satisfies Up
  },
  say: (message: Down) => {
    if (message.t === 'welcome') return OPEN
    if (message.t !== 'peer' || !isOfPeerJs(message.kind)) return null
    return JSON.stringify({ type: message.kind, src: message.from, payload: message.payload })
  },
}

/** A restart in place is our own pages' way; an unmodified client neither says nor knows it. */
const isOfPeerJs = (kind: unknown): boolean =>
  kind === 'OFFER' || kind === 'ANSWER' || kind === 'CANDIDATE' || kind === 'LEAVE'

const OPEN = JSON.stringify({ type: 'OPEN' })

function parseObject(text: string): { readonly [key: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}
