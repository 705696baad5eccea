/** What participants state and sign before the door; a new statement is a new row and the old one stays. */
import type { Digest } from '@holdfast/consent/plain'
import type { CountryCode, EncounterId, Language, PersonId, RoomCheck } from '@holdfast/domain'
import { foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn, wordColumn } from '../columns.ts'
import { participants } from './hours.ts'
import { people } from './people.ts'

/** Where participants said they are. */
export const whereabouts = sqliteTable(
  'whereabouts',
  {
    row: integer('row').primaryKey({ autoIncrement: true }),
    encounter: idColumn<EncounterId>('encounter').notNull(),
    person: idColumn<PersonId>('person').notNull(),
    country: wordColumn<CountryCode>('country').notNull(),
    region: text('region'),
    city: text('city').notNull(),
    street: text('street').notNull(),
    detail: text('detail'),
    emergencyNumber: text('emergency_number').notNull(),
    callback: text('callback'),
    statedAt: instantColumn('stated_at').notNull(),
  },
  table => [
    foreignKey({
      columns: [table.encounter, table.person],
      foreignColumns: [participants.encounter, participants.person],
    }),
    index('whereabouts_of').on(table.encounter, table.person, table.row),
  ],
)

/** What participants said about the room they sit in; triggers keep each answer as it was given. */
export const roomChecks = sqliteTable(
  'room_checks',
  {
    row: integer('row').primaryKey({ autoIncrement: true }),
    encounter: idColumn<EncounterId>('encounter').notNull(),
    person: idColumn<PersonId>('person').notNull(),
    answers: jsonColumn<RoomCheck['answers']>('answers').notNull(),
    statedAt: instantColumn('stated_at').notNull(),
  },
  table => [
    foreignKey({
      columns: [table.encounter, table.person],
      foreignColumns: [participants.encounter, participants.person],
    }),
    index('room_checks_of').on(table.encounter, table.person, table.row),
  ],
)

/** Who signed which words, under which name, and when. */
export const signatures = sqliteTable(
  'signatures',
  {
    row: integer('row').primaryKey({ autoIncrement: true }),
    person: idColumn<PersonId>('person')
      .notNull()
      .references(() => people.id),
    contract: text('contract').notNull(),
    version: integer('version').notNull(),
    language: wordColumn<Language>('language').notNull(),
    digest: wordColumn<Digest>('digest').notNull(),
    name: text('name').notNull(),
    at: instantColumn('at').notNull(),
  },
  table => [index('signatures_of').on(table.person, table.row)],
)
