/** What participants state before the door, and what a practitioner confirms or hands out. */
import { inviteTo, saveIdentity } from '@holdfast/db'
import { parseId } from '@holdfast/domain'
import { identityBody, inviteBody, statedPlaceBody } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { gather } from '../encounters/facts.ts'
import { encounterIn } from '../encounters/params.ts'
import { preparedBy } from '../encounters/routes.ts'
import { preparationOf, viewOf } from '../encounters/view.ts'
import { Refused } from '../problems.ts'
import { statePlace } from './state-place.ts'
import { tellPrepared } from './tell.ts'

/** Routes below `/api/encounters/:encounter` that change what check-in sees. */
export const preparationRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .put(
      '/:encounter/whereabouts',
      signed,
      described(
        'whereabouts',
        'State where you are now, and whom to call there. The time of the statement is the server’s.',
        ['malformed-body', 'not-found'],
      ),
      jsonBody(statedPlaceBody),
      async c => {
        const { kept, facts } = await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
        await statePlace(deps, { encounter: kept.encounter, person: facts.person, at: facts.now }, c.req.valid('json'))
        return c.json(viewOf(await tellPrepared(deps, kept.encounter, facts.person)))
      },
    )
    .post(
      '/:encounter/identity',
      signed,
      described('identity', 'A practitioner has seen who a participant is.', [
        'malformed-body',
        'not-allowed',
        'not-found',
      ]),
      jsonBody(identityBody),
      async c => {
        const { seat, how } = c.req.valid('json')
        const mine = await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
        const { facts } = await preparedBy(deps, mine, seat)
        const by = parseId('practitioner', c.var.actor.person)
        if (!by.ok) throw new Refused('not-allowed')
        await saveIdentity(deps.db, {
          identity: { person: facts.person, by: by.value, how, at: facts.now },
          audit: auditOf(deps, { actor: by.value, act: 'identity-seen', subject: seat, code: how }),
        })
        return c.json(preparationOf(await tellPrepared(deps, mine.kept.encounter, facts.person)))
      },
    )
    .post(
      '/:encounter/invites',
      signed,
      described(
        'invite',
        'A fresh invitation link for a participant. Earlier links of that seat end, and its logins.',
        ['malformed-body', 'not-allowed', 'not-found'],
      ),
      jsonBody(inviteBody),
      async c => {
        const mine = await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
        const { kept, facts } = await preparedBy(deps, mine, c.req.valid('json').seat)
        const invited = await inviteTo(
          deps.db,
          {
            encounter: kept.encounter,
            person: facts.person,
            by: c.var.actor.person,
            endEarlier: true,
            livesAfter: deps.policy.linkLivesAfter,
          },
          { now: facts.now, random: deps.random },
        )
        if (!invited.ok) throw new Refused(invited.error === 'hour-over' ? 'encounter-finished' : 'not-found')
        const origin = deps.config.origin ?? new URL(c.req.url).origin
        return c.json({ link: `${origin}${invited.value.path}`, expires: invited.value.expires })
      },
    )
}
