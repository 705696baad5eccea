/** Matters in which a duty to warn, to report or to disclose is weighed; triggers keep each entry as it was written and in its turn. */
import type { MatterId, NoteId, PatientId, PractitionerId } from '@holdfast/domain'
import type { DutyAct, DutyBasis } from '@holdfast/safety'
import { index, integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn } from '../columns.ts'
import { people } from './people.ts'

/** Entries by matter; `n` counts from 0 without a gap. The triggers stand in the migration. */
export const dutyEntries = sqliteTable(
  'duty_entries',
  {
    matter: idColumn<MatterId>('matter').notNull(),
    patient: idColumn<PatientId>('patient')
      .notNull()
      .references(() => people.id),
    n: integer('n').notNull(),
    id: idColumn<NoteId>('id').notNull().unique(),
    by: idColumn<PractitionerId>('by')
      .notNull()
      .references(() => people.id),
    at: instantColumn('at').notNull(),
    act: jsonColumn<DutyAct>('act').notNull(),
    basis: jsonColumn<readonly DutyBasis[]>('basis'),
  },
  table => [primaryKey({ columns: [table.matter, table.n] }), index('duty_entries_of').on(table.patient, table.matter)],
)
