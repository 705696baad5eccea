/** Sign in by an invitation link, see who is signed in, sign out. */
import { claimGuardianLink, claimInvite, endLogin, findPerson, hashSecret, hoursOf } from '@holdfast/db'
import { after, DAY, makeId, randomToken, SECOND, type PersonId } from '@holdfast/domain'
import { loginBody, type Me } from '@holdfast/wire'
import { Hono, type Context } from 'hono'
import { loginOf, setToken, sideOf, signedIn, tokenOf, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { problem, Refused } from '../problems.ts'
import { makeGate } from '../rate.ts'

/** Sixty tries a minute from one address (security.md target 47). */
const KNOCKS = { burst: 60, every: SECOND, keys: 10_000 }

/** Routes `/api/login` and `/api/me`. */
export const loginRoutes = (deps: Deps, addressOf: (c: Context) => string) => {
  const mayKnock = makeGate(KNOCKS)
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .post(
      '/login',
      described('login', 'Sign in with the secret of an invitation link. The first browser takes the link.', [
        'malformed-body',
        'link-unknown',
        'link-expired',
        'link-taken',
      ]),
      jsonBody(loginBody),
      async c => {
        if (!mayKnock(addressOf(c), deps.clock())) return problem('too-many-requests')
        const token = randomToken(deps.random)
        const login = { id: makeId('login', deps.random), token: hashSecret(token) }
        const held = tokenOf(c, deps, sideOf(c))
        const claiming = {
          secretHash: hashSecret(c.req.valid('json').secret),
          login,
          now: deps.clock(),
          currentLogin: held !== undefined && (await loginOf(deps, sideOf(c), held)) ? hashSecret(held) : null,
          audit: ({ person }: { readonly person: PersonId }) =>
            auditOf(deps, { actor: person, act: 'login', subject: login.id }),
        }
        // A guardian's link opens on the page of guardians, an hour's link everywhere else.
        const claim = sideOf(c) === 'guardian' ? claimGuardianLink : claimInvite
        const claimed = await claim(deps.db, claiming)
        if (!claimed.ok) return problem(claimed.error)
        const { person, side, isNew } = claimed.value
        if (isNew) setToken(c, deps, side, token)
        return c.json(await meOf(deps, person))
      },
    )
    .delete('/login', signed, described('logout', 'Sign out on this browser.'), async c => {
      await endLogin(deps.db, {
        token: hashSecret(tokenOf(c, deps, c.var.side) ?? ''),
        at: deps.clock(),
        audit: auditOf(deps, { actor: c.var.actor.person, act: 'logout', subject: c.var.actor.id }),
      })
      c.header('clear-site-data', '"storage"')
      return c.body(null, 204)
    })
    .get('/me', signed, described('me', 'Who is signed in on this browser, and their hours.'), async c =>
      c.json(await meOf(deps, c.var.actor.person)),
    )
}

async function meOf(deps: Deps, person: PersonId): Promise<Me> {
  const now = deps.clock()
  const who = await findPerson(deps.db, person)
  if (!who) throw new Refused('not-signed-in')
  const hours = await hoursOf(deps.db, person, after(now, -DAY))
  return {
    name: who.name,
    role: who.kind,
    language: who.language,
    now,
    veil: deps.config.veil,
    hours: hours.map(hour => ({
      id: hour.encounter,
      start: hour.when.start,
      end: hour.when.end,
      doorCloses: after(hour.when.end, deps.policy.doorClosesAfter),
      status: hour.state.status,
      with: [...hour.others],
      ...(hour.toRead.length > 0 ? { toRead: [...hour.toRead] } : {}),
    })),
  }
}
