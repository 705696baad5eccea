/** Where a page keeps what must survive its death: words the room has not got, and how open its microphone was. */
import type { EncounterId, Instant, SeatId } from '@holdfast/domain'
import type { Stream, StreamId } from '@holdfast/reconnect'

/** How a page was left. */
export type Switches = {
  /** The last entry that was shown on this device. */
  readonly got: number
  /** A microphone or camera that was off stays off. */
  readonly mic: boolean
  readonly camera: boolean
}

/** The stream of one page life as it was last written; every word in it is on disk. */
export type KeptStream = { readonly stream: Stream; readonly writtenAt: Instant }

/** All that the pages of a seat have left. What the room has sent is not in it: on shared devices it is asked for again. */
export type Kept = { readonly switches: Switches | null; readonly streams: readonly KeptStream[] }

/** What is written at once, all or nothing. A stream without words is kept as the name of a page that may yet say something. */
export type Writing = {
  readonly switches: Switches
  readonly streams: readonly Stream[]
  /** Streams of which nothing waits any more, and whose page is dead. */
  readonly gone: readonly StreamId[]
}

/** The keep of one seat in one encounter. None of these ever fails: a browser without storage keeps nothing. */
export type Keep = {
  load(): Promise<Kept>
  /** Resolves when it is safe against a crash of the page, or when it is clear that this browser keeps nothing. */
  save(writing: Writing, at: Instant): Promise<void>
  clear(): Promise<void>
}

/** The keep for a seat in an encounter. */
export type KeepFor = (encounter: EncounterId, seat: SeatId) => Keep
