/** Where a page keeps what must survive its reload: words not yet kept by the room, and how open its microphone was. */
import type { EncounterId, MessageId, SeatId } from '@holdfast/domain'
import type { Outbox } from '@holdfast/reconnect'

/** A line that the room has not kept yet. */
export type OutboxLine = { readonly id: MessageId; readonly text: string }

/** All that a page leaves for its next life. Lines the room keeps are not in it: they are asked for again. */
export type Kept = {
  readonly outbox: Outbox<OutboxLine>
  /** The last entry that was shown on this device. */
  readonly got: number
  /** A microphone or camera that was off stays off. */
  readonly mic: boolean
  readonly camera: boolean
}

/** The keep of one seat in one encounter. None of these ever fails: a browser without storage keeps nothing. */
export type Keep = {
  load(): Promise<Kept | null>
  /** Resolves when it is safe against a crash of the page, or when it is clear that this browser keeps nothing. */
  save(kept: Kept): Promise<void>
  clear(): Promise<void>
}

/** The keep for a seat in an encounter. */
export type KeepFor = (encounter: EncounterId, seat: SeatId) => Keep
