/** What practitioners noted on somebody in treatment, and what they decided on answers about a room; triggers keep both as they were written. */
import type {
  CareNote,
  EncounterId,
  PatientId,
  PersonId,
  PractitionerId,
  RoomDecision,
  RoomItem,
} from '@holdfast/domain'
import { foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, wordColumn } from '../columns.ts'
import { participants } from './hours.ts'
import { people } from './people.ts'

/** Care notes that were set and ended, in the order in which that was written; of each note the last word counts. */
export const careNotes = sqliteTable(
  'care_notes',
  {
    row: integer('row').primaryKey({ autoIncrement: true }),
    patient: idColumn<PatientId>('patient')
      .notNull()
      .references(() => people.id),
    note: wordColumn<CareNote>('note').notNull(),
    stands: integer('stands', { mode: 'boolean' }).notNull(),
    reason: text('reason').notNull(),
    by: idColumn<PractitionerId>('by')
      .notNull()
      .references(() => people.id),
    at: instantColumn('at').notNull(),
  },
  table => [index('care_notes_of').on(table.patient, table.row)],
)

/** What a practitioner of the hour decided on something that somebody in it said is not possible today. */
export const roomDecisions = sqliteTable(
  'room_decisions',
  {
    row: integer('row').primaryKey({ autoIncrement: true }),
    encounter: idColumn<EncounterId>('encounter').notNull(),
    person: idColumn<PersonId>('person').notNull(),
    item: wordColumn<RoomItem>('item').notNull(),
    decision: wordColumn<RoomDecision>('decision').notNull(),
    reason: text('reason').notNull(),
    by: idColumn<PractitionerId>('by').notNull(),
    at: instantColumn('at').notNull(),
  },
  table => [
    foreignKey({
      columns: [table.encounter, table.person],
      foreignColumns: [participants.encounter, participants.person],
    }),
    foreignKey({
      columns: [table.encounter, table.by],
      foreignColumns: [participants.encounter, participants.person],
    }),
    index('room_decisions_of').on(table.encounter, table.person, table.row),
  ],
)
