/** The audit chain: append to it together with the change it tells of, and check it from its first entry on. */
import { err, ok, type AuditEvent, type AuditId, type Result } from '@holdfast/domain'
import type { ResultSet } from '@libsql/client'
import { asc, desc, gt } from 'drizzle-orm'
import { DbError } from './db-error.ts'
import type { Batch, Db, Statement } from './db.ts'
import { sha256Hex } from './digest.ts'
import { audit } from './schema/audit.ts'

/** A change: what it is called, the statements that make it, and the entries that tell of it. */
export type Change = {
  readonly operation: string
  readonly statements: readonly Statement[]
  readonly audit: readonly AuditEvent[]
}

/** A link in the chain that does not hold: an entry that names another one before it, or whose own content was changed. */
export type AuditFault = { readonly at: AuditId; readonly why: 'broken-link' | 'changed' }

/**
 * What a walk found: how many entries, and the hash of the last. A chain cannot show that its end was cut off;
 * whoever keeps this hash elsewhere can.
 */
export type AuditWalk = { readonly entries: number; readonly head: string }

type Head = { readonly seq: number; readonly hash: string }
type Row = typeof audit.$inferSelect

const START: Head = { seq: 0, hash: '0'.repeat(64) }
const PAGE = 500
/** Each lost try means that another process kept an entry meanwhile, so this many in a row do not happen. */
const TRIES = 100
const heads = new WeakMap<Db, Head>()

/** Writes a change and its audit entries together or not at all. */
export const audited = (db: Db, change: Change): Promise<readonly ResultSet[]> =>
  db.writing(batch => commit(db, batch, change))

/** The same for a task that is already the writer. Another process may have appended meanwhile: then the entries are chained anew. */
export async function commit(db: Db, batch: Batch, change: Change, tries = TRIES): Promise<readonly ResultSet[]> {
  const head = heads.get(db) ?? (await readHead(db))
  const rows = chain(head, change.audit)
  heads.delete(db)
  try {
    const results = await batch(change.operation, [
      ...change.statements,
      ...rows.map(row => db.orm.insert(audit).values(row)),
    ])
    heads.set(db, rows.at(-1) ?? head)
    return results
  } catch (error) {
    if (error instanceof DbError && error.failure === 'audit-moved' && tries > 1)
      return commit(db, batch, change, tries - 1)
    throw error
  }
}

/** Records an act that changes no other record: a join that was held, a record that was read, a login that was refused. */
export async function recordAct(db: Db, event: AuditEvent): Promise<void> {
  await audited(db, { operation: 'recordAct', statements: [], audit: [event] })
}

/** Walks the chain from its first entry, in pages: every entry must follow the one before and still be what was hashed. */
export async function verifyAudit(db: Db): Promise<Result<AuditWalk, AuditFault>> {
  let head = START
  for (;;) {
    const from = head.seq
    const page = await db.read('verifyAudit', () =>
      db.orm.select().from(audit).where(gt(audit.seq, from)).orderBy(asc(audit.seq)).limit(PAGE),
    )
    for (const row of page) {
      if (row.prev !== head.hash) return err({ at: row.id, why: 'broken-link' })
      if (row.hash !== hashOf(row)) return err({ at: row.id, why: 'changed' })
      head = row
    }
    if (page.length < PAGE) return ok({ entries: head.seq, head: head.hash })
  }
}

async function readHead(db: Db): Promise<Head> {
  const [last] = await db.read('auditHead', () =>
    db.orm.select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1),
  )
  return last ?? START
}

function chain(head: Head, events: readonly AuditEvent[]): Row[] {
  const rows: Row[] = []
  for (const { id, at, actor, act, subject, code } of events) {
    const before: Head = rows.at(-1) ?? head
    const content = { seq: before.seq + 1, id, at, actor, act, subject, code, prev: before.hash }
    rows.push({ ...content, hash: hashOf(content) })
  }
  return rows
}

/** The form is an array, so it has no order of keys to disagree about; its name changes when the form does. */
const hashOf = (row: Omit<Row, 'hash'>): string =>
  sha256Hex(
    JSON.stringify(['holdfast-audit-1', row.prev, row.seq, row.id, row.at, row.actor, row.act, row.subject, row.code]),
  )
