/** What practitioners note in and after an hour about one who is in it; triggers keep each note as it was written and in its turn. */
import type { EncounterId, NoteId, PatientId, PractitionerId } from '@holdfast/domain'
import type { NoteAct } from '@holdfast/safety'
import { foreignKey, integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn } from '../columns.ts'
import { participants } from './hours.ts'

/** Notes by hour and patient; `n` counts from 0 without a gap. The triggers stand in the migration. */
export const hourNotes = sqliteTable(
  'hour_notes',
  {
    encounter: idColumn<EncounterId>('encounter').notNull(),
    patient: idColumn<PatientId>('patient').notNull(),
    n: integer('n').notNull(),
    id: idColumn<NoteId>('id').notNull().unique(),
    by: idColumn<PractitionerId>('by').notNull(),
    at: instantColumn('at').notNull(),
    act: jsonColumn<NoteAct>('act').notNull(),
  },
  table => [
    primaryKey({ columns: [table.encounter, table.patient, table.n] }),
    foreignKey({
      columns: [table.encounter, table.patient],
      foreignColumns: [participants.encounter, participants.person],
    }),
    foreignKey({
      columns: [table.encounter, table.by],
      foreignColumns: [participants.encounter, participants.person],
    }),
  ],
)
