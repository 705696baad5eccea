/** Where somebody is now; and where they say whom to call there, a short emergency plan for it, both or neither. */
import { saveWhereabouts, writePlan, writeWhereabouts } from '@holdfast/db'
import type { EncounterId, Instant, PersonId } from '@holdfast/domain'
import type { ContactPerson } from '@holdfast/safety'
import type { WhereaboutsBody } from '@holdfast/wire'
import { auditOf, type Deps } from '../deps.ts'
import { Refused } from '../problems.ts'

/** Keeps what they said; whom they name is their own word, whatever the practitioner's plan says of it. */
export async function statePlace(
  deps: Deps,
  { encounter, person, at }: { readonly encounter: EncounterId; readonly person: PersonId; readonly at: Instant },
  { contact, ...place }: Omit<WhereaboutsBody, 'contact'> & { readonly contact?: ContactPerson | null },
): Promise<void> {
  const stated = { encounter, person, whereabouts: { ...place, statedAt: at } }
  const audit = auditOf(deps, { actor: person, act: 'whereabouts-stated', subject: encounter })
  if (contact === undefined) return saveWhereabouts(deps.db, { ...stated, audit })
  const { country, region, city, street, emergencyNumber } = place
  const written = await writePlan(deps.db, {
    person,
    act: { kind: 'name', place: { country, region, city, street }, there: emergencyNumber, contact },
    spoken: { by: person, at },
    audit: [audit, auditOf(deps, { actor: person, act: 'plan-written', subject: person, code: 'name' })],
    beside: [writeWhereabouts(deps.db, stated)],
  })
  if (!written.ok) throw new Refused('plan-refused', { plan: written.error })
}
