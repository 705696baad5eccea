/** Calls for help and what became of them, who is told of them, and what each person chose; triggers keep calls as they were. */
import type {
  EncounterId,
  HelpId,
  Instant,
  Language,
  PersonId,
  PractitionerId,
  ResponderId,
  SeatId,
} from '@holdfast/domain'
import type { Channel, HelpDoes, HelpEvent, HelpHow } from '@holdfast/safety'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn, wordColumn } from '../columns.ts'
import { participants } from './hours.ts'
import { people } from './people.ts'

/** One who is told, as the practice wrote them down. */
export type ListedResponder = {
  readonly id: ResponderId
  readonly name: string
  readonly language: Language
  readonly channel: Channel
  /** For letters: where they go. */
  readonly mail: string | null
  /** For a desk: whose. */
  readonly practitioner: PractitionerId | null
  readonly turn: number
}

const personId = (name: string) => idColumn<PersonId>(name).references(() => people.id)

/** Who called, from where and how. The place is named by when it was stated, and not written down again. */
export const helpCalls = sqliteTable(
  'help_calls',
  {
    id: idColumn<HelpId>('id').primaryKey(),
    by: personId('by').notNull(),
    encounter: idColumn<EncounterId>('encounter'),
    seat: idColumn<SeatId>('seat'),
    how: wordColumn<HelpHow>('how').notNull(),
    isDrill: integer('is_drill', { mode: 'boolean' }).notNull(),
    at: instantColumn('at').notNull(),
    placeAt: instantColumn('place_at').$type<Instant | null>(),
    does: wordColumn<HelpDoes>('does').notNull(),
    of: integer('of').notNull(),
  },
  table => [
    foreignKey({
      columns: [table.encounter, table.by],
      foreignColumns: [participants.encounter, participants.person],
    }),
    index('help_calls_by').on(table.by, table.at),
    index('help_calls_at').on(table.at),
  ],
)

/** What happened to a call; `n` counts from 0 without a gap. */
export const helpEvents = sqliteTable(
  'help_events',
  {
    call: idColumn<HelpId>('call')
      .notNull()
      .references(() => helpCalls.id),
    n: integer('n').notNull(),
    event: jsonColumn<HelpEvent>('event').notNull(),
  },
  table => [primaryKey({ columns: [table.call, table.n] })],
)

/** The list of responders, as it was written each time; the last one counts. */
export const responderLists = sqliteTable('responder_lists', {
  row: integer('row').primaryKey({ autoIncrement: true }),
  by: personId('by').notNull(),
  at: instantColumn('at').notNull(),
  list: jsonColumn<readonly ListedResponder[]>('list').notNull(),
})

/** What each person chose; a word of their own only as a keyed digest, and none of those before. */
export const helpSettings = sqliteTable('help_settings', {
  person: personId('person').primaryKey(),
  does: wordColumn<HelpDoes>('does').notNull(),
  /** Does their own page show them, hardly to be seen, that a press was taken? */
  sign: integer('sign', { mode: 'boolean' }).notNull(),
  salt: text('salt'),
  digest: text('digest'),
  words: integer('words'),
})
