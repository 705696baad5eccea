/** What the hour of a caller is owed while their call is not closed: their own page does it, and the room does once that page is gone. */
import { after, type EncounterId, type Instant, type SeatId } from '@holdfast/domain'
import { helpStandingOf, lastPress, type HelpCall } from './call.ts'
import type { HelpPolicy } from './whom-to-tell.ts'
import type { HelpDoes } from './words.ts'

/** At which seat of which hour, since which press, and what; null: nothing any more. */
export type Owed = {
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly at: Instant
  readonly does: HelpDoes | null
}

/** What a call asks of its hour; null for one that belongs to none, a drill. From its last press on, until it is closed or its time is over. */
export function owedTo(call: HelpCall, now: Instant, { lasts }: Pick<HelpPolicy, 'lasts'>): Owed | null {
  if (call.isDrill || call.hour === null) return null
  const isOver = helpStandingOf(call) === 'closed' || now >= after(call.at, lasts)
  const { at, does } = lastPress(call)
  return { ...call.hour, at, does: isOver ? null : does }
}
