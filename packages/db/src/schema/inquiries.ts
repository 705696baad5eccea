/** What people ask about what is kept and who reads it, with what is answered; triggers keep each entry as it was written and in its turn. */
import type { InquiryAct, MessageId, PersonId } from '@holdfast/domain'
import { integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn } from '../columns.ts'
import { people } from './people.ts'

/** Entries by who asked; `n` counts from 0 without a gap. The triggers stand in the migration. */
export const inquiryEntries = sqliteTable(
  'inquiry_entries',
  {
    person: idColumn<PersonId>('person')
      .notNull()
      .references(() => people.id),
    n: integer('n').notNull(),
    id: idColumn<MessageId>('id').notNull().unique(),
    by: idColumn<PersonId>('by')
      .notNull()
      .references(() => people.id),
    at: instantColumn('at').notNull(),
    act: jsonColumn<InquiryAct>('act').notNull(),
  },
  table => [primaryKey({ columns: [table.person, table.n] })],
)
