/** Whose evidence an address names: a guest of the practitioner's own hour. */
import type { Deps } from '../deps.ts'
import type { Gathered } from '../encounters/facts.ts'
import { preparedBy } from '../encounters/routes.ts'
import { Refused } from '../problems.ts'

/** A patient, or who takes part beside one; the practice knows its own people by other ways. */
export async function guestOf(deps: Deps, mine: Gathered, seat: string): Promise<Gathered> {
  const theirs = await preparedBy(deps, mine, seat)
  if (theirs.kept.me.role === 'practitioner') throw new Refused('not-found')
  return theirs
}
