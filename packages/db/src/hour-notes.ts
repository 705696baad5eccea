/** Notes of an hour as they are kept: taken by the rules, each once, with its line in the audit. */
import { err, ok, type AuditEvent, type EncounterId, type Instant, type PatientId, type Result } from '@holdfast/domain'
import { note, ownNotes, type HourNotes, type Noted, type NoteRefusal, type SharedNote } from '@holdfast/safety'
import { and, asc, desc, eq, lt, ne } from 'drizzle-orm'
import { commit } from './audit.ts'
import type { Db } from './db.ts'
import { deciding } from './meanwhile.ts'
import { hourNotes } from './schema/hour-notes.ts'
import { appointments, encounters, participants } from './schema/hours.ts'

/** Which notes are meant: of which hour, and about whom. */
export type NotesName = { readonly encounter: EncounterId; readonly patient: PatientId }

/** Something that is to be noted. */
export type NewNote = NotesName & { readonly noted: Noted; readonly audit: AuditEvent }

/** What was shared of one hour, and when the hour was planned to begin. */
export type SharedHour = { readonly start: Instant; readonly notes: readonly SharedNote[] }

/** The notes of an hour about somebody, in their order. */
export const hourNotesOf = (db: Db, { encounter, patient }: NotesName): Promise<HourNotes> =>
  db.read('hourNotesOf', () =>
    db.orm
      .select({ at: hourNotes.at, by: hourNotes.by, act: hourNotes.act })
      .from(hourNotes)
      .where(and(eq(hourNotes.encounter, encounter), eq(hourNotes.patient, patient)))
      .orderBy(asc(hourNotes.n)),
  )

/** Writes a note with its audit entry, and answers with all of them; or nothing is written, and why. One that is kept already is not written again. */
export function writeNote(db: Db, { noted, audit, ...name }: NewNote): Promise<Result<HourNotes, NoteRefusal>> {
  return deciding(db, async batch => {
    const before = await hourNotesOf(db, name)
    const step = note(before, noted)
    if (!step.ok || step.value === before) return step
    const elsewhere = await db.read('noteElsewhere', () =>
      db.orm.select({ n: hourNotes.n }).from(hourNotes).where(eq(hourNotes.id, noted.act.id)),
    )
    if (elsewhere.length > 0) return err('id-used')
    const { at, by, act } = noted
    const row = db.orm.insert(hourNotes).values({ ...name, n: before.length, id: act.id, by, at, act })
    await commit(db, batch, { operation: 'writeNote', statements: [row], audit: [audit] })
    return ok(step.value)
  })
}

/** The notes about somebody of so many hours before this one that took place, the latest first; an hour without notes counts too. */
export async function earlierNotes(
  db: Db,
  { encounter, patient }: NotesName,
  hours: number,
): Promise<readonly HourNotes[]> {
  const start = db.orm
    .select({ start: appointments.start })
    .from(encounters)
    .innerJoin(appointments, eq(appointments.id, encounters.appointment))
    .where(eq(encounters.id, encounter))
  const before = await db.read('hoursBefore', () =>
    db.orm
      .select({ encounter: encounters.id })
      .from(participants)
      .innerJoin(encounters, eq(encounters.id, participants.encounter))
      .innerJoin(appointments, eq(appointments.id, encounters.appointment))
      .where(and(eq(participants.person, patient), ne(encounters.status, 'planned'), lt(appointments.start, start)))
      .orderBy(desc(appointments.start))
      .limit(hours),
  )
  return Promise.all(before.map(one => hourNotesOf(db, { encounter: one.encounter, patient })))
}

/** What was shared with somebody, hour by hour, the latest first; hours of which nothing was shared are left out. */
export async function sharedNotes(db: Db, patient: PatientId): Promise<readonly SharedHour[]> {
  const rows = await db.read('sharedNotes', () =>
    db.orm
      .select({
        encounter: hourNotes.encounter,
        start: appointments.start,
        at: hourNotes.at,
        by: hourNotes.by,
        act: hourNotes.act,
      })
      .from(hourNotes)
      .innerJoin(encounters, eq(encounters.id, hourNotes.encounter))
      .innerJoin(appointments, eq(appointments.id, encounters.appointment))
      .where(eq(hourNotes.patient, patient))
      .orderBy(desc(appointments.start), asc(hourNotes.encounter), asc(hourNotes.n)),
  )
  const hours = new Map<EncounterId, { start: Instant; noted: Noted[] }>()
  for (const { encounter, start, ...row } of rows) {
    const hour = hours.get(encounter) ?? { start, noted: [] }
    hour.noted.push(row)
    hours.set(encounter, hour)
  }
  return [...hours.values()].flatMap(({ start, noted }) => {
    const notes = ownNotes(noted)
    return notes.length > 0 ? [{ start, notes }] : []
  })
}
