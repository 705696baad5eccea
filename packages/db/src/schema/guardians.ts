/** Who consents for whom: birth months, guardians and their links, and what a practitioner said where the law leaves it to them. */
import type { CountryCode, Month, PatientId, PractitionerId, RelatedPersonId } from '@holdfast/domain'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, wordColumn } from '../columns.ts'
import type { SecretHash } from '../digest.ts'
import { logins } from './logins.ts'
import { people } from './people.ts'

/** The month in which a patient was born, where the practice was told. The latest row counts; the triggers stand in drizzle/0007_guardians.sql and 0010_guardian-triggers.sql. */
export const birthMonths = sqliteTable(
  'birth_months',
  {
    row: integer('row').primaryKey({ autoIncrement: true }),
    patient: idColumn<PatientId>('patient')
      .notNull()
      .references(() => people.id),
    month: wordColumn<Month>('month').notNull(),
    at: instantColumn('at').notNull(),
  },
  table => [index('birth_months_of').on(table.patient, table.row)],
)

/** Who signs beside a patient. A guardian stands for one patient and for nobody else. */
export const guardians = sqliteTable(
  'guardians',
  {
    guardian: idColumn<RelatedPersonId>('guardian')
      .primaryKey()
      .references(() => people.id),
    patient: idColumn<PatientId>('patient')
      .notNull()
      .references(() => people.id),
    since: instantColumn('since').notNull(),
  },
  table => [index('guardians_of').on(table.patient)],
)

/** Guardians who sign no longer. Their row in `guardians` stays, for versions that name them; the triggers stand in drizzle/0011_guardian-ends.sql. */
export const guardianEnds = sqliteTable('guardian_ends', {
  guardian: idColumn<RelatedPersonId>('guardian')
    .primaryKey()
    .references(() => guardians.guardian),
  at: instantColumn('at').notNull(),
})

/** What a practitioner said on who consents for a patient, and for which place; the latest row for a place counts. */
export const consentsSaid = sqliteTable(
  'consents_said',
  {
    row: integer('row').primaryKey({ autoIncrement: true }),
    patient: idColumn<PatientId>('patient')
      .notNull()
      .references(() => people.id),
    by: idColumn<PractitionerId>('by')
      .notNull()
      .references(() => people.id),
    who: wordColumn<'alone' | 'guardian'>('who').notNull(),
    country: wordColumn<CountryCode>('country').notNull(),
    region: text('region'),
    at: instantColumn('at').notNull(),
  },
  table => [index('consents_said_of').on(table.patient, table.row)],
)

/** Links of guardians, by the hash of their secret. They lead to an agreement and to no hour. */
export const guardianLinks = sqliteTable(
  'guardian_links',
  {
    secretHash: wordColumn<SecretHash>('secret_hash').primaryKey(),
    guardian: idColumn<RelatedPersonId>('guardian')
      .notNull()
      .references(() => guardians.guardian),
    made: instantColumn('made').notNull(),
    expires: instantColumn('expires').notNull(),
    takenBy: wordColumn<SecretHash>('taken_by').references(() => logins.tokenHash),
    ended: instantColumn('ended'),
  },
  table => [index('guardian_links_of').on(table.guardian)],
)
