/** Whose agreement a request is about: one's own, or for a practitioner that of someone in their hour. */
import type { PersonId } from '@holdfast/domain'
import type { Deps } from '../deps.ts'
import { gather, type Gathered } from '../encounters/facts.ts'
import { encounterIn, seatIn } from '../encounters/params.ts'
import { preparedBy } from '../encounters/routes.ts'

/** Who asks, and about whom. */
export type Two = { readonly mine: Gathered; readonly theirs: Gathered }

/** Who asks, and about whom: themselves, or for a practitioner someone of their own hour. */
export async function whose(deps: Deps, at: { encounter: string; seat: string }, person: PersonId): Promise<Two> {
  const mine = await gather(deps, encounterIn(at.encounter), person)
  const theirs = seatIn(at.seat) === mine.kept.me.seat ? mine : await preparedBy(deps, mine, at.seat)
  return { mine, theirs }
}
