/** What participants state before the door, and what a practitioner confirms or hands out. */
import { inviteTo } from '@holdfast/db'
import { inviteBody, statedPlaceBody } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { gather } from '../encounters/facts.ts'
import { encounterIn } from '../encounters/params.ts'
import { preparedBy } from '../encounters/routes.ts'
import { viewOf } from '../encounters/view.ts'
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
