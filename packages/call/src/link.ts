/** What the screens call the places of our link, and what it means when the room closes it. Pure. */
import {
  isOver,
  STREAM_LIMIT,
  STREAM_WEIGHT,
  type Closing,
  type KeeperFrame,
  type LinkState,
  type Stream,
} from '@holdfast/reconnect'
import { CLOSE, type Down } from '@holdfast/wire'
import type { LinkPhase } from './view.ts'

/** Where our link to the room stands, for the screens. */
export function linkPhase({ stage, wasLive, refusal }: LinkState): LinkPhase {
  switch (stage) {
    case 'live':
    case 'moved':
    case 'closed':
      return stage
    case 'refused':
      // The server knows a newer page of this seat: to people that is the same as being told so.
      return refusal === 'seat-moved' ? 'moved' : 'refused'
    case 'idle':
    case 'waiting':
    case 'asking':
    case 'opening':
    case 'greeting':
      return wasLive ? 'lost' : 'connecting'
  }
}

/** What a close code of the room, or of the browser, means for the link. */
export function closingOf(code: number): Closing {
  switch (code) {
    case CLOSE.goodbye:
      return 'goodbye'
    case CLOSE.moved:
      return 'moved'
    case CLOSE.ended:
      return 'ended'
    case CLOSE.replaced:
      return 'replaced'
    case CLOSE.ticket:
      return 'ticket'
    case CLOSE.restarting:
    case CLOSE.busy:
    case CLOSE.malformed:
      return 'crowded'
    default:
      return 'lost'
  }
}

/** A message of the room that is not the protocol's own. */
export type RoomDown = Exclude<Down, { readonly t: KeeperFrame['t'] }>

const PROTOCOL: readonly string[] = [
  'welcome',
  'entry',
  'ack',
  'want',
  'pong',
  'stale',
  'pair',
] satisfies KeeperFrame['t'][]

/** Does the protocol itself read this message? */
export const isKeeperFrame = (down: Down): down is Extract<Down, { readonly t: KeeperFrame['t'] }> =>
  PROTOCOL.includes(down.t)

/** Room in the stream that chat leaves to the curtain, the door and the end: words, and UTF-16 code units of text. */
const RESERVE = { words: 16, weight: 32 * 1024 } as const

/** Can no chat line be said now: because too much waits to be sent, or because the hour is held elsewhere? */
export const isFull = (link: LinkState, { waiting, weight }: Stream): boolean =>
  waiting.length >= STREAM_LIMIT - RESERVE.words ||
  weight >= STREAM_WEIGHT - RESERVE.weight ||
  (isOver(link) && link.stage !== 'idle')

/** A message of the room for the call: all but what the protocol itself reads, the welcome excepted. */
export type News = Exclude<Down, { t: 'entry' | 'ack' | 'want' | 'pong' | 'stale' | 'pair' }>
