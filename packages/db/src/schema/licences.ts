/** What practitioners hold, who looked at it, what boards answered, and what the rules said at each join; triggers keep all of it as it was written. */
import type { EncounterId, LicenceId, PersonId, PractitionerId } from '@holdfast/domain'
import type { LicenceAct } from '@holdfast/jurisdictions'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn } from '../columns.ts'
import { participants } from './hours.ts'
import { people } from './people.ts'

/** Entries by practitioner; `n` counts from 0 without a gap. The triggers stand in the migration. */
export const licenceEntries = sqliteTable(
  'licence_entries',
  {
    practitioner: idColumn<PractitionerId>('practitioner')
      .notNull()
      .references(() => people.id),
    n: integer('n').notNull(),
    id: idColumn<LicenceId>('id').notNull().unique(),
    by: idColumn<PersonId>('by')
      .notNull()
      .references(() => people.id),
    at: instantColumn('at').notNull(),
    act: jsonColumn<LicenceAct>('act').notNull(),
  },
  table => [primaryKey({ columns: [table.practitioner, table.n] })],
)

/** What the law of a guest's place said when they asked to join: the answer, all that it was given by, the version of the rules, and the day. */
export const licenceDecisions = sqliteTable(
  'licence_decisions',
  {
    row: integer('row').primaryKey({ autoIncrement: true }),
    encounter: idColumn<EncounterId>('encounter').notNull(),
    person: idColumn<PersonId>('person').notNull(),
    at: instantColumn('at').notNull(),
    rules: text('rules').notNull(),
    policy: text('policy').notNull(),
    decided: jsonColumn<object>('decided').notNull(),
  },
  table => [
    foreignKey({
      columns: [table.encounter, table.person],
      foreignColumns: [participants.encounter, participants.person],
    }),
    index('licence_decisions_of').on(table.encounter, table.person, table.row),
  ],
)
