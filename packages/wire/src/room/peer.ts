/**
 * Offers, answers and candidates as PeerJS 1.5.5 speaks them, checked field by field. Checked by hand because this is the
 * hot path of signalling; what goes out is built from known fields only, so nothing unexpected reaches another browser.
 */
import { METADATA_LIMIT, SDP_LIMIT } from '../limits.ts'

/** The PeerJS message types that one browser may send to another. */
export type PeerKind = 'OFFER' | 'ANSWER' | 'CANDIDATE' | 'LEAVE' | 'RE-OFFER' | 'RE-ANSWER' | 'RE-CANDIDATE'

/** A peer message without its addresses: what both directions carry. `payload` is null for LEAVE only. */
export type PeerSignal =
  | { readonly kind: 'OFFER' | 'ANSWER'; readonly payload: DescriptionPayload }
  | { readonly kind: 'CANDIDATE'; readonly payload: CandidatePayload }
  | { readonly kind: 'LEAVE'; readonly payload: null }
  | RestartSignal

/** What two pages say to each other to find a new way for the call they have; `gen` is the order of the room. Not PeerJS's words. */
export type RestartSignal =
  | {
      readonly kind: 'RE-OFFER' | 'RE-ANSWER'
      readonly payload: { readonly gen: number; readonly connectionId: string; readonly sdp: string }
    }
  | {
      readonly kind: 'RE-CANDIDATE'
      readonly payload: {
        readonly gen: number
        readonly connectionId: string
        readonly candidate: CandidatePayload['candidate']
      }
    }

/** A session description and what it is for. */
export type DescriptionPayload = {
  readonly sdp: { readonly type: 'offer' | 'answer'; readonly sdp: string }
  readonly type: 'media' | 'data'
  readonly connectionId: string
  readonly metadata?: unknown
  readonly label?: string
  readonly reliable?: boolean
  readonly serialization?: string
}

/** One way to reach a browser. */
export type CandidatePayload = {
  readonly candidate: {
    readonly candidate: string
    readonly sdpMid: string | null
    readonly sdpMLineIndex: number | null
    readonly usernameFragment?: string
  }
  readonly type: 'media' | 'data'
  readonly connectionId: string
}

const CONNECTION = /^(dc|mc)_[a-z0-9]{1,24}$/
const SERIALIZATIONS = new Set(['binary', 'binary-utf8', 'json', 'none', 'raw', 'default', 'msgpack'])

type Loose = { readonly [key: string]: unknown }
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown, limit: number): value is string => typeof value === 'string' && value.length <= limit
const isMedium = (value: unknown): value is 'media' | 'data' => value === 'media' || value === 'data'

/** A peer message from outside, or null when any field is not what PeerJS 1.5.5 sends. */
export function parsePeerSignal(kind: unknown, payload: unknown): PeerSignal | null {
  switch (kind) {
    case 'OFFER':
    case 'ANSWER': {
      const checked = parseDescription(kind, payload)
      return checked && { kind, payload: checked }
    }
    case 'CANDIDATE': {
      const checked = parseCandidate(payload)
      return checked && { kind, payload: checked }
    }
    case 'LEAVE':
      return { kind, payload: null }
    case 'RE-OFFER':
    case 'RE-ANSWER': {
      const checked = parseRestart(payload)
      return checked && { kind, payload: checked }
    }
    case 'RE-CANDIDATE': {
      const gen = isObject(payload) ? payload['gen'] : undefined
      const checked = isGen(gen) && isObject(payload) ? parseCandidate({ ...payload, type: 'media' }) : null
      return checked && isGen(gen)
        ? { kind, payload: { gen, connectionId: checked.connectionId, candidate: checked.candidate } }
        : null
    }
    default:
      return null
  }
}

function parseDescription(kind: 'OFFER' | 'ANSWER', payload: unknown): DescriptionPayload | null {
  if (!isObject(payload)) return null
  const { sdp, type, connectionId, metadata, label, reliable, serialization } = payload
  if (!isObject(sdp) || !isText(sdp['sdp'], SDP_LIMIT)) return null
  const wanted = kind === 'OFFER' ? 'offer' : 'answer'
  if (sdp['type'] !== wanted || !isMedium(type) || !isText(connectionId, 32) || !CONNECTION.test(connectionId))
    return null
  if (label !== undefined && !isText(label, 128)) return null
  if (reliable !== undefined && typeof reliable !== 'boolean') return null
  if (serialization !== undefined && (!isText(serialization, 16) || !SERIALIZATIONS.has(serialization))) return null
  if (metadata !== undefined && (JSON.stringify(metadata) ?? '').length > METADATA_LIMIT) return null
  return {
    sdp: { type: wanted, sdp: sdp['sdp'] },
    type,
    connectionId,
    ...(metadata === undefined ? {} : { metadata }),
    ...(label === undefined ? {} : { label }),
    ...(reliable === undefined ? {} : { reliable }),
    ...(serialization === undefined ? {} : { serialization }),
  }
}

function parseRestart(payload: unknown): Extract<RestartSignal, { kind: 'RE-OFFER' | 'RE-ANSWER' }>['payload'] | null {
  if (!isObject(payload)) return null
  const { gen, connectionId, sdp } = payload
  if (!isGen(gen) || !isText(connectionId, 32) || !CONNECTION.test(connectionId) || !isText(sdp, SDP_LIMIT)) return null
  return { gen, connectionId, sdp }
}

const isGen = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

function parseCandidate(payload: unknown): CandidatePayload | null {
  if (!isObject(payload)) return null
  const { candidate, type, connectionId } = payload
  if (!isObject(candidate) || !isMedium(type) || !isText(connectionId, 32) || !CONNECTION.test(connectionId))
    return null
  const { candidate: line, sdpMid, sdpMLineIndex, usernameFragment } = candidate
  if (!isText(line, 1024)) return null
  if (sdpMid !== null && sdpMid !== undefined && !isText(sdpMid, 64)) return null
  if (sdpMLineIndex !== null && sdpMLineIndex !== undefined && !isLine(sdpMLineIndex)) return null
  if (usernameFragment !== null && usernameFragment !== undefined && !isText(usernameFragment, 256)) return null
  return {
    candidate: {
      candidate: line,
      sdpMid: sdpMid ?? null,
      sdpMLineIndex: sdpMLineIndex ?? null,
      ...(typeof usernameFragment === 'string' ? { usernameFragment } : {}),
    },
    type,
    connectionId,
  }
}

const isLine = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 256
