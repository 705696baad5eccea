/** Keep and read what interrupted an hour: its record as the room made it, and what was learned or decided afterwards. */
import type { AuditEvent, EncounterId, Instant } from '@holdfast/domain'
import { and, asc, eq, sql } from 'drizzle-orm'
import { commit } from './audit.ts'
import { oncePer, type Db, type Statement } from './db.ts'
import { interruptions } from './schema/rooms.ts'

/** One interruption as it is kept. `record` is the reconnect package's own data; this package does not look into it. */
export type KeptInterruption = {
  readonly id: string
  /** The earliest proven loss. */
  readonly opened: Instant
  readonly record: unknown
  /** The cause and the course of the last decision; null while nothing is decided. */
  readonly cause: string | null
  readonly outcome: string | null
  /** How many decisions there were. */
  readonly decisions: number
}

/** What an interruption is to be, and the audit entries that tell of it. */
export type Revision = { readonly next: KeptInterruption; readonly audit: readonly AuditEvent[] }

/** The interruptions of an hour, oldest first. */
export const interruptionsOf = (db: Db, encounter: EncounterId): Promise<readonly KeptInterruption[]> =>
  db.read('interruptionsOf', () => all(db).all({ encounter }))

/**
 * Reads an interruption, changes it and writes it with its audit entries, no other writer in between. `change` answers with
 * null to leave it as it is; the promise is null when there is no such interruption.
 */
export function reviseInterruption<T>(
  db: Db,
  { encounter, id }: { readonly encounter: EncounterId; readonly id: string },
  change: (kept: KeptInterruption) => {
    readonly answer: T
    readonly next: KeptInterruption | null
    readonly audit: readonly AuditEvent[]
  },
): Promise<T | null> {
  return db.writing(async batch => {
    const kept = await readInterruption(db, encounter, id)
    if (!kept) return null
    const { answer, next, audit } = change(kept)
    const statements = next ? [upsertInterruption(db, encounter, next)] : []
    if (statements.length > 0 || audit.length > 0)
      await commit(db, batch, { operation: 'reviseInterruption', statements, audit })
    return answer
  })
}

/** An interruption as it is kept, or null. */
export const readInterruption = async (db: Db, encounter: EncounterId, id: string): Promise<KeptInterruption | null> =>
  (await db.read('interruption', () => one(db).get({ encounter, id }))) ?? null

/** The statement that keeps an interruption as it is now. */
export const upsertInterruption = (db: Db, encounter: EncounterId, { id, ...rest }: KeptInterruption): Statement =>
  db.orm
    .insert(interruptions)
    .values({ encounter, id, ...rest })
    .onConflictDoUpdate({ target: [interruptions.encounter, interruptions.id], set: rest })

const columns = {
  id: interruptions.id,
  opened: interruptions.opened,
  record: interruptions.record,
  cause: interruptions.cause,
  outcome: interruptions.outcome,
  decisions: interruptions.decisions,
}

const all = oncePer(orm =>
  orm
    .select(columns)
    .from(interruptions)
    .where(eq(interruptions.encounter, sql.placeholder('encounter')))
    .orderBy(asc(interruptions.opened), asc(interruptions.id))
    .prepare(),
)

const one = oncePer(orm =>
  orm
    .select(columns)
    .from(interruptions)
    .where(and(eq(interruptions.encounter, sql.placeholder('encounter')), eq(interruptions.id, sql.placeholder('id'))))
    .prepare(),
)
