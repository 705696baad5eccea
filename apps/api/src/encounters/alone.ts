/** An hour for two to which one comes, or of whom one passes: the practitioner decides how it goes on, and reads what was decided. */
import { entriesOfKind, recordAct } from '@holdfast/db'
import type { EncounterId } from '@holdfast/domain'
import { aloneBody, aloneDecision, type AloneDecisions } from '@holdfast/wire'
import { Hono } from 'hono'
import * as v from 'valibot'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { Refused } from '../problems.ts'
import { desk } from './desk.ts'
import { seatIn } from './params.ts'

/** Routes below `/api/encounters/:encounter`. */
export const aloneRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      '/:encounter/alone',
      signed,
      described(
        'alone',
        'How an hour for two went on while one was missing, for its practitioner. Leaves an audit entry.',
        ['not-allowed', 'not-found'],
      ),
      async c => {
        const { encounter } = (await desk(deps, c.req.param('encounter'), c.var.actor.person)).kept
        await recordAct(deps.db, auditOf(deps, { actor: c.var.actor.person, act: 'record-read', subject: encounter }))
        return c.json(await decisionsOf(deps, encounter))
      },
    )
    .post(
      '/:encounter/seats/:seat/alone',
      signed,
      described(
        'goOnAlone',
        'Decide how an hour for two goes on with the one in this seat. The last decision stands.',
        ['malformed-body', 'not-allowed', 'not-found', 'encounter-finished'],
      ),
      jsonBody(aloneBody),
      async c => {
        const { kept } = await desk(deps, c.req.param('encounter'), c.var.actor.person)
        const { encounter, others, me, state } = kept
        if (state.status === 'finished') throw new Refused('encounter-finished')
        const guests = others.filter(({ role }) => role !== 'practitioner')
        const seat = seatIn(c.req.param('seat'))
        if (guests.length < 2 || !guests.some(one => one.seat === seat)) throw new Refused('not-found')
        const { words = null, ...decision } = c.req.valid('json')
        if (!(await deps.rooms.alone(encounter, { seat, by: me.seat, words, ...decision })))
          throw new Refused('server-away')
        return c.json(await decisionsOf(deps, encounter))
      },
    )
}

/** What the room's journal has of it: entries are only ever added. */
async function decisionsOf(deps: Deps, encounter: EncounterId): Promise<AloneDecisions> {
  const kept = await entriesOfKind(deps.db, { encounter, kind: 'alone' })
  return { decisions: kept.map(({ body }) => v.parse(aloneDecision, body)) }
}
