/** An hour for those who hold it. */
import type { PersonId } from '@holdfast/domain'
import type { Deps } from '../deps.ts'
import { Refused } from '../problems.ts'
import { gather, type Gathered } from './facts.ts'
import { encounterIn } from './params.ts'

/** The hour that an address names, for a practitioner of it; refused for everyone else. */
export async function desk(deps: Deps, encounter: string, person: PersonId): Promise<Gathered> {
  const mine = await gather(deps, encounterIn(encounter), person)
  if (mine.kept.me.role !== 'practitioner') throw new Refused('not-allowed')
  return mine
}
