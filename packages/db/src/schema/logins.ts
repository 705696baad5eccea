/** Invitation links and signed-in browsers; of their secrets only the SHA-256 is kept. */
import type { EncounterId, LoginId, PersonId } from '@holdfast/domain'
import { foreignKey, index, sqliteTable } from 'drizzle-orm/sqlite-core'
import { idColumn, instantColumn, wordColumn } from '../columns.ts'
import type { SecretHash } from '../digest.ts'
import { participants } from './hours.ts'
import { people } from './people.ts'

/** Which part of the app a login belongs to (the screens' words); each has its own cookie, so one browser can hold all. */
export type Side = 'client' | 'desk' | 'guardian'

/** Signed-in browsers, by the hash of the token in their cookie. */
export const logins = sqliteTable(
  'logins',
  {
    tokenHash: wordColumn<SecretHash>('token_hash').primaryKey(),
    id: idColumn<LoginId>('id').notNull().unique(),
    person: idColumn<PersonId>('person')
      .notNull()
      .references(() => people.id),
    side: wordColumn<Side>('side').notNull(),
    made: instantColumn('made').notNull(),
    lastSeen: instantColumn('last_seen').notNull(),
    ended: instantColumn('ended'),
  },
  table => [index('logins_of').on(table.person)],
)

/** Invitation links, by the hash of their secret; the first browser that opens one takes it. */
export const invites = sqliteTable(
  'invites',
  {
    secretHash: wordColumn<SecretHash>('secret_hash').primaryKey(),
    person: idColumn<PersonId>('person').notNull(),
    encounter: idColumn<EncounterId>('encounter').notNull(),
    made: instantColumn('made').notNull(),
    expires: instantColumn('expires').notNull(),
    takenBy: wordColumn<SecretHash>('taken_by').references(() => logins.tokenHash),
    ended: instantColumn('ended'),
  },
  table => [
    foreignKey({
      columns: [table.encounter, table.person],
      foreignColumns: [participants.encounter, participants.person],
    }),
    index('invites_of').on(table.encounter, table.person),
  ],
)
