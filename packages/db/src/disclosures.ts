/** What practitioners told of themselves in an hour: noted once, and never changed. */
import type { AuditEvent, Disclosure, EncounterId } from '@holdfast/domain'
import { asc, eq } from 'drizzle-orm'
import { audited } from './audit.ts'
import type { Db } from './db.ts'
import { disclosures } from './schema/disclosures.ts'

/** Keeps a note with its audit entry; fails with `refused` when its author has no seat in the encounter. */
export async function saveDisclosure(
  db: Db,
  noted: { readonly encounter: EncounterId; readonly disclosure: Disclosure; readonly audit: AuditEvent },
): Promise<void> {
  const row = db.orm.insert(disclosures).values({ encounter: noted.encounter, ...noted.disclosure })
  await audited(db, { operation: 'saveDisclosure', statements: [row], audit: [noted.audit] })
}

/** All notes of an hour, oldest first. */
export const disclosuresOf = (db: Db, encounter: EncounterId): Promise<readonly Disclosure[]> =>
  db.read('disclosuresOf', () =>
    db.orm
      .select({ by: disclosures.by, at: disclosures.at, what: disclosures.what, purpose: disclosures.purpose })
      .from(disclosures)
      .where(eq(disclosures.encounter, encounter))
      .orderBy(asc(disclosures.row)),
  )
