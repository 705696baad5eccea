/** Gathers from the database all that check-in asks for, for one participant of one hour. */
import {
  checkIn,
  checklistOf,
  consentingOf,
  type CheckInAnswer,
  type ConsentFacts,
  type Facts,
} from '@holdfast/check-in'
import {
  openVersion,
  purposesWithdrawn,
  standingOf,
  versionInForce,
  type Agreement,
  type Version,
} from '@holdfast/consent'
import { currentContract } from '@holdfast/consent/plain'
import { factsFor, type EncounterFacts } from '@holdfast/db'
import { bornBy, isId, type EncounterId, type Instant, type PersonId, type SignedByKey } from '@holdfast/domain'
import { holdsOf, planFor, type ContactHour } from '@holdfast/safety'
import type { TakenBack } from '@holdfast/room'
import type { Checklist } from '@holdfast/wire'
import { takenBackOf } from '../agreements/taken-back.ts'
import type { Deps } from '../deps.ts'
import { practiceOf } from '../licences/practice.ts'
import { Refused } from '../problems.ts'

/** What is kept about a participant's hour, and what check-in says of it. */
export type Gathered = {
  readonly kept: EncounterFacts
  readonly facts: Facts
  /** What of the hour they took back of their own agreement. */
  readonly takenBack: readonly TakenBack[]
  readonly answer: CheckInAnswer
  readonly checklist: Checklist
}

/** Everything about one participant of one hour. Whoever has no part in it learns only that there is nothing to see. */
export async function gather(deps: Deps, encounter: EncounterId, person: PersonId): Promise<Gathered> {
  const kept = await factsFor(deps.db, encounter, person)
  if (!kept) throw new Refused('not-found')
  const now = deps.clock()
  const { role } = kept.me
  const patients = role === 'related-person' ? kept.others.filter(other => other.role === 'patient') : []
  const guests = role === 'practitioner' ? kept.others.filter(other => other.role !== 'practitioner') : []
  const asked = role === 'practitioner' ? guests : [kept.me, ...patients]
  const agreements = await deps.agreements.ofAll(asked.map(one => one.person))
  const own = agreements.get(person)
  const standings = new Map([...agreements].map(([of, opened]) => [of, standingOf(opened, now, deps.policy)]))
  const facts: Facts = {
    now,
    policy: deps.policy,
    role,
    person,
    hour: kept.hour,
    modality: kept.modality,
    encounter: kept.state,
    identity: kept.identity,
    signedByKey: own ? signedIn(own, person) : null,
    whereabouts: kept.whereabouts,
    hasPlan: hasPlan(kept),
    roomCheck: kept.roomCheck,
    decided: kept.decided,
    roomDecided: kept.roomDecided,
    agreement: standings.get(person) ?? null,
    takenBack: own ? purposesWithdrawn(own) : [],
    opened: role === 'practitioner' ? [...standings].map(([of, standing]) => ({ person: of, standing })) : [],
    patients: patients.map(one => standings.get(one.person) ?? null),
    whoConsents: consentingOf(consentFactsOf(kept), now).who,
    guardians: guardiansIn(own && versionInForce(own)),
    guardiansNext: guardiansIn(own && openVersion(own)),
    practice: deps.config.licences === 'required' ? await practiceOf(deps, kept) : null,
    arrangementsOpen: role === 'patient' ? holdsOf(kept.arrangements, contactHourOf(kept, now), deps.policy) : [],
    contract: currentContract(),
    signatures: kept.signatures,
  }
  const takenBack = takenBackOf(facts.takenBack)
  return { kept, facts, takenBack, answer: checkIn(facts), checklist: [...checklistOf(facts)] }
}

const isPractitioner = isId('practitioner')

/** What of an hour counts on the sheet before contact. */
const contactHourOf = ({ me, others, modality, state, noted }: EncounterFacts, now: Instant): ContactHour => ({
  modality,
  practitioners: [me, ...others].map(({ person }) => person).filter(isPractitioner),
  began: state.status === 'in-progress' ? state.start : null,
  now,
  noted,
})

/** Is there an emergency plan for where they said they are? */
const hasPlan = ({ whereabouts, plans }: EncounterFacts): boolean => {
  if (!whereabouts) return false
  const { country, region, city, street } = whereabouts
  return planFor(plans, { country, region, city, street }).fit !== 'none'
}

/** The version in force, where they signed it with their own key. */
function signedIn(agreement: Agreement, person: PersonId): SignedByKey | null {
  const version = versionInForce(agreement)
  const own = version?.signatures.find(({ statement }) => statement.person === person)
  return version && own ? { at: own.at, version: version.contract.document.version } : null
}

/** Who signs a version beside a patient. */
const guardiansIn = (version: Version | undefined): readonly PersonId[] =>
  (version?.contract.document.parties ?? []).flatMap(({ role, person }) => (role === 'guardian' ? [person] : []))

/** What is kept of someone's age and place, as the rule on who consents asks for it. */
export const consentFactsOf = ({ me, born, identity, whereabouts, consentsSaid }: EncounterFacts): ConsentFacts => ({
  role: me.role,
  born: bornBy(born, identity),
  whereabouts,
  said: consentsSaid,
})
