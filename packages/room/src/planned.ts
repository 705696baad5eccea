/** How an hour begins that was agreed to be held otherwise than by video. */
import type { Interval, PlannedModality, Role, SeatId } from '@holdfast/domain'
import type { LadderWish, Step } from '@holdfast/reconnect'

/** What of a plan says it. */
export type Planned = {
  readonly modality?: PlannedModality
  readonly participants: readonly { readonly seat: SeatId; readonly role: Role }[]
  readonly when: Interval
}

const BEGINS_ON = { video: null, telephone: 'telephone', chat: 'text' } as const satisfies {
  readonly [M in PlannedModality]: Step | null
}

/** What was agreed beforehand is how the hour begins, as the practitioner's choice, until they say otherwise. */
export function plannedWishes({ modality = 'video', participants, when }: Planned): readonly LadderWish[] {
  const step = BEGINS_ON[modality]
  const desk = participants.find(({ role }) => role === 'practitioner')
  if (step === null || !desk) return []
  return [{ seat: desk.seat, step, because: { kind: 'chosen', reason: 'planned' }, at: when.start }]
}
