/** What a practitioner noted on somebody in treatment, for which more is asked before an hour than of others. */
import type { PatientId, PractitionerId } from '../ids.ts'
import type { Instant } from '../time.ts'

/**
 * The notes that there are. The first two have questions of their own before an hour, the last a review of work at a distance;
 * in the case of nobody for whom a note was not written is anything of it ever asked.
 */
export const CARE_NOTES = ['minor-attraction', 'animals', 'online-use'] as const

/** What a practitioner noted on somebody in treatment, for which a question is asked that others are not asked. */
export type CareNote = (typeof CARE_NOTES)[number]

/** A note was set or ended: by whom, when, and why, in the practitioner's words. */
export type CareNoted = {
  readonly patient: PatientId
  readonly note: CareNote
  readonly stands: boolean
  readonly reason: string
  readonly by: PractitionerId
  readonly at: Instant
}

/** The notes that stand, in the order of the list; of each the last word counts, and `said` is in the order in which it was written. */
export function careNotesAmong(said: readonly Pick<CareNoted, 'note' | 'stands'>[]): readonly CareNote[] {
  const last = new Map(said.map(({ note, stands }) => [note, stands]))
  return CARE_NOTES.filter(note => last.get(note) === true)
}
