/** Gathers from the database all that check-in asks for, for one participant of one hour. */
import { checkIn, checklistOf, type CheckInAnswer, type Facts } from '@holdfast/check-in'
import { purposesWithdrawn, standingOf, type Agreement, type Purpose, type Standing } from '@holdfast/consent'
import { currentContract } from '@holdfast/consent/plain'
import { factsFor, type EncounterFacts } from '@holdfast/db'
import type { EncounterId, PersonId } from '@holdfast/domain'
import type { TakenBack } from '@holdfast/room'
import type { Checklist } from '@holdfast/wire'
import { takenBackOf } from '../agreements/taken-back.ts'
import type { Deps } from '../deps.ts'
import { Refused } from '../problems.ts'

/** What is kept about a participant's hour, and what check-in says of it. */
export type Gathered = {
  readonly kept: EncounterFacts
  readonly facts: Facts
  /** What they withdrew of their own agreement, and what of the hour that takes back. */
  readonly withdrawn: readonly Purpose[]
  readonly takenBack: readonly TakenBack[]
  readonly answer: CheckInAnswer
  readonly checklist: Checklist
}

/** Everything about one participant of one hour. Whoever has no part in it learns only that there is nothing to see. */
export async function gather(deps: Deps, encounter: EncounterId, person: PersonId): Promise<Gathered> {
  const kept = await factsFor(deps.db, encounter, person)
  if (!kept) throw new Refused('not-found')
  const now = deps.clock()
  const standing = (opened: Agreement | null): Standing | null => opened && standingOf(opened, now, deps.policy)
  const own = kept.me.role === 'practitioner' ? null : await deps.agreements.of(person)
  const isBeside = kept.me.role === 'related-person'
  const patients = isBeside ? kept.others.filter(({ role }) => role === 'patient') : []
  const facts: Facts = {
    now,
    policy: deps.policy,
    role: kept.me.role,
    person,
    hour: kept.hour,
    modality: kept.modality,
    encounter: kept.state,
    identity: kept.identity,
    whereabouts: kept.whereabouts,
    roomCheck: kept.roomCheck,
    agreement: standing(own),
    takenBack: own ? purposesWithdrawn(own) : [],
    patients: await Promise.all(patients.map(async one => standing(await deps.agreements.of(one.person)))),
    contract: currentContract(),
    signatures: kept.signatures,
  }
  const withdrawn = own ? purposesWithdrawn(own) : []
  const takenBack = takenBackOf(withdrawn)
  return { kept, facts, withdrawn, takenBack, answer: checkIn(facts), checklist: [...checklistOf(facts)] }
}
