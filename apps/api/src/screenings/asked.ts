/** The questions of what was asked, and the notes by which some of them are asked of some. */
import { careNotesOf, type KeptScreening } from '@holdfast/db'
import type { CareNote } from '@holdfast/domain'
import type { Askable } from '@holdfast/risk-screening'
import type { Deps } from '../deps.ts'

/**
 * The care notes by which somebody is asked, or was when they sent their answers: a note that is set or ended later changes
 * nothing of what they were asked then.
 */
export const notesBy = (deps: Pick<Deps, 'db'>, { person, response }: KeptScreening): Promise<readonly CareNote[]> =>
  careNotesOf(deps.db, person, response?.sentAt)

/** The questions of an instrument that was asked; what was asked once stays known, also where its words are gone. */
export function askableOf({ screening }: Pick<Deps, 'screening'>, instrument: string): Askable {
  const askable = screening.library.of(instrument)
  if (!askable) throw new Error('a screening of no known instrument')
  return askable
}
