/** What practitioners told of themselves in an hour: they note it, and nobody but the practitioners of the hour reads it. */
import { disclosuresOf, recordAct, saveDisclosure } from '@holdfast/db'
import type { EncounterId, PersonId } from '@holdfast/domain'
import { disclosureBody, type Disclosures } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { desk } from './desk.ts'

const PATH = '/:encounter/disclosures'

/** Routes below `/api/encounters/:encounter`. */
export const disclosureRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      PATH,
      signed,
      described('disclosures', 'What its practitioners told of themselves in an hour. Leaves an audit entry.', [
        'not-allowed',
        'not-found',
      ]),
      async c => {
        const { person } = c.var.actor
        const { encounter } = (await desk(deps, c.req.param('encounter'), person)).kept
        await recordAct(deps.db, auditOf(deps, { actor: person, act: 'record-read', subject: encounter }))
        return c.json(await notesOf(deps, encounter, person))
      },
    )
    .post(
      PATH,
      signed,
      described('noteDisclosure', 'A practitioner notes what they told of themselves in the hour, and what for.', [
        'malformed-body',
        'not-allowed',
        'not-found',
      ]),
      jsonBody(disclosureBody),
      async c => {
        const { person } = c.var.actor
        const { encounter } = (await desk(deps, c.req.param('encounter'), person)).kept
        await saveDisclosure(deps.db, {
          encounter,
          disclosure: { ...c.req.valid('json'), by: person, at: deps.clock() },
          audit: auditOf(deps, { actor: person, act: 'disclosure-noted', subject: encounter }),
        })
        return c.json(await notesOf(deps, encounter, person))
      },
    )
}

async function notesOf(deps: Deps, encounter: EncounterId, person: PersonId): Promise<Disclosures> {
  const notes = await disclosuresOf(deps.db, encounter)
  return { disclosures: notes.map(({ by, ...note }) => ({ ...note, isMine: by === person })) }
}
