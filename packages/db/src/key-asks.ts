/** Keys of new devices that wait for somebody's word: one at most for each person in an agreement, until it is answered or taken back. */
import { keyId, type KeyAsk, type KeyId } from '@holdfast/consent'
import type { AgreementId, AuditEvent, PersonId } from '@holdfast/domain'
import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import { audited, commit } from './audit.ts'
import { oncePer, type Db } from './db.ts'
import { keyAsks } from './schema/agreements.ts'

/** An ask to be kept, in place of an earlier one of the same person. */
export type NewKeyAsk = { readonly agreement: AgreementId; readonly ask: KeyAsk; readonly audit: AuditEvent }

/** Which ask is meant: whose, in which agreement, with which key. Another key of the same person is another ask. */
export type AskName = { readonly agreement: AgreementId; readonly person: PersonId; readonly kid: KeyId }

/** Keeps an ask; what the same person asked before is gone with it. */
export async function keepKeyAsk(db: Db, { agreement, ask, audit }: NewKeyAsk): Promise<void> {
  const { person, key, proof, at } = ask
  const fresh = { kid: keyId(key), key, proof, at }
  const row = db.orm
    .insert(keyAsks)
    .values({ agreement, person, ...fresh })
    .onConflictDoUpdate({ target: [keyAsks.agreement, keyAsks.person], set: fresh })
  await audited(db, { operation: 'keepKeyAsk', statements: [row], audit: [audit] })
}

/** Every ask that is kept for an agreement, the oldest first; whether it still waits is the rules' to say. */
export const keyAsksOf = async (db: Db, id: AgreementId): Promise<readonly KeyAsk[]> =>
  db.read('keyAsksOf', () => ofAgreement(db).all({ id }))

/** An ask, and the agreement in which it waits. */
export type WaitingAsk = { readonly agreement: AgreementId; readonly ask: KeyAsk }

/** Every ask of a person, in whichever agreement. */
export const keyAsksBy = async (db: Db, person: PersonId): Promise<readonly WaitingAsk[]> =>
  (await db.read('keyAsksBy', () => ofPerson(db).all({ person }))).map(({ agreement, ...ask }) => ({ agreement, ask }))

/** Takes an ask away, with the entry that tells why; `gone` when it was not there any more, and then nothing is written. */
export function removeKeyAsk(db: Db, name: AskName, audit: AuditEvent): Promise<'removed' | 'gone'> {
  return db.writing(async batch => {
    if (!(await isAsked(db, name))) return 'gone'
    const statements = [db.orm.delete(keyAsks).where(asksBy(name))]
    await commit(db, batch, { operation: 'removeKeyAsk', statements, audit: [audit] })
    return 'removed'
  })
}

/** Is exactly this ask there? Asked by whoever is the writer. */
export const isAsked = async (db: Db, { agreement, person, kid }: AskName): Promise<boolean> =>
  (await db.read('isAsked', () => oneAsk(db).get({ agreement, person, kid }))) !== undefined

/** The row of an ask, for a statement that removes it. */
export const asksBy = ({ agreement, person, kid }: AskName): SQL | undefined =>
  and(eq(keyAsks.agreement, agreement), eq(keyAsks.person, person), eq(keyAsks.kid, kid))

const ofAgreement = oncePer(orm =>
  orm
    .select({ person: keyAsks.person, key: keyAsks.key, proof: keyAsks.proof, at: keyAsks.at })
    .from(keyAsks)
    .where(eq(keyAsks.agreement, sql.placeholder('id')))
    .orderBy(asc(keyAsks.at))
    .prepare(),
)

const ofPerson = oncePer(orm =>
  orm
    .select({
      agreement: keyAsks.agreement,
      person: keyAsks.person,
      key: keyAsks.key,
      proof: keyAsks.proof,
      at: keyAsks.at,
    })
    .from(keyAsks)
    .where(eq(keyAsks.person, sql.placeholder('person')))
    .orderBy(asc(keyAsks.at))
    .prepare(),
)

const oneAsk = oncePer(orm =>
  orm
    .select({ kid: keyAsks.kid })
    .from(keyAsks)
    .where(
      and(
        eq(keyAsks.agreement, sql.placeholder('agreement')),
        eq(keyAsks.person, sql.placeholder('person')),
        eq(keyAsks.kid, sql.placeholder('kid')),
      ),
    )
    .prepare(),
)
