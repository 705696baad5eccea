/** Links of guardians: made for a person and not for an hour, and taken by the first browser that opens one. */
import {
  after,
  err,
  ok,
  randomToken,
  type AuditEvent,
  type Instant,
  type LoginId,
  type Milliseconds,
  type PatientId,
  type RelatedPersonId,
  type Result,
} from '@holdfast/domain'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { audited, commit } from './audit.ts'
import { DbError } from './db-error.ts'
import { oncePer, type Db } from './db.ts'
import { hashSecret, type SecretHash } from './digest.ts'
import type { Claiming } from './invites.ts'
import { entry, type Making } from './making.ts'
import type { Invitation } from './planning.ts'
import { guardianLinks, guardians } from './schema/guardians.ts'
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
  const statements = [...endEarlier(db, guardian, making.now), db.orm.insert(guardianLinks).values(row)]
  await audited(db, { operation: 'inviteGuardian', statements, audit: [entry(making, 'link-made', guardian)] })
  return ok({ secret, side: 'guardian', path: `/g#${secret}`, expires })
}

/** The patient for whom somebody signs; null for everyone who is nobody's guardian. */
export const wardOf = async (db: Db, guardian: RelatedPersonId): Promise<PatientId | null> =>
  (await db.read('wardOf', () => wardBy(db).get({ guardian })))?.patient ?? null

/** A guardian's link that a browser holds. `isNew` says whether the login was made now, so that its cookie must be set. */
export type ClaimedGuardianLink = {
  readonly person: RelatedPersonId
  readonly side: 'guardian'
  readonly login: LoginId
  readonly isNew: boolean
}

/** What a browser brings that opens a guardian's link. */
export type ClaimingGuardianLink = Omit<Claiming, 'audit'> & {
  /** The entry for a login that is made. */
  readonly audit: (claimed: { readonly person: RelatedPersonId }) => AuditEvent
}

/** As with an invitation to an hour: the first browser takes it, the same one may open it again, any other is told `link-taken`. */
export function claimGuardianLink(
  db: Db,
  { secretHash, login, now, currentLogin, audit }: ClaimingGuardianLink,
): Promise<Result<ClaimedGuardianLink, 'link-unknown' | 'link-expired' | 'link-taken'>> {
  return db.writing(async batch => {
    const link = await db.read('claimGuardianLink', () => byHash(db).get({ secretHash }))
    if (!link) return err('link-unknown')
    const { guardian: person, takenBy } = link
    if (takenBy !== null && takenBy === currentLogin && link.login)
      return ok({ person, side: 'guardian', login: link.login, isNew: false })
    if (link.ended !== null || now >= link.expires) return err('link-expired')
    if (takenBy !== null) return err('link-taken')
    const isFree = and(
      eq(guardianLinks.secretHash, secretHash),
      isNull(guardianLinks.takenBy),
      isNull(guardianLinks.ended),
    )
    // Were it taken meanwhile there is no person, the column refuses null, and the whole batch is undone.
    const taker = sql<RelatedPersonId>`(select ${guardianLinks.guardian} from ${guardianLinks} where ${isFree})`
    const { id, token: tokenHash } = login
    const statements = [
      db.orm.insert(logins).values({ tokenHash, id, person: taker, side: 'guardian', made: now, lastSeen: now }),
      db.orm.update(guardianLinks).set({ takenBy: tokenHash }).where(isFree),
    ]
    try {
      await commit(db, batch, { operation: 'claimGuardianLink', statements, audit: [audit({ person })] })
    } catch (error) {
      if (error instanceof DbError && error.failure === 'refused') return err('link-taken')
      throw error
    }
    return ok({ person, side: 'guardian', login: id, isNew: true })
  })
}

function endEarlier(db: Db, guardian: RelatedPersonId, at: Instant) {
  const theirs = eq(guardianLinks.guardian, guardian)
  const takers = db.orm
    .select({ token: sql<SecretHash>`${guardianLinks.takenBy}` })
    .from(guardianLinks)
    .where(theirs)
  return [
    db.orm
      .update(logins)
      .set({ ended: at })
      .where(and(inArray(logins.tokenHash, takers), isNull(logins.ended))),
    db.orm
      .update(guardianLinks)
      .set({ ended: at })
      .where(and(theirs, isNull(guardianLinks.ended))),
  ]
}

const wardBy = oncePer(orm =>
  orm
    .select({ patient: guardians.patient })
    .from(guardians)
    .where(eq(guardians.guardian, sql.placeholder('guardian')))
    .prepare(),
)

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
