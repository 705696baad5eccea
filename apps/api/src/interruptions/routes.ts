/** What interrupted an hour: read by its practitioner, who may add what was learned later and may decide otherwise. */
import { interruptionsOf, recordAct } from '@holdfast/db'
import { learnedBody, overrideBody } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { desk } from '../encounters/desk.ts'
import { learned } from './learned.ts'
import { overridden } from './override.ts'
import { viewOf } from './view.ts'

/** Routes below `/api/encounters/:encounter/interruptions`. */
export const interruptionRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      '/:encounter/interruptions',
      signed,
      described('interruptions', 'What interrupted the hour, for its practitioner. Leaves an audit entry.', [
        'not-allowed',
        'not-found',
      ]),
      async c => {
        const { kept } = await desk(deps, c.req.param('encounter'), c.var.actor.person)
        const { encounter } = kept
        const found = await interruptionsOf(deps.db, encounter)
        await recordAct(deps.db, auditOf(deps, { actor: c.var.actor.person, act: 'record-read', subject: encounter }))
        return c.json({ interruptions: found.map(viewOf) })
      },
    )
    .post(
      '/:encounter/interruptions/:interruption/learned',
      signed,
      described('learned', 'A cause that was learned later. Cause, outcome and fee are calculated again.', [
        'malformed-body',
        'not-allowed',
        'not-found',
        'interruption-open',
      ]),
      jsonBody(learnedBody),
      async c => {
        const mine = await desk(deps, c.req.param('encounter'), c.var.actor.person)
        return c.json(await learned(deps, mine, c.req.param('interruption'), c.req.valid('json')))
      },
    )
    .post(
      '/:encounter/interruptions/:interruption/override',
      signed,
      described('override', 'A practitioner’s own decision, with its reason. What the rules said stays beside it.', [
        'malformed-body',
        'not-allowed',
        'not-found',
        'interruption-open',
        'never-charged',
        'beyond-the-hour',
      ]),
      jsonBody(overrideBody),
      async c => {
        const mine = await desk(deps, c.req.param('encounter'), c.var.actor.person)
        return c.json(await overridden(deps, mine, c.req.param('interruption'), c.req.valid('json')))
      },
    )
}
