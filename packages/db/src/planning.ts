/** Prepare work: add people, plan an hour for them, invite them to it. The command line and the demo do the same. */
import {
  after,
  DEFAULT_POLICY,
  err,
  makeId,
  ok,
  randomToken,
  seenInAWord,
  dayAt,
  type AppointmentId,
  type EncounterId,
  type Instant,
  type Interval,
  type Milliseconds,
  type Month,
  type Participant,
  type PatientId,
  type PersonId,
  type PractitionerId,
  type RelatedPersonId,
  type Result,
  type Role,
  type SeenEvidence,
} from '@holdfast/domain'
import { day, licenceForHour, licencesIn, type HourLicence, type HourLicenceFault } from '@holdfast/jurisdictions'
import { liesTooClose } from './apart.ts'
import { audited, commit } from './audit.ts'
import type { Db } from './db.ts'
import { hashSecret } from './digest.ts'
import { factsFor } from './facts.ts'
import { writeBirthMonth } from './guardians.ts'
import { writeHour, type PlannedHour } from './hours.ts'
import { writeIdentity } from './identity.ts'
import { makeInvite } from './invites.ts'
import { licenceLogsOf } from './licences.ts'
import type { Side } from './logins.ts'
import { entry, type Making, type NewPerson } from './making.ts'
import { deciding } from './meanwhile.ts'
import { addPerson, findPerson } from './people.ts'
import { people } from './schema/people.ts'

/** An hour to plan; `identity` says how the practitioner has already seen who the patient is. */
export type Work = Pick<PlannedHour, 'modality' | 'isPaid'> & {
  readonly practitioner: PractitionerId
  readonly patient: PatientId
  /** Who takes part beside the patient: an hour for a couple. */
  readonly partner?: RelatedPersonId
  readonly when: Interval
  /** Does the practice ask for licences? Then the practitioner's has to be known to be good now, and to hold on the day of the hour. */
  readonly asksForLicence?: boolean
  readonly identity?: SeenEvidence
}

/** The ids of a planned hour. */
export type PlannedWork = {
  readonly appointment: AppointmentId
  readonly encounter: EncounterId
  readonly participants: readonly Participant[]
  /** Up to when the last look at the licence counts, where it does not count at the hour any more. */
  readonly lookBefore: Instant | null
}

/** An invitation that can be shown once: its secret is kept nowhere but here. */
export type Invitation = {
  readonly secret: string
  readonly side: Side
  /** Where the link leads on the server's origin, for example `/c#…`; a server never sees what is behind the #. */
  readonly path: string
  readonly expires: Instant
}

/** Adds a practitioner and answers with their id. */
export async function addPractitioner(
  db: Db,
  person: NewPerson & { readonly title: string; readonly phone: string | null },
  making: Making,
): Promise<PractitionerId> {
  const id = makeId('practitioner', making.random)
  await addPerson(db, { person: { ...person, id, kind: 'practitioner' }, audit: entry(making, 'person-added', id) })
  return id
}

/** Adds a patient, with the month they were born in where the practice was told, and answers with their id. */
export async function addPatient(
  db: Db,
  { born, ...person }: NewPerson & { readonly born?: Month },
  making: Making,
): Promise<PatientId> {
  const id = makeId('patient', making.random)
  const patient = { ...person, id, kind: 'patient', title: null, phone: null } as const
  const statements = [
    db.orm.insert(people).values(patient),
    ...(born ? [writeBirthMonth(db, { patient: id, month: born, at: making.now })] : []),
  ]
  const audit = [entry(making, 'person-added', id), ...(born ? [entry(making, 'birth-month-stated', id)] : [])]
  await audited(db, { operation: 'addPatient', statements, audit })
  return id
}

/** Adds someone who takes part beside a patient, and answers with their id. */
export async function addPartner(db: Db, person: NewPerson, making: Making): Promise<RelatedPersonId> {
  const id = makeId('relatedPerson', making.random)
  const partner = { ...person, id, kind: 'related-person', title: null, phone: null } as const
  await addPerson(db, { person: partner, audit: entry(making, 'person-added', id) })
  return id
}

