/** The questions of what was asked, and the notes by which some of them are asked of some. */
import type { Askable, CareNote } from '@holdfast/risk-screening'
import type { Deps } from '../deps.ts'

/** Notes on care are not kept anywhere yet, so the questions that are meant for some are asked of nobody. */
export const NOTES: readonly CareNote[] = []

/** The questions of an instrument that was asked; what was asked once stays known, also where its words are gone. */
export function askableOf({ screening }: Pick<Deps, 'screening'>, instrument: string): Askable {
  const askable = screening.library.of(instrument)
  if (!askable) throw new Error('a screening of no known instrument')
  return askable
}
