/** One hour: see it, ask to join it; for practitioners what the others have prepared. */
import { recordAct } from '@holdfast/db'
import { joinBody } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { Refused } from '../problems.ts'
import { gather, type Gathered } from './facts.ts'
import { join } from './join.ts'
import { encounterIn, seatIn } from './params.ts'
import { preparationOf, viewOf } from './view.ts'

/** Routes below `/api/encounters/:encounter`. */
export const encounterRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      '/:encounter',
      signed,
      described('encounter', 'The hour as the signed-in participant may see it.', ['not-found']),
      async c => {
        const seen = await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
        return c.json(viewOf(seen))
      },
    )
    .post(
      '/:encounter/join',
      signed,
      described('join', 'Ask for a seat. A cleared participant gets a ticket; anyone else the checklist.', [
        'malformed-body',
        'not-found',
        'check-in-held',
        'check-in-refused',
        'seat-moved',
      ]),
      jsonBody(joinBody),
      async c => c.json(await join(deps, c.var.actor, encounterIn(c.req.param('encounter')), c.req.valid('json'))),
    )
    .get(
      '/:encounter/seats/:seat',
      signed,
      described('preparation', 'What one participant has prepared, for the practitioner. Leaves an audit entry.', [
        'not-allowed',
        'not-found',
      ]),
      async c => {
        const mine = await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
        const theirs = await preparedBy(deps, mine, c.req.param('seat'))
        await recordAct(
          deps.db,
          auditOf(deps, { actor: c.var.actor.person, act: 'record-read', subject: theirs.kept.me.seat }),
        )
        return c.json(preparationOf(theirs))
      },
    )
}

/** Another participant of a practitioner's own hour. */
export async function preparedBy(deps: Deps, mine: Gathered, seatText: string): Promise<Gathered> {
  if (mine.kept.me.role !== 'practitioner') throw new Refused('not-allowed')
  const seat = seatIn(seatText)
  const person = mine.kept.others.find(participant => participant.seat === seat)?.person
  if (!person) throw new Refused('not-found')
  return gather(deps, mine.kept.encounter, person)
}
