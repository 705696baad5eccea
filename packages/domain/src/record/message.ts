/** One chat message, with the id its author's browser gave it. */
import type { MessageId, SeatId } from '../ids.ts'
import type { Instant } from '../time.ts'

/** The longest message in UTF-16 code units; a longer one is refused with a sentence and stays in the composer. */
export const MESSAGE_LIMIT = 4000

/** One message as it was kept: sent again after a crash it has the same id, so it is kept once. */
export type Message = {
  readonly id: MessageId
  readonly from: SeatId
  readonly text: string
  readonly at: Instant
}
