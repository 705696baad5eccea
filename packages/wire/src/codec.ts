/** Text to message and back; nothing oversized, nothing unknown, and no failure that quotes what came in. */
import { err, ok, type Result } from '@holdfast/domain'
import * as v from 'valibot'
import { PEER_ID } from './fields.ts'
import { FRAME_LIMIT } from './limits.ts'
import { DOWN_SHAPES, type Down } from './room/down.ts'
import { parsePeerSignal, type PeerSignal } from './room/peer.ts'
import { UP_SHAPES, type Up } from './room/up.ts'

/** Why a frame could not be read. */
export type FrameFailure = 'too-large' | 'not-json' | 'unknown-message' | 'malformed'

/** One frame from a browser. */
export const decodeUp = (text: string): Result<Up, FrameFailure> =>
  decode<Up>(text, UP_SHAPES, (frame, signal) => {
    const to = frame['to']
    return typeof to === 'string' && PEER_ID.test(to) ? { t: 'peer', to, ...signal } : null
  })

/** One frame from a room. */
export const decodeDown = (text: string): Result<Down, FrameFailure> =>
  decode<Down>(text, DOWN_SHAPES, (frame, signal) => {
    const from = frame['from']
    return typeof from === 'string' && PEER_ID.test(from) ? { t: 'peer', from, ...signal } : null
  })

/** A message of either direction as the text of one frame. */
export const encode = (message: Up | Down): string => JSON.stringify(message)

type Frame = { readonly [key: string]: unknown }

function decode<M>(
  text: string,
  shapes: { readonly [t: string]: v.GenericSchema<unknown, unknown> },
  peer: (frame: Frame, signal: PeerSignal) => M | null,
): Result<M, FrameFailure> {
  if (text.length > FRAME_LIMIT) return err('too-large')
  const frame = parseJson(text)
  if (typeof frame !== 'object' || frame === null) return err('not-json')
  const t = (frame as Frame)['t']
  if (t === 'peer') {
    const signal = parsePeerSignal((frame as Frame)['kind'], (frame as Frame)['payload'])
    const message = signal && peer(frame as Frame, signal)
    return message ? ok(message) : err('malformed')
  }
  const shape = typeof t === 'string' && Object.hasOwn(shapes, t) ? shapes[t] : undefined
  if (!shape) return err('unknown-message')
  const parsed = v.safeParse(shape, frame)
  return parsed.success ? ok(parsed.output as M) : err('malformed')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
