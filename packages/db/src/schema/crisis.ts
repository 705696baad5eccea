/** Emergency plans, and who read where somebody is: only ever added to; triggers keep each row as it was written. */
import type { EncounterId, PersonId } from '@holdfast/domain'
import type { EmergencyPlan, ReadReason } from '@holdfast/safety'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn, wordColumn } from '../columns.ts'
import { participants } from './hours.ts'
import { people } from './people.ts'

/** Versions of somebody's plans; `n` counts from 0 without a gap. The triggers stand in the migration. */
export const emergencyPlans = sqliteTable(
  'emergency_plans',
  {
    person: idColumn<PersonId>('person')
      .notNull()
      .references(() => people.id),
    n: integer('n').notNull(),
    plan: jsonColumn<EmergencyPlan>('plan').notNull(),
  },
  table => [primaryKey({ columns: [table.person, table.n] })],
)

/** Each time that somebody's place and contact were read outside the ordinary hour, and why. */
export const placeReads = sqliteTable(
  'place_reads',
  {
    row: integer('row').primaryKey({ autoIncrement: true }),
    encounter: idColumn<EncounterId>('encounter').notNull(),
    person: idColumn<PersonId>('person').notNull(),
    by: idColumn<PersonId>('by').notNull(),
    reason: wordColumn<ReadReason>('reason').notNull(),
    words: text('words'),
    at: instantColumn('at').notNull(),
  },
  table => [
    foreignKey({
      columns: [table.encounter, table.person],
      foreignColumns: [participants.encounter, participants.person],
    }),
    foreignKey({
      columns: [table.encounter, table.by],
      foreignColumns: [participants.encounter, participants.person],
    }),
    index('place_reads_of').on(table.person, table.row),
  ],
)

/** When the crisis card was opened: told afterwards, for it opens without a line. */
export const cardOpenings = sqliteTable(
  'card_openings',
  {
    encounter: idColumn<EncounterId>('encounter').notNull(),
    person: idColumn<PersonId>('person').notNull(),
    by: idColumn<PersonId>('by').notNull(),
    openedAt: instantColumn('opened_at').notNull(),
    toldAt: instantColumn('told_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.encounter, table.person, table.by, table.openedAt] }),
    foreignKey({
      columns: [table.encounter, table.person],
      foreignColumns: [participants.encounter, participants.person],
    }),
    foreignKey({
      columns: [table.encounter, table.by],
      foreignColumns: [participants.encounter, participants.person],
    }),
  ],
)
