/** Find and write signatures; one that was given is never changed. */
import type { Signature } from '@holdfast/consent/plain'
import type { AuditEvent, PersonId } from '@holdfast/domain'
import { asc, eq } from 'drizzle-orm'
import { audited } from './audit.ts'
import type { Db } from './db.ts'
import { signatures } from './schema/preparations.ts'

/** Keeps a signature. */
export async function saveSignature(
  db: Db,
  signed: { readonly signature: Signature; readonly audit: AuditEvent },
): Promise<void> {
  const row = db.orm.insert(signatures).values(signed.signature)
  await audited(db, { operation: 'saveSignature', statements: [row], audit: [signed.audit] })
}

/** A person's signatures of any contract and version, oldest first. */
export async function signaturesOf(db: Db, person: PersonId): Promise<readonly Signature[]> {
  return db.read('signaturesOf', () =>
    db.orm.select(columns).from(signatures).where(eq(signatures.person, person)).orderBy(asc(signatures.row)),
  )
}

const columns = {
  person: signatures.person,
  contract: signatures.contract,
  version: signatures.version,
  language: signatures.language,
  digest: signatures.digest,
  name: signatures.name,
  at: signatures.at,
}
