/** The one order of a conversation, at its keeper: append only, every word of every stream once, and to each seat its own count. */
import type { Instant } from '@holdfast/domain'
import type { EntryFrame, Put, SeatName, StreamId } from './frame.ts'

/** One kept entry. Only the seats in `to` ever receive it; `from` and `stream` are null when the keeper wrote it. */
export type Entry = {
  readonly seq: number
  readonly at: Instant
  readonly from: SeatName | null
  readonly stream: StreamId | null
  /** The entry's number in its stream; 0 without one. */
  readonly cseq: number
  readonly kind: string
  readonly body: unknown
  readonly to: readonly SeatName[]
}

/** How far a stream is kept, and whose it is. */
export type StreamMark = { readonly owner: SeatName; readonly last: number }

/** The journal. `counts`: how many entries there are for each seat. Never changed in place. */
export type Journal = {
  readonly entries: readonly Entry[]
  readonly streams: { readonly [stream: StreamId]: StreamMark }
  readonly counts: { readonly [seat: SeatName]: number }
}

/** The most entries a journal holds; after that a put is left unanswered by an entry and the end's stream fills up. */
export const JOURNAL_LIMIT = 5000

/** A journal in which nothing was written. */
export const emptyJournal: Journal = { entries: [], streams: {}, counts: {} }

/** A journal as it was kept. Null when the entries are not numbered from 1 without a gap, or a stream is out of order. */
export function readJournal(entries: readonly Entry[]): Journal | null {
  const streams: { [stream: StreamId]: StreamMark } = {}
  const counts: { [seat: SeatName]: number } = {}
  for (const [place, entry] of entries.entries()) {
    if (entry.seq !== place + 1) return null
    if (entry.stream !== null && entry.from !== null) {
      if (entry.cseq !== (streams[entry.stream]?.last ?? 0) + 1) return null
      streams[entry.stream] = { owner: entry.from, last: entry.cseq }
    }
    for (const seat of entry.to) counts[seat] = (counts[seat] ?? 0) + 1
  }
  return { entries, streams, counts }
}

/** What a put is to the journal: the next word of its stream, one that is kept, one that came too early, or of a foreign stream. */
export type Standing = 'next' | 'known' | 'gap' | 'foreign'

/** What a put of this seat is to the journal. */
export function standingOf(journal: Journal, from: SeatName, { stream, cseq }: Pick<Put, 'stream' | 'cseq'>): Standing {
  const mark = journal.streams[stream]
  if (mark && mark.owner !== from) return 'foreign'
  const last = mark?.last ?? 0
  if (cseq === last + 1) return 'next'
  return cseq <= last ? 'known' : 'gap'
}

/** How far a stream is kept; 0 when nothing of it is. */
export const lastOf = (journal: Journal, stream: StreamId): number => journal.streams[stream]?.last ?? 0

/** How many entries there are for a seat. */
export const countFor = (journal: Journal, seat: SeatName): number => journal.counts[seat] ?? 0

/** The journal with one entry more; its `seq` is given here. */
export function append(
  journal: Journal,
  entry: Omit<Entry, 'seq'>,
): { readonly journal: Journal; readonly entry: Entry } {
  const written: Entry = { seq: journal.entries.length + 1, ...entry }
  const counts = { ...journal.counts }
  for (const seat of entry.to) counts[seat] = (counts[seat] ?? 0) + 1
  const streams =
    entry.stream !== null && entry.from !== null
      ? { ...journal.streams, [entry.stream]: { owner: entry.from, last: entry.cseq } }
      : journal.streams
  return { journal: { entries: [...journal.entries, written], streams, counts }, entry: written }
}

/** What a seat has not applied yet: its entries after the first `have`, as they travel. */
export function since(journal: Journal, seat: SeatName, have: number): readonly EntryFrame[] {
  const frames: EntryFrame[] = []
  let n = 0
  for (const entry of journal.entries) if (entry.to.includes(seat) && ++n > have) frames.push(frameOf(entry, n))
  return frames
}

/** An entry as it travels to a seat, whose `n`-th it is. Who else receives it is not in it. */
export const frameOf = ({ at, from, stream, cseq, kind, body }: Entry, n: number): EntryFrame => ({
  t: 'entry',
  n,
  at,
  from,
  stream,
  cseq,
  kind,
  body,
})
