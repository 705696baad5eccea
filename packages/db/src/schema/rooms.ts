/** What a room must remember through a restart: its snapshot, and every message in order. */
import type { EncounterId, MessageId, SeatId } from '@holdfast/domain'
import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn } from '../columns.ts'
import { encounters } from './hours.ts'

/** The latest snapshot of each room, as the text that the room package makes of itself. */
export const rooms = sqliteTable('rooms', {
  encounter: idColumn<EncounterId>('encounter')
    .primaryKey()
    .references(() => encounters.id),
  snapshot: text('snapshot').notNull(),
  at: instantColumn('at').notNull(),
})

/** The journal of each room: a message is kept once, at one place in the order. */
export const roomEntries = sqliteTable(
  'room_entries',
  {
    encounter: idColumn<EncounterId>('encounter')
      .notNull()
      .references(() => encounters.id),
    seq: integer('seq').notNull(),
    id: idColumn<MessageId>('id').notNull(),
    from: idColumn<SeatId>('from').notNull(),
    to: jsonColumn<readonly SeatId[]>('to').notNull(),
    text: text('text').notNull(),
    at: instantColumn('at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.encounter, table.seq] }),
    unique('room_entries_once').on(table.encounter, table.id),
  ],
)
