/** What was asked of people, what they answered, who had to read it at once, and what was made of it; triggers keep what was sent as it was. */
import type { EncounterId, Language, PersonId, ScreeningId } from '@holdfast/domain'
import { foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn, wordColumn } from '../columns.ts'
import type { KeptAnswers, KeptDecision } from '../screening.ts'
import { participants } from './hours.ts'
import { people } from './people.ts'

/** What was asked of whom, in which hour and language, and by which version of the instrument. */
export const screenings = sqliteTable(
  'screenings',
  {
    id: idColumn<ScreeningId>('id').primaryKey(),
    encounter: idColumn<EncounterId>('encounter').notNull(),
    person: idColumn<PersonId>('person').notNull(),
    instrument: text('instrument').notNull(),
    version: integer('version').notNull(),
    language: wordColumn<Language>('language').notNull(),
    askedBy: idColumn<PersonId>('asked_by').notNull(),
    askedAt: instantColumn('asked_at').notNull(),
  },
  table => [
    foreignKey({
      columns: [table.encounter, table.person],
      foreignColumns: [participants.encounter, participants.person],
    }),
    foreignKey({
      columns: [table.encounter, table.askedBy],
      foreignColumns: [participants.encounter, participants.person],
    }),
    index('screenings_of').on(table.person, table.encounter),
    index('screenings_in').on(table.encounter),
  ],
)

const ofScreening = () =>
  idColumn<ScreeningId>('screening')
    .primaryKey()
    .references(() => screenings.id)

/** What somebody has filled in and not sent; one row each, and none once it is sent or taken back. */
export const screeningDrafts = sqliteTable('screening_drafts', {
  screening: ofScreening(),
  answers: jsonColumn<KeptAnswers>('answers').notNull(),
  saves: integer('saves').notNull(),
  savedAt: instantColumn('saved_at').notNull(),
})

/** What was sent. */
export const screeningResponses = sqliteTable('screening_responses', {
  screening: ofScreening(),
  answers: jsonColumn<KeptAnswers>('answers').notNull(),
  saves: integer('saves').notNull(),
  sentAt: instantColumn('sent_at').notNull(),
})

/** What is not asked any more. */
export const screeningsTakenBack = sqliteTable('screenings_taken_back', {
  screening: ofScreening(),
  by: idColumn<PersonId>('by')
    .notNull()
    .references(() => people.id),
  at: instantColumn('at').notNull(),
})

/** Answers that somebody has to read at once: since when, when the outside was told, and who read them. */
export const screeningCalls = sqliteTable('screening_calls', {
  screening: idColumn<ScreeningId>('screening')
    .primaryKey()
    .references(() => screeningResponses.screening),
  raisedAt: instantColumn('raised_at').notNull(),
  toldAt: instantColumn('told_at'),
  readAt: instantColumn('read_at'),
  readBy: idColumn<PersonId>('read_by').references(() => people.id),
})

/** What practitioners made of a response, in the order in which they wrote it. */
export const screeningReviews = sqliteTable(
  'screening_reviews',
  {
    row: integer('row').primaryKey({ autoIncrement: true }),
    screening: idColumn<ScreeningId>('screening')
      .notNull()
      .references(() => screeningResponses.screening),
    by: idColumn<PersonId>('by')
      .notNull()
      .references(() => people.id),
    at: instantColumn('at').notNull(),
    words: text('words').notNull(),
    decisions: jsonColumn<readonly KeptDecision[]>('decisions').notNull(),
  },
  table => [index('screening_reviews_of').on(table.screening, table.row)],
)
