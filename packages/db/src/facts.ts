/** Everything that check-in and the screens ask about one person in one hour, in one trip to the database. */
import type { Signature } from '@holdfast/consent/plain'
import type {
  CareNoted,
  Decided,
  EncounterId,
  EncounterState,
  IdentityLog,
  Interval,
  Language,
  Month,
  PersonId,
  PlannedModality,
  RelatedPersonId,
  Role,
  RoomCheck,
  RoomDecided,
  SeatId,
  Whereabouts,
} from '@holdfast/domain'
import type { Arrangements, EmergencyPlan } from '@holdfast/safety'
import { and, eq, sql } from 'drizzle-orm'
import { arrangementsSaid } from './arrangements.ts'
import { oncePer, type Db } from './db.ts'
import { careSaid, decidedOf, roomDecidedFor, safeguardsSaid } from './decided.ts'
import { stateOf } from './encounter-state.ts'
import type { ConsentSaid } from './guardians.ts'
import { jsonList, jsonOne } from './json.ts'
import { emergencyPlans } from './schema/crisis.ts'
import { birthMonths, consentsSaid, guardianEnds, guardians } from './schema/guardians.ts'
import { appointments, encounters, participants } from './schema/hours.ts'
import { identityEntries, people } from './schema/people.ts'
import { roomChecks, signatures, whereabouts } from './schema/preparations.ts'

/** A participant with the card that the others may see; title and phone are a practitioner's. */
export type Seated = {
  readonly seat: SeatId
  readonly person: PersonId
  readonly role: Role
  readonly name: string
  readonly title: string | null
  readonly phone: string | null
  readonly language: Language
}

/** What is known about one participant and their hour. */
export type EncounterFacts = {
  readonly encounter: EncounterId
  readonly hour: Interval
  readonly modality: PlannedModality
  readonly state: EncounterState
  readonly me: Seated
  readonly others: readonly Seated[]
  /** What was seen of who this person is, in this hour or an earlier one, in the order in which it was written. */
  readonly identity: IdentityLog
  /** The latest statement for this encounter. */
  readonly whereabouts: Whereabouts | null
  /** The latest answers for this encounter. */
  readonly roomCheck: RoomCheck | null
  /** What was decided for this patient; for a practitioner, for every patient of the hour; nothing for whoever takes part beside one. */
  readonly decided: Decided
  /** What was noted of this patient, oldest first; empty for everyone else. */
  readonly noted: readonly Pick<CareNoted, 'note' | 'stands' | 'at'>[]
  /** What practitioners decided on this person's answers in this encounter, oldest first. */
  readonly roomDecided: readonly RoomDecided[]
  /** This person's signatures of any version, oldest first. */
  readonly signatures: readonly Signature[]
  /** The month this person was born in; null when nobody said. */
  readonly born: Month | null
  /** Who signs beside this person, where someone does; nobody who was ended. */
  readonly guardians: readonly { readonly person: RelatedPersonId; readonly name: string }[]
  /** What practitioners said on who consents for this person, the latest first. */
  readonly consentsSaid: readonly ConsentSaid[]
  /** All versions of this person's emergency plans, oldest first. */
  readonly plans: readonly EmergencyPlan[]
  /** The sheet before contact with this patient, oldest first; empty for everyone else. */
  readonly arrangements: Arrangements
}

/** The facts of one person in one encounter; null when there is no such encounter or they have no seat in it. */
export async function factsFor(db: Db, encounter: EncounterId, person: PersonId): Promise<EncounterFacts | null> {
  const row = await db.read('factsFor', () => facts(db).get({ encounter, person }))
  if (!row) return null
  const { hour, state, seated, safeguards, careNotes, ...kept } = row
  const me = seated.find(one => one.person === person)
  if (!me) return null
  const others = seated.filter(one => one !== me)
  const decided = decidedOf({ safeguards, careNotes })
  const noted = careNotes
    .filter(({ patient }) => patient === person)
    .map(({ note, stands, at }) => ({ note, stands, at }))
  return { encounter, hour, state: stateOf(state), me, others, decided, noted, ...kept }
}

/** Everyone with a seat in the encounter of the outer query, in the order they were planned. */
export const seatedOf = jsonList<Seated>(sql`
  select json_object(
    'seat', ${participants.seat}, 'person', ${participants.person}, 'role', ${participants.role}, 'name', ${people.name},
    'title', ${people.title}, 'phone', ${people.phone}, 'language', ${people.language}) as item
  from ${participants} join ${people} on ${people.id} = ${participants.person}
  where ${participants.encounter} = ${encounters.id} order by ${participants}.rowid`)

