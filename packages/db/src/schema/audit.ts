/** The audit trail: each entry names the hash of the one before; triggers refuse anything but the next entry. */
import type { AuditEvent, AuditId } from '@holdfast/domain'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, wordColumn } from '../columns.ts'

/** The entries in order; `seq` counts from 1 without a gap. The triggers stand in drizzle/0001_audit-triggers.sql. */
export const audit = sqliteTable('audit', {
  seq: integer('seq').primaryKey(),
  id: idColumn<AuditId>('id').notNull().unique(),
  at: instantColumn('at').notNull(),
  actor: wordColumn<AuditEvent['actor']>('actor').notNull(),
  act: wordColumn<AuditEvent['act']>('act').notNull(),
  subject: text('subject').notNull(),
  code: text('code'),
  prev: text('prev').notNull(),
  hash: text('hash').notNull(),
})
