/** What all links have in common: the first browser takes one, and a later link ends the earlier ones. */
import { err, ok, type AuditEvent, type Instant, type LoginId, type PersonId, type Result } from '@holdfast/domain'
import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import { commit } from './audit.ts'
import { DbError } from './db-error.ts'
import type { Batch, Db, Statement } from './db.ts'
import type { SecretHash } from './digest.ts'
import type { guardianLinks } from './schema/guardians.ts'
import { logins, type invites, type Side } from './schema/logins.ts'

/** A kind of links: where they are kept, and the column that says whom one of them signs in. */
export type Links =
  | { readonly table: typeof invites; readonly person: typeof invites.person }
  | { readonly table: typeof guardianLinks; readonly person: typeof guardianLinks.guardian }

/** A browser that opens a link: the login it would get, and the hash of the one it already has. */
export type Opening = {
  readonly secretHash: SecretHash
  readonly login: { readonly id: LoginId; readonly token: SecretHash }
  readonly now: Instant
  /** The token hash of the login that this browser holds, when `findLogin` says it still counts. */
  readonly currentLogin: SecretHash | null
}

/** A link as it is kept; `login` is the one that came of it and has not ended. */
export type KeptLink = {
  readonly expires: Instant
  readonly takenBy: SecretHash | null
  readonly ended: Instant | null
  readonly login: LoginId | null
}

/** The login that a browser has by a link. `isNew` says whether it was made now, so that its cookie must be set. */
export type LinkLogin = { readonly login: LoginId; readonly isNew: boolean }

/** A link that is opened, and what is written when it is taken. */
export type LinkClaim = {
  readonly operation: string
  readonly links: Links
  readonly link: KeptLink
  readonly opening: Opening
  readonly side: Side
  /** The entry for a login that is made; it is not asked for when the browser only opens its own link again. */
  readonly audit: () => AuditEvent
}

/**
 * The first browser takes the link and gets a login; the same browser may open it again and keeps the login it has;
 * any other is told `link-taken`. A link that was ended counts as expired.
 */
export async function claimLink(
  db: Db,
  batch: Batch,
  claim: LinkClaim,
): Promise<Result<LinkLogin, 'link-expired' | 'link-taken'>> {
  const state = stateFor(claim.opening, claim.link)
  switch (state.status) {
    case 'own':
      return ok({ login: state.login, isNew: false })
    case 'expired':
      return err('link-expired')
    case 'taken':
      return err('link-taken')
    case 'free':
      return (await takeLink(db, batch, claim)) ? ok({ login: claim.opening.login.id, isNew: true }) : err('link-taken')
  }
}

/** The statements that end these links and the logins that came of them. */
export function endLinks(
  db: Db,
  { table }: Links,
  { of, at }: { readonly of: SQL; readonly at: Instant },
): readonly Statement[] {
  const takers = db.orm
    .select({ token: sql<SecretHash>`${table.takenBy}` })
    .from(table)
    .where(of)
  return [
    db.orm
      .update(logins)
      .set({ ended: at })
      .where(and(inArray(logins.tokenHash, takers), isNull(logins.ended))),
    db.orm
      .update(table)
      .set({ ended: at })
      .where(and(of, isNull(table.ended))),
  ]
}

type LinkState = { readonly status: 'own'; readonly login: LoginId } | { readonly status: 'expired' | 'taken' | 'free' }

/** What a link is to the browser that opens it. */
function stateFor({ now, currentLogin }: Opening, { expires, takenBy, ended, login }: KeptLink): LinkState {
  if (takenBy !== null && takenBy === currentLogin && login) return { status: 'own', login }
  if (ended !== null || now >= expires) return { status: 'expired' }
  return { status: takenBy === null ? 'free' : 'taken' }
}

/**
 * The login takes its person from a link that is still free. Were it taken meanwhile, by another process, there is
 * none, the column refuses null, and the whole batch is undone: so a link is never taken twice. False says that it was.
 */
async function takeLink(db: Db, batch: Batch, { operation, links, opening, side, audit }: LinkClaim): Promise<boolean> {
  const { table, person } = links
  const { secretHash, login, now } = opening
  const isFree = and(eq(table.secretHash, secretHash), isNull(table.takenBy), isNull(table.ended))
  const taker = sql<PersonId>`(select ${person} from ${table} where ${isFree})`
  const { id, token: tokenHash } = login
  const statements = [
    db.orm.insert(logins).values({ tokenHash, id, person: taker, side, made: now, lastSeen: now }),
    db.orm.update(table).set({ takenBy: tokenHash }).where(isFree),
  ]
  try {
    await commit(db, batch, { operation, statements, audit: [audit()] })
    return true
  } catch (error) {
    if (error instanceof DbError && error.failure === 'refused') return false
    throw error
  }
}
