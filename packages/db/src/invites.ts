/** Make invitation links, and let the first browser that opens one take it. */
import {
  err,
  ok,
  type AuditEvent,
  type EncounterId,
  type Instant,
  type LoginId,
  type PersonId,
  type Result,
} from '@holdfast/domain'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { audited, commit } from './audit.ts'
import { DbError } from './db-error.ts'
import { oncePer, type Db } from './db.ts'
import type { SecretHash } from './digest.ts'
import { invites, logins, type Side } from './schema/logins.ts'
import { people } from './schema/people.ts'

/** A link to be made. With `endEarlier` the earlier links of this seat end, and the logins that came of them. */
export type NewInvite = {
  readonly secretHash: SecretHash
  readonly person: PersonId
  readonly encounter: EncounterId
  readonly expires: Instant
  readonly at: Instant
  readonly endEarlier: boolean
  readonly audit: AuditEvent
}

/** A browser that opens a link: the login it would get, and the hash of the one it already has. */
export type Claiming = {
  readonly secretHash: SecretHash
  readonly login: { readonly id: LoginId; readonly token: SecretHash }
  readonly now: Instant
  /** The token hash of the login that this browser holds, when `findLogin` says it still counts. */
  readonly currentLogin: SecretHash | null
  /** The entry for a login that is made; it is not asked for when the browser only opens its own link again. */
  readonly audit: (claimed: { person: PersonId; encounter: EncounterId }) => AuditEvent
}

/** A link that this browser holds. `isNew` says whether the login was made now, so that its cookie must be set. */
export type ClaimedInvite = {
  readonly person: PersonId
  readonly encounter: EncounterId
  readonly side: Side
  readonly login: LoginId
  readonly isNew: boolean
}

/** Keeps a fresh link; only the hash of its secret is given to us. */
export async function makeInvite(db: Db, invite: NewInvite): Promise<void> {
  const { secretHash, person, encounter, expires, at } = invite
  const fresh = db.orm.insert(invites).values({ secretHash, person, encounter, expires, made: at })
  const statements = invite.endEarlier ? [...endEarlier(db, invite), fresh] : [fresh]
  await audited(db, { operation: 'makeInvite', statements, audit: [invite.audit] })
}

/**
 * The first browser takes the link and gets a login; the same browser may open it again and keeps the login it has;
 * any other is told `link-taken`. A link that was replaced by a later one counts as expired.
 */
export function claimInvite(
  db: Db,
  claiming: Claiming,
): Promise<Result<ClaimedInvite, 'link-unknown' | 'link-expired' | 'link-taken'>> {
  const { secretHash, now, currentLogin } = claiming
  return db.writing(async batch => {
    const invite = await db.read('claimInvite', () => byHash(db).get({ secretHash }))
    if (!invite) return err('link-unknown')
    const { person, encounter, kind, takenBy, login } = invite
    const side: Side = kind === 'practitioner' ? 'desk' : 'client'
    const isOwn = takenBy !== null && takenBy === currentLogin
    if (isOwn && login) return ok({ person, encounter, side, login, isNew: false })
    if (invite.ended !== null || now >= invite.expires) return err('link-expired')
    if (takenBy !== null) return err('link-taken')
    const statements = take(db, claiming, side)
    try {
      await commit(db, batch, { operation: 'claimInvite', statements, audit: [claiming.audit({ person, encounter })] })
    } catch (error) {
      if (error instanceof DbError && error.failure === 'refused') return err('link-taken')
      throw error
    }
    return ok({ person, encounter, side, login: claiming.login.id, isNew: true })
  })
}

/**
 * The login takes its person from a link that is still free. Were it taken meanwhile, by another process, there is
 * none, the column refuses null, and the whole batch is undone: so a link is never taken twice.
 */
function take(db: Db, { secretHash, login, now }: Claiming, side: Side) {
  const { id, token: tokenHash } = login
  const isFree = and(eq(invites.secretHash, secretHash), isNull(invites.takenBy), isNull(invites.ended))
  const person = sql<PersonId>`(select ${invites.person} from ${invites} where ${isFree})`
  return [
    db.orm.insert(logins).values({ tokenHash, id, person, side, made: now, lastSeen: now }),
    db.orm.update(invites).set({ takenBy: tokenHash }).where(isFree),
  ]
}

function endEarlier(db: Db, { person, encounter, at }: NewInvite) {
  const ofSeat = and(eq(invites.encounter, encounter), eq(invites.person, person))
  const takers = db.orm
    .select({ token: sql<SecretHash>`${invites.takenBy}` })
    .from(invites)
    .where(ofSeat)
  return [
    db.orm
      .update(logins)
      .set({ ended: at })
      .where(and(inArray(logins.tokenHash, takers), isNull(logins.ended))),
    db.orm
      .update(invites)
      .set({ ended: at })
      .where(and(ofSeat, isNull(invites.ended))),
  ]
}

const byHash = oncePer(orm =>
  orm
    .select({
      person: invites.person,
      encounter: invites.encounter,
      kind: people.kind,
      expires: invites.expires,
      takenBy: invites.takenBy,
      ended: invites.ended,
      login: logins.id,
    })
    .from(invites)
    .innerJoin(people, eq(people.id, invites.person))
    .leftJoin(logins, and(eq(logins.tokenHash, invites.takenBy), isNull(logins.ended)))
    .where(eq(invites.secretHash, sql.placeholder('secretHash')))
    .prepare(),
)
