/** What a room must remember through a restart: its snapshot, every entry in order, and what interrupted its hour. */
import type { EncounterId, SeatId } from '@holdfast/domain'
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

/** The journal of each room: each entry at one place in the order, each word of a stream once. `from` and `stream` are null where the room wrote. */
export const roomEntries = sqliteTable(
  'room_entries',
  {
    encounter: idColumn<EncounterId>('encounter')
      .notNull()
      .references(() => encounters.id),
    seq: integer('seq').notNull(),
    at: instantColumn('at').notNull(),
    from: idColumn<SeatId>('from'),
    stream: text('stream'),
    cseq: integer('cseq').notNull(),
    kind: text('kind').notNull(),
    body: jsonColumn<unknown>('body').notNull(),
    to: jsonColumn<readonly SeatId[]>('to').notNull(),
  },
  table => [
    primaryKey({ columns: [table.encounter, table.seq] }),
    unique('room_entries_once').on(table.encounter, table.stream, table.cseq),
  ],
)

/** The interruptions of each hour: the whole record as JSON, and of its last decision what is asked for most. */
export const interruptions = sqliteTable(
  'interruptions',
  {
    encounter: idColumn<EncounterId>('encounter')
      .notNull()
      .references(() => encounters.id),
    id: text('id').notNull(),
    opened: instantColumn('opened').notNull(),
    record: jsonColumn<unknown>('record').notNull(),
    /** Null while nothing is decided. */
    cause: text('cause'),
    outcome: text('outcome'),
    decisions: integer('decisions').notNull(),
  },
  table => [primaryKey({ columns: [table.encounter, table.id] })],
)
