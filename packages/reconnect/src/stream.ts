/** What was said and is not yet known to be kept: one stream a page life, sent again after every break, gone when acknowledged. */
import { err, ok, type Result } from '@holdfast/domain'
import type { Put, StreamId } from './frame.ts'

/** The most words that wait in a stream; beyond it saying is refused, never silently dropped. */
export const STREAM_LIMIT = 256

/** The most text that waits in a stream, as the JSON length of its bodies in UTF-16 code units. */
export const STREAM_WEIGHT = 256 * 1024

/** One word that waits. */
export type Waiting = { readonly cseq: number; readonly kind: string; readonly body: unknown; readonly weight: number }

/**
 * A stream at the end that writes it. `next`: the number of the next word. `safe`: the highest number that is on disk;
 * nothing above it is sent. Adopted streams of a dead page are emptied and never added to, for that page's disk may
 * have forgotten a word that the keeper has.
 */
export type Stream = {
  readonly id: StreamId
  readonly next: number
  readonly safe: number
  readonly waiting: readonly Waiting[]
  readonly weight: number
}

/** A stream that nothing was said in. */
export const makeStream = (id: StreamId): Stream => ({ id, next: 1, safe: 0, waiting: [], weight: 0 })

/** Why a word was not taken; nothing has changed then. */
export type StreamRefusal = 'stream-full'

/** Puts a word at the end. It must be on disk (`stored`) before it is sent. */
export function addTo(stream: Stream, kind: string, body: unknown): Result<Stream, StreamRefusal> {
  const weight = (JSON.stringify(body) ?? '').length
  if (stream.waiting.length >= STREAM_LIMIT || stream.weight + weight > STREAM_WEIGHT) return err('stream-full')
  const word = { cseq: stream.next, kind, body, weight }
  return ok({
    ...stream,
    next: stream.next + 1,
    waiting: [...stream.waiting, word],
    weight: stream.weight + weight,
  })
}

/** Everything up to `cseq` is on disk. */
export const stored = (stream: Stream, cseq: number): Stream =>
  cseq > stream.safe ? { ...stream, safe: Math.min(cseq, stream.next - 1) } : stream

/** Everything up to `last` is kept by the other side; a number that was never said changes nothing. */
export function acknowledged(stream: Stream, last: number): Stream {
  const first = stream.waiting[0]
  if (first === undefined || last < first.cseq || last >= stream.next) return stream
  const waiting = stream.waiting.filter(({ cseq }) => cseq > last)
  return { ...stream, waiting, weight: waiting.reduce((sum, word) => sum + word.weight, 0) }
}

/** A stream that was found before and now is found longer, because its page was still writing: what was added is added. */
export function extended(stream: Stream, later: Stream): Stream {
  if (later.next <= stream.next) return stream
  const waiting = [...stream.waiting, ...later.waiting.filter(({ cseq }) => cseq >= stream.next)]
  return { ...later, waiting, weight: waiting.reduce((sum, word) => sum + word.weight, 0) }
}

/** What is to be sent: all that waits and is on disk, from `from` on, in order. */
export const putsOf = (stream: Stream, from = 0): readonly Put[] =>
  stream.waiting
    .filter(({ cseq }) => cseq >= from && cseq <= stream.safe)
    .map(({ cseq, kind, body }) => ({ t: 'put', stream: stream.id, cseq, kind, body }))
