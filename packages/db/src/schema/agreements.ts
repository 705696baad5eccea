/** What was agreed: the texts as they were offered, and the log of all that happened to each agreement. Triggers keep both as they are. */
import type { Digest } from '@holdfast/consent'
import type { AgreementId, PersonId } from '@holdfast/domain'
import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { idColumn, wordColumn } from '../columns.ts'
import { people } from './people.ts'

/** One agreement for each participant. */
export const agreements = sqliteTable('agreements', {
  id: idColumn<AgreementId>('id').primaryKey(),
  subject: idColumn<PersonId>('subject')
    .notNull()
    .unique()
    .references(() => people.id),
})

/** The canonical text of every version. The triggers stand in drizzle/0005_agreement-triggers.sql. */
export const contracts = sqliteTable(
  'contracts',
  {
    digest: wordColumn<Digest>('digest').primaryKey(),
    agreement: idColumn<AgreementId>('agreement')
      .notNull()
      .references(() => agreements.id),
    version: integer('version').notNull(),
    text: text('text').notNull(),
  },
  table => [unique('contracts_version').on(table.agreement, table.version)],
)

/** The canonical text of every entry; `n` counts from 0 without a gap. */
export const agreementEntries = sqliteTable(
  'agreement_entries',
  {
    agreement: idColumn<AgreementId>('agreement')
      .notNull()
      .references(() => agreements.id),
    n: integer('n').notNull(),
    digest: wordColumn<Digest>('digest').notNull().unique(),
    text: text('text').notNull(),
  },
  table => [primaryKey({ columns: [table.agreement, table.n] })],
)