/** Why an hour cannot be planned. */
export type PlanFailure =
  | 'practitioner-unknown'
  | 'patient-unknown'
  | 'partner-unknown'
  | 'ends-before-it-starts'
  /** Too close to an hour of somebody whom they are not to meet where they wait. */
  | 'kept-apart'
  | HourLicenceFault

/** Plans an hour for a practitioner and a patient, perhaps with a partner, and keeps that identity was seen when it was. */
export async function planWork(db: Db, work: Work, making: Making): Promise<Result<PlannedWork, PlanFailure>> {
  const { practitioner, patient, partner, identity, asksForLicence = false, ...terms } = work
  if (terms.when.end <= terms.when.start) return err('ends-before-it-starts')
  if ((await findPerson(db, practitioner))?.kind !== 'practitioner') return err('practitioner-unknown')
  if ((await findPerson(db, patient))?.kind !== 'patient') return err('patient-unknown')
  if (partner && (await findPerson(db, partner))?.kind !== 'related-person') return err('partner-unknown')
  const licence = asksForLicence
    ? await licenceFor(db, practitioner, { start: terms.when.start, now: making.now })
    : NOT_ASKED
  if (!licence.ok) return licence
  const { now: at, random } = making
  const appointment = makeId('appointment', random)
  const encounter = makeId('encounter', random)
  const seatFor = (person: PersonId, role: Role): Participant => ({ seat: makeId('seat', random), person, role })
  const participants: readonly Participant[] = [
    seatFor(practitioner, 'practitioner'),
    seatFor(patient, 'patient'),
    ...(partner ? [seatFor(partner, 'related-person')] : []),
  ]
  const statements = writeHour(db, { ...terms, appointment, encounter, participants })
  const audit = [entry(making, 'hour-planned', encounter)]
  if (identity) {
    const act = seenInAWord(makeId('identity', random), identity)
    statements.push(writeIdentity(db, { person: patient, by: practitioner, at, act }))
    audit.push(entry(making, 'identity-seen', patient, { actor: practitioner, code: identity }))
  }
  return deciding(db, async batch => {
    if (await liesTooClose(db, patient, terms.when)) return err('kept-apart')
    await commit(db, batch, { operation: 'planWork', statements, audit })
    return ok({ appointment, encounter, participants, ...licence.value })
  })
}

const NOT_ASKED: Result<HourLicence, HourLicenceFault> = ok({ lookBefore: null })

/** What the practitioner holds, judged at the day of the hour, in universal time. */
async function licenceFor(
  db: Db,
  practitioner: PractitionerId,
  { start, now }: { readonly start: Instant; readonly now: Instant },
): Promise<Result<HourLicence, HourLicenceFault>> {
  const log = (await licenceLogsOf(db, [practitioner])).get(practitioner) ?? []
  const date = day(dayAt(start))
  return licenceForHour(licencesIn(log), { now, start, day: date, lookHolds: DEFAULT_POLICY.licenceCheckHolds })
}

/** Whom to invite to which hour, and how. */
export type Inviting = {
  readonly encounter: EncounterId
  readonly person: PersonId
  /** Who invites; `system` for the command line. */
  readonly by: PersonId | 'system'
  readonly endEarlier: boolean
  /** How long after the agreed end the link still works. */
  readonly livesAfter?: Milliseconds
}

/** Makes an invitation link for someone who has a seat in the hour. */
export async function inviteTo(
  db: Db,
  { encounter, person, by, endEarlier, livesAfter = DEFAULT_POLICY.linkLivesAfter }: Inviting,
  making: Making,
): Promise<Result<Invitation, 'not-a-participant' | 'hour-over'>> {
  const facts = await factsFor(db, encounter, person)
  if (!facts) return err('not-a-participant')
  const expires = after(facts.hour.end, livesAfter)
  if (expires <= making.now) return err('hour-over')
  const secret = randomToken(making.random)
  const secretHash = hashSecret(secret)
  const audit = entry(making, 'link-made', facts.me.seat, { actor: by })
  await makeInvite(db, { secretHash, person, encounter, expires, at: making.now, endEarlier, audit })
  const side: Side = facts.me.role === 'practitioner' ? 'desk' : 'client'
  return ok({ secret, side, path: `${side === 'desk' ? '/p' : '/c'}#${secret}`, expires })
}
