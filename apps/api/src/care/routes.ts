/** Care notes over HTTP: practitioners of an hour read and write them, and nobody else learns that there are any. */
import { careNotesSaid, recordAct, writeCareNote } from '@holdfast/db'
import { careNotesAmong, type PatientId } from '@holdfast/domain'
import { careNoteBody, type CareNotes } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { encounterIn } from '../encounters/params.ts'
import { judged } from '../judgements/whose.ts'
import { tellPrepared } from '../preparation/tell.ts'

const PATH = '/:encounter/seats/:seat/care-notes'

/** Routes below `/api/encounters/:encounter`. */
export const careRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      PATH,
      signed,
      described('careNotes', 'The care notes on a client, for practitioners of the hour. Leaves an audit entry.', [
        'not-allowed',
        'not-found',
      ]),
      async c => {
        const { patient, by } = await judged(deps, c.req.param(), c.var.actor.person)
        const read = { actor: by.id, act: 'record-read', subject: patient, code: 'care-notes' } as const
        await recordAct(deps.db, auditOf(deps, read))
        return c.json(await viewOf(deps, patient))
      },
    )
    .post(
      PATH,
      signed,
      described('noteCare', 'A practitioner sets a care note or ends one, and says why. What stands so is kept once.', [
        'malformed-body',
        'not-allowed',
        'not-found',
      ]),
      jsonBody(careNoteBody),
      async c => {
        const { patient, by } = await judged(deps, c.req.param(), c.var.actor.person)
        const said = c.req.valid('json')
        // Which note it is stands with the patient alone: the audit tells that one was written, and by whom.
        const audit = auditOf(deps, { actor: by.id, act: 'care-noted', subject: patient })
        await writeCareNote(deps.db, { patient, ...said, by: by.id, at: deps.clock(), audit })
        await tellPrepared(deps, encounterIn(c.req.param('encounter')), patient)
        return c.json(await viewOf(deps, patient))
      },
    )
}

async function viewOf(deps: Deps, patient: PatientId): Promise<CareNotes> {
  const said = await careNotesSaid(deps.db, patient)
  return {
    now: deps.clock(),
    notes: [...careNotesAmong(said)],
    said: said.map(({ note, stands, reason, name, at }) => ({ note, stands, reason, by: name, at })),
  }
}
