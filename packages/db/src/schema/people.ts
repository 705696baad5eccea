/** Everyone who can take part in an encounter: practitioners, patients and related persons in one table. */
import type { IdentityAct, IdentityId, Language, PersonId, Role } from '@holdfast/domain'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn, wordColumn } from '../columns.ts'

/** People: what kind they are, how they want to be called, which language they read. */
export const people = sqliteTable('people', {
  id: idColumn<PersonId>('id').primaryKey(),
  kind: wordColumn<Role>('kind').notNull(),
  name: text('name').notNull(),
  /** A practitioner's professional title. */
  title: text('title'),
  /** A practitioner's number for when the line breaks. */
  phone: text('phone'),
  language: wordColumn<Language>('language').notNull(),
})

/** What was seen of who somebody is; `n` counts from 0 for each person without a gap. Triggers in the migration keep all of it as it was written. */
export const identityEntries = sqliteTable(
  'identity_entries',
  {
    person: idColumn<PersonId>('person')
      .notNull()
      .references(() => people.id),
    n: integer('n').notNull(),
    id: idColumn<IdentityId>('id').notNull().unique(),
    by: idColumn<PersonId>('by')
      .notNull()
      .references(() => people.id),
    at: instantColumn('at').notNull(),
    act: jsonColumn<IdentityAct>('act').notNull(),
  },
  table => [primaryKey({ columns: [table.person, table.n] })],
)
