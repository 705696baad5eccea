/** What this page asked of the room and the room has not answered: a curtain that holds at once, a door that must not open late. Pure. */
import { SECOND, type Milliseconds, type SeatId } from '@holdfast/domain'
import { REFUSED, unkept, type End, type EntryFrame, type Stream, type StreamId } from '@holdfast/reconnect'
import type { RoomView } from '@holdfast/wire'

/** After this a wish to let someone in is void if the room has not got it: a door must not open long after the hand. In milliseconds. */
export const ADMIT_LASTS: Milliseconds = 10 * SECOND

/** The word with which we drew the curtain. */
export type DrawnHere = { readonly stream: StreamId; readonly cseq: number }

/** Our drawn curtain after the room has shown itself: met by any curtain, and over when the room has our word and shows none. */
export function drawnAfterRoom(drawn: DrawnHere | null, room: RoomView, end: End): DrawnHere | null {
  if (drawn === null || room.curtain !== null || room.ended) return null
  return unkept(end).some(({ id, waiting }) => id === drawn.stream && waiting.some(({ cseq }) => cseq === drawn.cseq))
    ? drawn
    : null
}

/** Our drawn curtain after an entry of the journal: a no of the room ends it. */
export const drawnAfterEntry = (drawn: DrawnHere | null, { kind, stream, cseq }: EntryFrame): DrawnHere | null =>
  drawn && kind === REFUSED && stream === drawn.stream && cseq === drawn.cseq ? null : drawn

/** The curtain that a dead page drew and the room may not have: it holds here as well. */
export function drawnBefore(streams: readonly Stream[]): DrawnHere | null {
  const [stream, word] = streams
    .flatMap(one => one.waiting.map(waiting => [one.id, waiting] as const))
    .findLast(([, { kind }]) => kind === 'curtain') ?? [null, null]
  const isDrawn = word !== null && (word.body as { readonly drawn?: unknown } | null)?.drawn === true
  return isDrawn ? { stream, cseq: word.cseq } : null
}

/**
 * An end whose late wishes to let someone in are void. A word cannot be taken out of its stream, so it becomes one to let
 * in ourselves, which no room does for who is in already. If the room had the true one, its number is known and this one is passed over.
 */
export function withoutLateAdmits(end: End, me: SeatId, isLate: (cseq: number) => boolean): End {
  const own = voided(end.own, me, isLate)
  // A dead page's hand is always too long ago.
  const adopted = end.adopted.map(stream => voided(stream, me, () => true))
  const isSame = own === end.own && adopted.every((stream, n) => stream === end.adopted[n])
  return isSame ? end : { ...end, own, adopted }
}

function voided(stream: Stream, me: SeatId, isLate: (cseq: number) => boolean): Stream {
  const isVoid = ({ kind, body, cseq }: Stream['waiting'][number]): boolean =>
    kind === 'admit' && (body as { readonly seat?: unknown } | null)?.seat !== me && isLate(cseq)
  if (!stream.waiting.some(isVoid)) return stream
  return { ...stream, waiting: stream.waiting.map(word => (isVoid(word) ? { ...word, body: { seat: me } } : word)) }
}
