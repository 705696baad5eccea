/** What was agreed: the texts as they were offered, and the log of all that happened to each agreement. Triggers keep both as they are. */
import type { Digest, Jws, KeyId, PublicKey } from '@holdfast/consent'
import type { AgreementId, PersonId } from '@holdfast/domain'
import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, jsonColumn, wordColumn } from '../columns.ts'
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

/** Keys of new devices that wait for somebody's word: one at most for each person in an agreement. They are no record and go once answered. */
export const keyAsks = sqliteTable(
  'key_asks',
  {
    agreement: idColumn<AgreementId>('agreement')
      .notNull()
      .references(() => agreements.id),
    person: idColumn<PersonId>('person')
      .notNull()
      .references(() => people.id),
    kid: wordColumn<KeyId>('kid').notNull(),
    key: jsonColumn<PublicKey>('key').notNull(),
    proof: wordColumn<Jws>('proof').notNull(),
    at: instantColumn('at').notNull(),
  },
  table => [primaryKey({ columns: [table.agreement, table.person] })],
)
