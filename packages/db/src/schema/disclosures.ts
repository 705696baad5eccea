/** What practitioners told of themselves in an hour, as they noted it; triggers keep each note as it was written. */
import type { EncounterId, PersonId } from '@holdfast/domain'
import { foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn } from '../columns.ts'
import { participants } from './hours.ts'

/** Notes, in the order in which they were written. */
export const disclosures = sqliteTable(
  'disclosures',
  {
    row: integer('row').primaryKey({ autoIncrement: true }),
    encounter: idColumn<EncounterId>('encounter').notNull(),
    by: idColumn<PersonId>('by').notNull(),
    what: text('what').notNull(),
    purpose: text('purpose').notNull(),
    at: instantColumn('at').notNull(),
  },
  table => [
    foreignKey({
      columns: [table.encounter, table.by],
      foreignColumns: [participants.encounter, participants.person],
    }),
    index('disclosures_of').on(table.encounter, table.row),
  ],
)
