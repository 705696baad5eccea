/** Make invitation links, and let the first browser that opens one take it. */
import { err, ok, type AuditEvent, type EncounterId, type Instant, type PersonId, type Result } from '@holdfast/domain'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { audited } from './audit.ts'
import { oncePer, type Db } from './db.ts'
import type { SecretHash } from './digest.ts'
import { claimLink, endLinks, type LinkLogin, type Links, type Opening } from './links.ts'
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

/** A browser that opens an invitation. */
export type Claiming = Opening & {
  /** The entry for a login that is made; it is not asked for when the browser only opens its own link again. */
  readonly audit: (claimed: { person: PersonId; encounter: EncounterId }) => AuditEvent
}

/** A link that this browser holds. */
export type ClaimedInvite = LinkLogin & {
  readonly person: PersonId
  readonly encounter: EncounterId
  readonly side: Side
}

const INVITES: Links = { table: invites, person: invites.person }

/** Keeps a fresh link; only the hash of its secret is given to us. */
export async function makeInvite(db: Db, invite: NewInvite): Promise<void> {
  const { secretHash, person, encounter, expires, at } = invite
  const fresh = db.orm.insert(invites).values({ secretHash, person, encounter, expires, made: at })
  const statements = invite.endEarlier ? [...endEarlier(db, invite), fresh] : [fresh]
  await audited(db, { operation: 'makeInvite', statements, audit: [invite.audit] })
}

/** Lets a browser take an invitation, as `claimLink` says. One that was replaced by a later one counts as expired. */
export function claimInvite(
  db: Db,
  { audit, ...opening }: Claiming,
): Promise<Result<ClaimedInvite, 'link-unknown' | 'link-expired' | 'link-taken'>> {
  return db.writing(async batch => {
    const link = await db.read('claimInvite', () => byHash(db).get({ secretHash: opening.secretHash }))
    if (!link) return err('link-unknown')
    const { person, encounter, kind } = link
    const side: Side = kind === 'practitioner' ? 'desk' : 'client'
    const claimed = await claimLink(db, batch, {
      operation: 'claimInvite',
      links: INVITES,
      link,
      opening,
      side,
      audit: () => audit({ person, encounter }),
    })
    return claimed.ok ? ok({ person, encounter, side, ...claimed.value }) : claimed
  })
}

function endEarlier(db: Db, { person, encounter, at }: NewInvite) {
  const ofSeat = sql`${invites.encounter} = ${encounter} and ${invites.person} = ${person}`
  return endLinks(db, INVITES, { of: ofSeat, at })
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
