/** What somebody reads of the notes about them: what was shared, in the words that were meant for them, and how it was answered. */
import type { Instant } from '@holdfast/domain'
import type { HourNotes } from './notes.ts'
import { limitsOf } from './notes.ts'
import type { LimitResponse } from './words.ts'

/** One thing that was shared. It names no kind and no severity: these are the practitioner's shorthand. */
export type SharedNote = {
  readonly at: Instant
  readonly words: string
  readonly responses: readonly Exclude<LimitResponse, 'put-off' | 'supervise'>[]
}

/** What was shared, in order; of all else they learn nothing, nor that it is there. */
export const ownNotes = (notes: HourNotes): readonly SharedNote[] =>
  limitsOf(notes).flatMap(({ at, responses, shown }) =>
    shown?.kind === 'share'
      ? [
          {
            at,
            words: shown.words,
            responses: responses.flatMap(({ act: { response } }) =>
              response === 'put-off' || response === 'supervise' ? [] : [response],
            ),
          },
        ]
      : [],
  )
