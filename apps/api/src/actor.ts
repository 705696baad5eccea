/** Who is asking: the login behind a cookie, one for each side, so that both links can be open in one browser. */
import { findLogin, hashSecret, type Login, type Side } from '@holdfast/db'
import { SECOND, type Milliseconds } from '@holdfast/domain'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Deps } from './deps.ts'
import { problem } from './problems.ts'

/** The request header by which a page names its side; a foreign site cannot send it without our leave. */
export const SIDE_HEADER = 'holdfast-side'

/** What signed-in routes find in their context. */
export type Signed = { Variables: { actor: Login; side: Side } }

/** The name of a side's cookie; with https it carries the prefix that binds it to this very host. */
export const cookieName = (side: Side, secure: boolean): string => (secure ? `__Host-hf-${side}` : `hf-${side}`)

/** Does this server's public address use https? */
export const isSecure = (deps: Pick<Deps, 'config'>): boolean => deps.config.origin?.startsWith('https://') ?? false

/** The side that a request names; anything else counts as the client's. */
export function sideOf(c: Context): Side {
  const named = c.req.header(SIDE_HEADER)
  return named === 'desk' || named === 'guardian' ? named : 'client'
}

/** The secret token in a side's cookie, when there is one. */
export const tokenOf = (c: Context, deps: Deps, side: Side): string | undefined =>
  getCookie(c, cookieName(side, isSecure(deps)))

/** Hands a login's token to the browser: not readable by scripts, never sent along from other sites. */
export function setToken(c: Context, deps: Deps, side: Side, token: string): void {
  setCookie(c, cookieName(side, isSecure(deps)), token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: isSecure(deps),
    maxAge: Math.floor(idleOf(deps, side) / SECOND),
  })
}

/** How long a login of a side lasts without use, in milliseconds. */
const idleOf = ({ policy }: Pick<Deps, 'policy'>, side: Side): Milliseconds =>
  side === 'desk' ? policy.practitionerLoginIdle : policy.patientLoginIdle

/** The login behind the token in a side's cookie, or null when it is unknown, ended, idle for too long or the other side's. */
export async function loginOf(deps: Deps, side: Side, token: string | undefined): Promise<Login | null> {
  if (token === undefined) return null
  const login = await findLogin(deps.db, hashSecret(token), deps.clock(), idleOf(deps, side))
  return login?.side === side ? login : null
}

/** Lets only signed-in requests through, and says who asks. */
export const signedIn =
  (deps: Deps): MiddlewareHandler<Signed> =>
  async (c, next) => {
    const side = sideOf(c)
    const login = await loginOf(deps, side, tokenOf(c, deps, side))
    if (!login) return problem('not-signed-in')
    c.set('actor', login)
    c.set('side', side)
    await next()
    return undefined
  }
