/** End a guardian who is mistaken, dead or replaced: what they signed stays, and nothing new asks for them. */
import { err, ok, type RelatedPersonId, type Result } from '@holdfast/domain'
import { commit } from './audit.ts'
import type { Db } from './db.ts'
import { endGuardianLinks } from './guardian-links.ts'
import { wardOf } from './guardians.ts'
import { entry, type Making } from './making.ts'
import { guardianEnds } from './schema/guardians.ts'

/** Ends a guardian for good, with their links and the logins that came of them. No later version names them. */
export function endGuardian(
  db: Db,
  { guardian }: { readonly guardian: RelatedPersonId },
  making: Making,
): Promise<Result<null, 'not-a-guardian'>> {
  return db.writing(async batch => {
    if ((await wardOf(db, guardian)) === null) return err('not-a-guardian')
    const statements = [
      db.orm.insert(guardianEnds).values({ guardian, at: making.now }),
      ...endGuardianLinks(db, guardian, making.now),
    ]
    await commit(db, batch, {
      operation: 'endGuardian',
      statements,
      audit: [entry(making, 'guardian-ended', guardian)],
    })
    return ok(null)
  })
}
