/** What everybody who asked to join was answered, check by check, and under which policy; triggers keep each answer as it was written. */
import type { EncounterId, PersonId } from '@holdfast/domain'
import { foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn } from '../columns.ts'
import { participants } from './hours.ts'

/** Answers, in the order in which they were given. */
export const joinAnswers = sqliteTable(
  'join_answers',
  {
    row: integer('row').primaryKey({ autoIncrement: true }),
    encounter: idColumn<EncounterId>('encounter').notNull(),
    person: idColumn<PersonId>('person').notNull(),
    at: instantColumn('at').notNull(),
    answer: text('answer').notNull(),
    policy: text('policy').notNull(),
    rules: text('rules').notNull(),
    checks: jsonColumn<readonly object[]>('checks').notNull(),
  },
  table => [
    foreignKey({
      columns: [table.encounter, table.person],
      foreignColumns: [participants.encounter, participants.person],
    }),
    index('join_answers_of').on(table.encounter, table.row),
  ],
)