const thisPerson = sql.placeholder('person')

const identity = jsonList<IdentityLog[number]>(sql`
  select json_object('person', ${identityEntries.person}, 'by', ${identityEntries.by}, 'at', ${identityEntries.at},
    'act', json(${identityEntries.act})) as item
  from ${identityEntries} where ${identityEntries.person} = ${thisPerson} order by ${identityEntries.n}`)

const latestWhereabouts = jsonOne<Whereabouts>(sql`
  select json_object('country', ${whereabouts.country}, 'region', ${whereabouts.region}, 'city', ${whereabouts.city},
    'street', ${whereabouts.street}, 'detail', ${whereabouts.detail}, 'emergencyNumber', ${whereabouts.emergencyNumber},
    'callback', ${whereabouts.callback}, 'statedAt', ${whereabouts.statedAt})
  from ${whereabouts} where ${whereabouts.encounter} = ${encounters.id} and ${whereabouts.person} = ${thisPerson}
  order by ${whereabouts.row} desc limit 1`)

const latestRoomCheck = jsonOne<RoomCheck>(sql`
  select json_object('answers', json(${roomChecks.answers}), 'statedAt', ${roomChecks.statedAt})
  from ${roomChecks} where ${roomChecks.encounter} = ${encounters.id} and ${roomChecks.person} = ${thisPerson}
  order by ${roomChecks.row} desc limit 1`)

const theirSignatures = jsonList<Signature>(sql`
  select json_object('person', ${signatures.person}, 'contract', ${signatures.contract}, 'version', ${signatures.version},
    'language', ${signatures.language}, 'digest', ${signatures.digest}, 'name', ${signatures.name}, 'at', ${signatures.at})
    as item
  from ${signatures} where ${signatures.person} = ${thisPerson} order by ${signatures.row}`)

const birthMonth = sql<Month | null>`(
  select ${birthMonths.month} from ${birthMonths} where ${birthMonths.patient} = ${thisPerson}
  order by ${birthMonths.row} desc limit 1)`

const theirGuardians = jsonList<EncounterFacts['guardians'][number]>(sql`
  select json_object('person', ${guardians.guardian}, 'name', ${people.name}) as item
  from ${guardians} join ${people} on ${people.id} = ${guardians.guardian}
  where ${guardians.patient} = ${thisPerson}
    and not exists (select 1 from ${guardianEnds} where ${guardianEnds.guardian} = ${guardians.guardian})
  order by ${guardians}.rowid`)

const theirConsents = jsonList<ConsentSaid>(sql`
  select json_object('by', ${consentsSaid.by}, 'who', ${consentsSaid.who}, 'country', ${consentsSaid.country},
    'region', ${consentsSaid.region}, 'at', ${consentsSaid.at}) as item
  from ${consentsSaid} where ${consentsSaid.patient} = ${thisPerson} order by ${consentsSaid.row} desc`)

const theirPlans = jsonList<EmergencyPlan>(sql`
  select ${emergencyPlans.plan} as item
  from ${emergencyPlans} where ${emergencyPlans.person} = ${thisPerson} order by ${emergencyPlans.n}`)

const facts = oncePer(orm =>
  orm
    .select({
      hour: { start: appointments.start, end: appointments.end },
      modality: appointments.modality,
      state: { status: encounters.status, since: encounters.since, start: encounters.start, end: encounters.end },
      seated: seatedOf,
      identity,
      whereabouts: latestWhereabouts,
      roomCheck: latestRoomCheck,
      safeguards: safeguardsSaid,
      careNotes: careSaid,
      roomDecided: roomDecidedFor,
      signatures: theirSignatures,
      born: birthMonth,
      guardians: theirGuardians,
      consentsSaid: theirConsents,
      plans: theirPlans,
      arrangements: arrangementsSaid,
    })
    .from(participants)
    .innerJoin(encounters, eq(encounters.id, participants.encounter))
    .innerJoin(appointments, eq(appointments.id, encounters.appointment))
    .where(and(eq(participants.encounter, sql.placeholder('encounter')), eq(participants.person, thisPerson)))
    .prepare(),
)
