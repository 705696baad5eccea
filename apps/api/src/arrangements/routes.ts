/** The sheet before contact with one client, over HTTP: for practitioners of the client's hour alone, and nobody else learns that there is one. */
import { arrangementsOf, recordAct, writeArrangement } from '@holdfast/db'
import { careNotesAmong, type PatientId, type PersonId } from '@holdfast/domain'
import { asksOfSheet, isInOneRoom, isReviewAsked, unknownsOf } from '@holdfast/safety'
import { arrangementBody, type ArrangementsView } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { gather, type Gathered } from '../encounters/facts.ts'
import { encounterIn } from '../encounters/params.ts'
import { judged } from '../judgements/whose.ts'
import { tellPrepared } from '../preparation/tell.ts'
import { Refused } from '../problems.ts'

const PATH = '/:encounter/seats/:seat/arrangements'

/** Routes below `/api/encounters/:encounter`. */
export const arrangementRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      PATH,
      signed,
      described('arrangements', 'The sheet before contact with a client, for practitioners. Leaves an audit entry.', [
        'not-allowed',
        'not-found',
      ]),
      async c => {
        const { patient, by } = await judged(deps, c.req.param(), c.var.actor.person)
        const read = { actor: by.id, act: 'record-read', subject: patient, code: 'arrangements' } as const
        await recordAct(deps.db, auditOf(deps, read))
        const gathered = await gather(deps, encounterIn(c.req.param('encounter')), patient)
        return c.json(await viewOf(deps, { gathered, patient, reader: by.id }))
      },
    )
    .post(
      PATH,
      signed,
      described('arrange', 'A practitioner writes one thing on the sheet before contact. Sent again it is kept once.', [
        'malformed-body',
        'not-allowed',
        'not-found',
        'arrangement-refused',
      ]),
      jsonBody(arrangementBody),
      async c => {
        const { patient, by } = await judged(deps, c.req.param(), c.var.actor.person)
        const entry = { at: deps.clock(), by: by.id, act: c.req.valid('json').act }
        // What was written stands on the sheet alone: the audit tells that something was, and by whom.
        const audit = auditOf(deps, { actor: by.id, act: 'arrangement-written', subject: patient })
        const written = await writeArrangement(deps.db, { patient, entry, audit })
        if (!written.ok) throw new Refused('arrangement-refused', { note: written.error })
        const gathered = await tellPrepared(deps, encounterIn(c.req.param('encounter')), patient)
        return c.json(await viewOf(deps, { gathered, patient, reader: by.id }))
      },
    )
}

type Asked = { readonly gathered: Gathered; readonly patient: PatientId; readonly reader: PersonId }

async function viewOf(deps: Deps, { gathered, patient, reader }: Asked): Promise<ArrangementsView> {
  const sheet = await arrangementsOf(deps.db, patient)
  return {
    now: deps.clock(),
    way: gathered.kept.modality,
    holds: gathered.facts.arrangementsOpen,
    unknowns: unknownsOf(sheet),
    isReviewAsked: isReviewAsked(careNotesAmong(gathered.kept.noted)),
    asks: asksOfSheet(sheet),
    isInOneRoom: isInOneRoom(sheet),
    entries: sheet.map(({ at, act, by, name }) => ({ at, act, by: name, isMine: by === reader })),
  }
}
