/** Planned hours, the encounters they become, and who has a seat in each. */
import type {
  AppointmentId,
  AppointmentStatus,
  EncounterId,
  EncounterState,
  PersonId,
  PlannedModality,
  Role,
  SeatId,
} from '@holdfast/domain'
import { index, integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, wordColumn } from '../columns.ts'
import { people } from './people.ts'

/** Planned hours: when they were agreed to begin and end, how they are held, and whether they were paid for beforehand. */
export const appointments = sqliteTable('appointments', {
  id: idColumn<AppointmentId>('id').primaryKey(),
  status: wordColumn<AppointmentStatus>('status').notNull(),
  start: instantColumn('start').notNull(),
  end: instantColumn('end').notNull(),
  modality: wordColumn<PlannedModality>('modality').notNull().default('video'),
  isPaid: integer('is_paid', { mode: 'boolean' }).notNull().default(false),
})

/** Hours that take place; each time stands only while its status makes it true. */
export const encounters = sqliteTable('encounters', {
  id: idColumn<EncounterId>('id').primaryKey(),
  appointment: idColumn<AppointmentId>('appointment')
    .notNull()
    .unique()
    .references(() => appointments.id),
  status: wordColumn<EncounterState['status']>('status').notNull(),
  since: instantColumn('since'),
  start: instantColumn('start'),
  end: instantColumn('end'),
})

/** Who has which seat in which encounter. */
export const participants = sqliteTable(
  'participants',
  {
    seat: idColumn<SeatId>('seat').notNull().unique(),
    encounter: idColumn<EncounterId>('encounter')
      .notNull()
      .references(() => encounters.id),
    person: idColumn<PersonId>('person')
      .notNull()
      .references(() => people.id),
    role: wordColumn<Role>('role').notNull(),
  },
  table => [
    primaryKey({ columns: [table.encounter, table.person] }),
    index('participants_by_person').on(table.person, table.encounter),
  ],
)
