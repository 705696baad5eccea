/** Find signed-in browsers and sign them out. */
import {
  after,
  MINUTE,
  type AuditEvent,
  type Instant,
  type LoginId,
  type Milliseconds,
  type PersonId,
} from '@holdfast/domain'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { audited } from './audit.ts'
import { oncePer, type Db } from './db.ts'
import type { SecretHash } from './digest.ts'
import { logins, type Side } from './schema/logins.ts'

export type { Side }

/** A signed-in browser and whose it is. */
export type Login = {
  readonly id: LoginId
  readonly person: PersonId
  readonly side: Side
  readonly made: Instant
  readonly lastSeen: Instant
}

/** How often the time of last use is written down. */
const TOUCH_EVERY: Milliseconds = MINUTE

/**
 * The login with this token, or null when it is unknown, ended, or was not used for `idle` milliseconds.
 * Finding it counts as use; that is written at most once a minute, and a disk that is full signs nobody out.
 */
export async function findLogin(db: Db, token: SecretHash, now: Instant, idle: Milliseconds): Promise<Login | null> {
  const login = await db.read('findLogin', () => byToken(db).get({ token }))
  if (!login || now >= after(login.lastSeen, idle)) return null
  if (now >= after(login.lastSeen, TOUCH_EVERY)) await touch(db, token, now).catch(() => undefined)
  return login
}

/** Ends one login; ending it twice is harmless. */
export async function endLogin(
  db: Db,
  { token, at, audit }: { token: SecretHash; at: Instant; audit: AuditEvent },
): Promise<void> {
  const end = db.orm
    .update(logins)
    .set({ ended: at })
    .where(and(eq(logins.tokenHash, token), isNull(logins.ended)))
  await audited(db, { operation: 'endLogin', statements: [end], audit: [audit] })
}

/** Ends all logins of a person, on every browser. */
export async function endLoginsOf(
  db: Db,
  { person, at, audit }: { person: PersonId; at: Instant; audit: AuditEvent },
): Promise<void> {
  const end = db.orm
    .update(logins)
    .set({ ended: at })
    .where(and(eq(logins.person, person), isNull(logins.ended)))
  await audited(db, { operation: 'endLoginsOf', statements: [end], audit: [audit] })
}

const touch = (db: Db, token: SecretHash, now: Instant) =>
  db.writing(batch =>
    batch('touchLogin', [
      db.orm
        .update(logins)
        .set({ lastSeen: now })
        .where(and(eq(logins.tokenHash, token), lt(logins.lastSeen, now))),
    ]),
  )

const byToken = oncePer(orm =>
  orm
    .select({ id: logins.id, person: logins.person, side: logins.side, made: logins.made, lastSeen: logins.lastSeen })
    .from(logins)
    .where(and(eq(logins.tokenHash, sql.placeholder('token')), isNull(logins.ended)))
    .prepare(),
)
