/** What was seen of who somebody is, as it is kept: each entry once and in its turn, with its line in the audit. */
import {
  err,
  stepIdentity,
  type AuditEvent,
  type IdentityEntry,
  type IdentityLog,
  type IdentityRefusal,
  type PersonId,
  type Result,
} from '@holdfast/domain'
import { asc, eq, sql, type SQL } from 'drizzle-orm'
import { commit } from './audit.ts'
import type { Db, Statement } from './db.ts'
import { deciding } from './meanwhile.ts'
import { identityEntries, people } from './schema/people.ts'

/** What was seen of one person, in the order in which it was written. */
export const identityLogOf = (db: Db, person: PersonId): Promise<IdentityLog> =>
  db.read('identityLogOf', () =>
    db.orm
      .select({
        person: identityEntries.person,
        by: identityEntries.by,
        at: identityEntries.at,
        act: identityEntries.act,
      })
      .from(identityEntries)
      .where(eq(identityEntries.person, person))
      .orderBy(asc(identityEntries.n)),
  )

/** The same, each with the name of who wrote it. */
export const identityWritten = (
  db: Db,
  person: PersonId,
): Promise<readonly (IdentityEntry & { readonly name: string })[]> =>
  db.read('identityWritten', () =>
    db.orm
      .select({
        person: identityEntries.person,
        by: identityEntries.by,
        at: identityEntries.at,
        act: identityEntries.act,
        name: people.name,
      })
      .from(identityEntries)
      .innerJoin(people, eq(people.id, identityEntries.by))
      .where(eq(identityEntries.person, person))
      .orderBy(asc(identityEntries.n)),
  )

/** Writes an entry with its line in the audit; or nothing is written, and why. One that is kept already is not written again. */
export function writeIdentityEntry(
  db: Db,
  { entry, audit }: { readonly entry: IdentityEntry; readonly audit: AuditEvent },
): Promise<Result<IdentityLog, IdentityRefusal>> {
  return deciding(db, async batch => {
    const before = await identityLogOf(db, entry.person)
    const step = stepIdentity(before, entry)
    if (!step.ok || step.value === before) return step
    const elsewhere = await db.read('identityIdUsed', () =>
      db.orm.select({ n: identityEntries.n }).from(identityEntries).where(eq(identityEntries.id, entry.act.id)),
    )
    if (elsewhere.length > 0) return err('id-used')
    await commit(db, batch, {
      operation: 'writeIdentityEntry',
      statements: [writeIdentity(db, entry, before.length)],
      audit: [audit],
    })
    return step
  })
}

const asMany = ({ person }: IdentityEntry): SQL =>
  sql`(select count(*) from ${identityEntries} where ${identityEntries.person} = ${person})`

/** The statement that writes an entry after those that are there; after `n` of them, where it was decided on what they say. */
export const writeIdentity = (db: Db, entry: IdentityEntry, n: number | SQL = asMany(entry)): Statement =>
  db.orm.insert(identityEntries).values({ ...entry, id: entry.act.id, n })
