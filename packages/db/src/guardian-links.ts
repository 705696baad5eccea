/** Links of guardians: made for a person and not for an hour, and taken by the first browser that opens one. */
import {
  after,
  err,
  ok,
  randomToken,
  type AuditEvent,
  type Instant,
  type Milliseconds,
  type RelatedPersonId,
  type Result,
} from '@holdfast/domain'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { audited } from './audit.ts'
import { oncePer, type Db } from './db.ts'
import { hashSecret } from './digest.ts'
import { wardOf } from './guardians.ts'
import { claimLink, endLinks, type LinkLogin, type Links, type Opening } from './links.ts'
import { entry, type Making } from './making.ts'
import type { Invitation } from './planning.ts'
import { guardianLinks } from './schema/guardians.ts'
import { logins } from './schema/logins.ts'

/** Makes a link for a guardian, shown this once. Their earlier links end, and the logins that came of them. */
export async function inviteGuardian(
  db: Db,
  { guardian, livesFor }: { readonly guardian: RelatedPersonId; readonly livesFor: Milliseconds },
  making: Making,
): Promise<Result<Invitation, 'not-a-guardian'>> {
  if ((await wardOf(db, guardian)) === null) return err('not-a-guardian')
  const secret = randomToken(making.random)
  const expires = after(making.now, livesFor)
  const row = { secretHash: hashSecret(secret), guardian, made: making.now, expires }
  const statements = [...endGuardianLinks(db, guardian, making.now), db.orm.insert(guardianLinks).values(row)]
  await audited(db, { operation: 'inviteGuardian', statements, audit: [entry(making, 'link-made', guardian)] })
  return ok({ secret, side: 'guardian', path: `/g#${secret}`, expires })
}

/** A guardian's link that a browser holds. */
export type ClaimedGuardianLink = LinkLogin & { readonly person: RelatedPersonId; readonly side: 'guardian' }

/** What a browser brings that opens a guardian's link. */
export type ClaimingGuardianLink = Opening & {
  /** The entry for a login that is made. */
  readonly audit: (claimed: { readonly person: RelatedPersonId }) => AuditEvent
}

const GUARDIAN_LINKS: Links = { table: guardianLinks, person: guardianLinks.guardian }

/** Lets a browser take a guardian's link, as `claimLink` says. */
export function claimGuardianLink(
  db: Db,
  { audit, ...opening }: ClaimingGuardianLink,
): Promise<Result<ClaimedGuardianLink, 'link-unknown' | 'link-expired' | 'link-taken'>> {
  return db.writing(async batch => {
    const link = await db.read('claimGuardianLink', () => byHash(db).get({ secretHash: opening.secretHash }))
    if (!link) return err('link-unknown')
    const { guardian: person } = link
    const side = 'guardian'
    const claimed = await claimLink(db, batch, {
      operation: 'claimGuardianLink',
      links: GUARDIAN_LINKS,
      link,
      opening,
      side,
      audit: () => audit({ person }),
    })
    return claimed.ok ? ok({ person, side, ...claimed.value }) : claimed
  })
}

/** The statements that end all links of a guardian and the logins that came of them. */
export const endGuardianLinks = (db: Db, guardian: RelatedPersonId, at: Instant) =>
  endLinks(db, GUARDIAN_LINKS, { of: eq(guardianLinks.guardian, guardian), at })

const byHash = oncePer(orm =>
  orm
    .select({
      guardian: guardianLinks.guardian,
      expires: guardianLinks.expires,
      takenBy: guardianLinks.takenBy,
      ended: guardianLinks.ended,
      login: logins.id,
    })
    .from(guardianLinks)
    .leftJoin(logins, and(eq(logins.tokenHash, guardianLinks.takenBy), isNull(logins.ended)))
    .where(eq(guardianLinks.secretHash, sql.placeholder('secretHash')))
    .prepare(),
)
