/** After a participant prepared something: gather anew, and tell the practitioner who may be looking. */
import type { EncounterId, PersonId } from '@holdfast/domain'
import type { Deps } from '../deps.ts'
import { gather, type Gathered } from '../encounters/facts.ts'

/** The participant's facts as they are now; practitioners in the room see the checklist change. */
export async function tellPrepared(deps: Deps, encounter: EncounterId, person: PersonId): Promise<Gathered> {
  const gathered = await gather(deps, encounter, person)
  await deps.rooms.prepared(encounter, gathered.kept.me.seat, gathered.checklist)
  return gathered
}
