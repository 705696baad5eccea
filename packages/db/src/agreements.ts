/** Keep and read what was agreed: texts and entries as they are, each written together with the audit entry that tells of it. */
import type { Contract, Digest } from '@holdfast/consent'
import type { AgreementId, AuditEvent, PersonId } from '@holdfast/domain'
import { and, asc, eq, gt, gte, sql } from 'drizzle-orm'
import { audited, commit } from './audit.ts'
import { oncePer, type Db } from './db.ts'
import { asksBy, isAsked, type AskName } from './key-asks.ts'
import { deciding } from './meanwhile.ts'
import { agreementEntries, agreements, contracts, keyAsks } from './schema/agreements.ts'

/** An agreement as it is kept: canonical texts, version 1 and entry 0 first. */
export type KeptAgreement = {
  readonly id: AgreementId
  readonly contracts: readonly string[]
  readonly entries: readonly string[]
}

/** One entry to be written down, behind those that its writer had seen. */
export type NewEntry = {
  readonly agreement: AgreementId
  /** How many entries there were. */
  readonly n: number
  readonly entry: { readonly text: string; readonly digest: Digest }
  /** The text that the entry offers; null when it offers none. */
  readonly contract: Contract | null
  /** The ask that the entry answers, and that goes with it; left out where it answers none. */
  readonly answers?: AskName
  readonly audit: AuditEvent
}

/** Opens an agreement with a participant; fails with `refused` when there is one already. */
export async function openAgreement(
  db: Db,
  { id, subject, audit }: { readonly id: AgreementId; readonly subject: PersonId; readonly audit: AuditEvent },
): Promise<void> {
  const row = db.orm.insert(agreements).values({ id, subject })
  await audited(db, { operation: 'openAgreement', statements: [row], audit: [audit] })
}

/** The agreement of a participant, if one was opened. */
export const agreementOf = async (db: Db, subject: PersonId): Promise<AgreementId | null> =>
  (await db.read('agreementOf', () => ofSubject(db).get({ subject })))?.id ?? null

/** The agreements that were opened with these people, in one query; whoever has none is left out. */
export const agreementsOf = (
  db: Db,
  subjects: readonly PersonId[],
): Promise<readonly { readonly id: AgreementId; readonly subject: PersonId }[]> =>
  db.read('agreementsOf', () => ofSubjects(db).all({ subjects: JSON.stringify(subjects) }))

/** The participant of an agreement; null when there is no such agreement. */
export const subjectOfAgreement = async (db: Db, id: AgreementId): Promise<PersonId | null> =>
  (await db.read('subjectOfAgreement', () => subjectOf(db).get({ id })))?.subject ?? null

/** How many versions and entries somebody has read already. */
export type AlreadyRead = { readonly versions: number; readonly entries: number }

/** The texts and entries of an agreement that are beyond what was read already. */
export async function readAgreement(
  db: Db,
  id: AgreementId,
  read: AlreadyRead = { versions: 0, entries: 0 },
): Promise<KeptAgreement> {
  const entries = await db.read('entriesOf', () => entriesOf(db).all({ id, from: read.entries }))
  // Without an entry there is no new text: they are written together.
  const texts =
    entries.length === 0 ? [] : await db.read('contractsOf', () => contractsOf(db).all({ id, from: read.versions }))
  return { id, contracts: texts.map(({ text }) => text), entries: entries.map(({ text }) => text) }
}

/**
 * Writes an entry with its text and its audit entry, all or nothing. `moved-on` when another entry came first: its writer
 * reads what is new and decides again. `ask-gone` when the ask that it answers is no longer there.
 */
export function appendEntry(
  db: Db,
  { agreement, n, entry, contract, answers, audit }: NewEntry,
): Promise<'kept' | 'moved-on' | 'ask-gone'> {
  return deciding(db, async batch => {
    const kept = await db.read('countEntries', () => countOf(db).get({ id: agreement }))
    if ((kept?.n ?? 0) !== n) return 'moved-on'
    if (answers && !(await isAsked(db, answers))) return 'ask-gone'
    const statements = [db.orm.insert(agreementEntries).values({ agreement, n, ...entry })]
    const offered = contract ? [db.orm.insert(contracts).values(rowOf(agreement, contract))] : []
    const answered = answers ? [db.orm.delete(keyAsks).where(asksBy(answers))] : []
    const all = [...offered, ...statements, ...answered]
    await commit(db, batch, { operation: 'appendEntry', statements: all, audit: [audit] })
    return 'kept'
  })
}

const rowOf = (agreement: AgreementId, { digest, text, document }: Contract) => ({
  digest,
  agreement,
  version: document.version,
  text,
})

const thisOne = sql.placeholder('id')

const ofSubject = oncePer(orm =>
  orm
    .select({ id: agreements.id })
    .from(agreements)
    .where(eq(agreements.subject, sql.placeholder('subject')))
    .prepare(),
)

const ofSubjects = oncePer(orm =>
  orm
    .select({ id: agreements.id, subject: agreements.subject })
    .from(agreements)
    .where(sql`${agreements.subject} in (select value from json_each(${sql.placeholder('subjects')}))`)
    .prepare(),
)

const subjectOf = oncePer(orm =>
  orm.select({ subject: agreements.subject }).from(agreements).where(eq(agreements.id, thisOne)).prepare(),
)

const contractsOf = oncePer(orm =>
  orm
    .select({ text: contracts.text })
    .from(contracts)
    .where(and(eq(contracts.agreement, thisOne), gt(contracts.version, sql.placeholder('from'))))
    .orderBy(asc(contracts.version))
    .prepare(),
)

const entriesOf = oncePer(orm =>
  orm
    .select({ text: agreementEntries.text })
    .from(agreementEntries)
    .where(and(eq(agreementEntries.agreement, thisOne), gte(agreementEntries.n, sql.placeholder('from'))))
    .orderBy(asc(agreementEntries.n))
    .prepare(),
)

const countOf = oncePer(orm =>
  orm
    .select({ n: sql<number>`count(*)` })
    .from(agreementEntries)
    .where(eq(agreementEntries.agreement, thisOne))
    .prepare(),
)
