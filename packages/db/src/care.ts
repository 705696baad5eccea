/** Care notes and decisions on a room as they are kept: each word stays, and the last one counts. */
import {
  careNotesAmong,
  type AuditEvent,
  type CareNote,
  type CareNoted,
  type EncounterId,
  type Instant,
  type PatientId,
  type PersonId,
  type RoomDecided,
} from '@holdfast/domain'
import { and, asc, eq, lte } from 'drizzle-orm'
import { audited, commit } from './audit.ts'
import type { Db } from './db.ts'
import { careNotes, roomDecisions } from './schema/care.ts'
import { people } from './schema/people.ts'

/** A word on a care note, with the name of whoever wrote it. */
export type KeptCareNote = Omit<CareNoted, 'patient'> & { readonly name: string }

/** Every word on this patient's care notes, the oldest first. */
export const careNotesSaid = (db: Db, patient: PatientId): Promise<readonly KeptCareNote[]> =>
  db.read('careNotesSaid', () =>
    db.orm
      .select({
        note: careNotes.note,
        stands: careNotes.stands,
        reason: careNotes.reason,
        by: careNotes.by,
        at: careNotes.at,
        name: people.name,
      })
      .from(careNotes)
      .innerJoin(people, eq(people.id, careNotes.by))
      .where(eq(careNotes.patient, patient))
      .orderBy(asc(careNotes.row)),
  )

/** The care notes that stand for somebody, or stood at a moment; none for whoever is nobody's patient. */
export const careNotesOf = async (db: Db, person: PersonId, at?: Instant): Promise<readonly CareNote[]> =>
  careNotesAmong(
    await db.read('careNotesOf', () =>
      db.orm
        .select({ note: careNotes.note, stands: careNotes.stands })
        .from(careNotes)
        // Whoever is no patient has no row here.
        .where(and(eq(careNotes.patient, person as PatientId), at === undefined ? undefined : lte(careNotes.at, at)))
        .orderBy(asc(careNotes.row)),
    ),
  )

/** Sets or ends a note with its audit entry. What stands so already is not written again. */
export function writeCareNote(
  db: Db,
  { audit, ...noted }: CareNoted & { readonly audit: AuditEvent },
): Promise<'written' | 'stands-so'> {
  return db.writing(async batch => {
    const before = await careNotesOf(db, noted.patient)
    if (before.includes(noted.note) === noted.stands) return 'stands-so'
    const statements = [db.orm.insert(careNotes).values(noted)]
    await commit(db, batch, { operation: 'writeCareNote', statements, audit: [audit] })
    return 'written'
  })
}

/** Keeps a practitioner's decision on an answer; fails with `refused` when either has no seat in the encounter. */
export async function saveRoomDecision(
  db: Db,
  said: {
    readonly encounter: EncounterId
    readonly person: PersonId
    readonly decided: RoomDecided
    readonly audit: AuditEvent
  },
): Promise<void> {
  const { encounter, person, decided, audit } = said
  const row = db.orm.insert(roomDecisions).values({ encounter, person, ...decided })
  await audited(db, { operation: 'saveRoomDecision', statements: [row], audit: [audit] })
}
