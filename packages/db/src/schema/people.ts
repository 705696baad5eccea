/** Everyone who can take part in an encounter: practitioners, patients and related persons in one table. */
import type { Language, PersonId, PractitionerId, Role } from '@holdfast/domain'
import type { IdentityEvidence } from '@holdfast/domain'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, wordColumn } from '../columns.ts'

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

/** How and when a practitioner saw who someone is; the latest row counts, older ones stay. */
export const identitiesSeen = sqliteTable(
  'identities_seen',
  {
    row: integer('row').primaryKey({ autoIncrement: true }),
    person: idColumn<PersonId>('person')
      .notNull()
      .references(() => people.id),
    by: idColumn<PractitionerId>('by')
      .notNull()
      .references(() => people.id),
    how: wordColumn<IdentityEvidence>('how').notNull(),
    at: instantColumn('at').notNull(),
  },
  table => [index('identities_seen_of').on(table.person, table.row)],
)
