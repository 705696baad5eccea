/** What people did to a structured judgement, line by line; triggers keep each line as it was written and in its turn. */
import type { PatientId, PersonId, PractitionerId } from '@holdfast/domain'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn, wordColumn } from '../columns.ts'
import { people } from './people.ts'

/** The judgement itself, or what one practitioner rated by themselves, without seeing it. */
export type JudgementLog = 'whole' | PractitionerId

/** Lines of each log; `n` counts from 0 without a gap. The triggers stand in drizzle/0013_judgements.sql. */
export const judgementEntries = sqliteTable(
  'judgement_entries',
  {
    patient: idColumn<PatientId>('patient')
      .notNull()
      .references(() => people.id),
    log: wordColumn<JudgementLog>('log').notNull(),
    n: integer('n').notNull(),
    by: idColumn<PersonId>('by')
      .notNull()
      .references(() => people.id),
    /** The practitioner's name as it was then; null for what the client says. */
    name: text('name'),
    at: instantColumn('at').notNull(),
    edition: text('edition').notNull(),
    act: jsonColumn<unknown>('act').notNull(),
  },
  table => [primaryKey({ columns: [table.patient, table.log, table.n] })],
)
