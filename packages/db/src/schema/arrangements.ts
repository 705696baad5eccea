/** The sheet before contact with each client; triggers keep each entry as it was written and in its turn. */
import type { NoteId, PatientId, PractitionerId } from '@holdfast/domain'
import type { ArrangementAct } from '@holdfast/safety'
import { integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn } from '../columns.ts'
import { people } from './people.ts'

/** Entries by client; `n` counts from 0 without a gap. The triggers stand in the migration. */
export const arrangementEntries = sqliteTable(
  'arrangement_entries',
  {
    patient: idColumn<PatientId>('patient')
      .notNull()
      .references(() => people.id),
    n: integer('n').notNull(),
    id: idColumn<NoteId>('id').notNull().unique(),
    by: idColumn<PractitionerId>('by')
      .notNull()
      .references(() => people.id),
    at: instantColumn('at').notNull(),
    act: jsonColumn<ArrangementAct>('act').notNull(),
  },
  table => [primaryKey({ columns: [table.patient, table.n] })],
)
