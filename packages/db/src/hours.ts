/** Find and write appointments, encounters and their participants. */
import {
  err,
  ok,
  stepEncounter,
  type Appointment,
  type AuditEvent,
  type EncounterEvent,
  type EncounterId,
  type EncounterState,
  type Instant,
  type Interval,
  type Participant,
  type PersonId,
  type PlannedModality,
  type Result,
  type Role,
  type SeatId,
} from '@holdfast/domain'
import { and, asc, eq, gte, or, sql } from 'drizzle-orm'
import { audited, commit } from './audit.ts'
import { oncePer, type Db, type Statement } from './db.ts'
import { columnsOf, stateOf } from './encounter-state.ts'
import { jsonList } from './json.ts'
import { appointments, encounters, participants } from './schema/hours.ts'
import { people } from './schema/people.ts'
import { screeningCalls, screenings } from './schema/screenings.ts'

/** An hour to be planned: the appointment, the encounter it will become, and who has a seat. */
export type PlannedHour = {
  readonly appointment: Appointment['id']
  readonly encounter: EncounterId
  readonly when: Interval
  /** Left out: by video. */
  readonly modality?: PlannedModality
  /** Left out: it was not paid for beforehand. */
  readonly isPaid?: boolean
  readonly participants: readonly Participant[]
}

/** One hour in a person's list: when it is, where it stands, and the names of the others, for whoever is no practitioner those of its practitioners. */
export type HourOf = {
  readonly encounter: EncounterId
  readonly when: Interval
  readonly state: EncounterState
  readonly others: readonly string[]
  /** For a practitioner of it: whose answers have to be read at once, and nobody has; empty for everyone else. */
  readonly toRead: readonly SeatId[]
}

/** One hour in the list of all hours. */
export type ListedHour = Omit<HourOf, 'others' | 'toRead'> &
  Pick<Appointment, 'modality' | 'isPaid'> & {
    readonly people: readonly { readonly id: PersonId; readonly role: Role; readonly name: string }[]
  }

/** Plans an hour: appointment, encounter and seats at once. */
export async function planHour(db: Db, hour: PlannedHour & { readonly audit: AuditEvent }): Promise<void> {
  await audited(db, { operation: 'planHour', statements: writeHour(db, hour), audit: [hour.audit] })
}

/** The statements that write a planned hour. */
export function writeHour(
  db: Db,
  { appointment, encounter, when, participants: seats, ...terms }: PlannedHour,
): Statement[] {
  const { modality = 'video', isPaid = false } = terms
  const { start, end } = when
  return [
    db.orm.insert(appointments).values({ id: appointment, status: 'booked', start, end, modality, isPaid }),
    db.orm.insert(encounters).values({ id: encounter, appointment, ...columnsOf({ status: 'planned' }) }),
    ...seats.map(({ seat, person, role }) => db.orm.insert(participants).values({ seat, person, role, encounter })),
  ]
}

/** A person's hours that end at `from` or later, soonest first. */
export async function hoursOf(db: Db, person: PersonId, from: Instant): Promise<readonly HourOf[]> {
  const rows = await db.read('hoursOf', () => ofPerson(db).all({ person, from }))
  return rows.map(({ state, ...row }) => ({ ...row, state: stateOf(state) }))
}

/** Everybody's hours that end at `from` or later, soonest first. */
export async function listHours(db: Db, from: Instant): Promise<readonly ListedHour[]> {
  const rows = await db.read('listHours', () =>
    db.orm
      .select({ encounter: encounters.id, when: whenOf, ...termsOf, state: stateColumns, people: everyone })
      .from(encounters)
      .innerJoin(appointments, eq(appointments.id, encounters.appointment))
      .where(gte(appointments.end, from))
      .orderBy(asc(appointments.start), asc(encounters.id)),
  )
  return rows.map(row => ({ ...row, state: stateOf(row.state) }))
}

/** Moves an encounter on by an event; what is already so stays, and an hour that ended stays ended. */
export function stepEncounterState(
  db: Db,
  {
    encounter,
    event,
    at,
    audit,
  }: { encounter: EncounterId; event: EncounterEvent; at: Instant; audit: readonly AuditEvent[] },
): Promise<Result<EncounterState, 'already-finished' | 'encounter-unknown'>> {
  return db.writing(async batch => {
    const state = await readState(db, encounter)
    if (!state) return err('encounter-unknown')
    const next = stepEncounter(state, event, at)
    if (!next.ok) return next
    await commit(db, batch, {
      operation: 'stepEncounterState',
      statements: [writeState(db, encounter, next.value)],
      audit,
    })
    return ok(next.value)
  })
}

/** Where an encounter stands, or null when there is none with this id. */
export async function readState(db: Db, encounter: EncounterId): Promise<EncounterState | null> {
  const row = await db.read('readState', () => stateRow(db).get({ encounter }))
  return row ? stateOf(row) : null
}

/** The statement that writes where an encounter stands. */
export const writeState = (db: Db, encounter: EncounterId, state: EncounterState) =>
  db.orm.update(encounters).set(columnsOf(state)).where(eq(encounters.id, encounter))

const whenOf = { start: appointments.start, end: appointments.end }

const termsOf = { modality: appointments.modality, isPaid: appointments.isPaid }

const stateColumns = {
  status: encounters.status,
  since: encounters.since,
  start: encounters.start,
  end: encounters.end,
}

const everyone = jsonList<ListedHour['people'][number]>(sql`
  select json_object('id', ${people.id}, 'role', ${participants.role}, 'name', ${people.name}) as item
  from ${participants} join ${people} on ${people.id} = ${participants.person}
  where ${participants.encounter} = ${encounters.id} order by ${participants}.rowid`)

/** A practitioner reads everyone’s name; anyone else the practitioners’ only, for who else waits is not theirs to know (D17b). */
const others = jsonList<string>(sql`
  select json_quote(${people.name}) as item
  from ${participants} join ${people} on ${people.id} = ${participants.person}
  where ${participants.encounter} = ${encounters.id} and ${participants.person} <> ${sql.placeholder('person')}
    and (${participants.role} = 'practitioner' or exists (select 1 from participants me
      where me.encounter = ${encounters.id} and me.person = ${sql.placeholder('person')} and me.role = 'practitioner'))
  order by ${participants}.rowid`)

const calls = sql`
  from ${screeningCalls} join ${screenings} on ${screenings.id} = ${screeningCalls.screening}
  where ${screenings.encounter} = ${encounters.id} and ${screeningCalls.readAt} is null
    and ${participants.role} = 'practitioner'`

const toRead = jsonList<SeatId>(sql`
  select distinct json_quote(asked.seat) as item from ${participants} as asked
  where asked.encounter = ${encounters.id} and asked.person in (select ${screenings.person} ${calls}) order by asked.rowid`)

const stateRow = oncePer(orm =>
  orm
    .select(stateColumns)
    .from(encounters)
    .where(eq(encounters.id, sql.placeholder('encounter')))
    .prepare(),
)

const ofPerson = oncePer(orm =>
  orm
    .select({ encounter: encounters.id, when: whenOf, state: stateColumns, others, toRead })
    .from(participants)
    .innerJoin(encounters, eq(encounters.id, participants.encounter))
    .innerJoin(appointments, eq(appointments.id, encounters.appointment))
    // However long ago it was: what has to be read at once is not lost from sight.
    .where(
      and(
        eq(participants.person, sql.placeholder('person')),
        or(gte(appointments.end, sql.placeholder('from')), sql`exists (select 1 ${calls})`),
      ),
    )
    .orderBy(asc(appointments.start), asc(encounters.id))
    .prepare(),
)
