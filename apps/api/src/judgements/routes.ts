/** A structured judgement over HTTP: whole for the practitioners of an hour; its one page, and their say, for the client. */
import type { EncounterId, PatientId, PersonId } from '@holdfast/domain'
import { judgementOf, recordAct, writeLine, type NewLine } from '@holdfast/db'
import { parseJudgementAct, parseRateAct, parseRemarkAct } from '@holdfast/risk-screening'
import { judgementLineBody, ratingLineBody, remarkBody, type RefusalCode } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { gather } from '../encounters/facts.ts'
import { encounterIn } from '../encounters/params.ts'
import { Refused } from '../problems.ts'
import { foundIn } from '../screenings/found.ts'
import { judgementView, ownPage, secondView } from './view.ts'
import { isPatient, judged, readAct, taken, type Judged } from './whose.ts'

const PATH = '/:encounter/seats/:seat/judgement'
const READING: readonly RefusalCode[] = ['not-allowed', 'not-found']
const WRITING: readonly RefusalCode[] = ['malformed-body', ...READING, 'judgement-changed', 'judgement-refused']

/** Routes below `/api/encounters/:encounter`. */
export const judgementRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      PATH,
      signed,
      described(
        'judgement',
        'The judgement on a client, for practitioners of their hour. Leaves an audit entry.',
        READING,
      ),
      async c => {
        const { patient, by } = await looked(deps, c.req.param(), c.var.actor.person)
        const now = deps.clock()
        const found = await foundIn(deps, patient, by.id)
        return c.json(judgementView(await judgementOf(deps.db, { patient, log: 'whole' }, now), found, now))
      },
    )
    .post(
      PATH,
      signed,
      described('judge', 'A practitioner does one thing to the judgement; how it stands comes back.', WRITING),
      jsonBody(judgementLineBody),
      async c => {
        const { patient, by } = await judged(deps, c.req.param(), c.var.actor.person)
        const { seen, act: sent } = c.req.valid('json')
        const act = readAct(parseJudgementAct(sent))
        const line = lineOf(deps, { patient, done: { by, act }, seen })
        const written = taken(await writeLine(deps.db, line))
        return c.json(judgementView(written, await foundIn(deps, patient, by.id), line.now))
      },
    )
    .get(
      `${PATH}/second`,
      signed,
      described(
        'secondRating',
        'What a practitioner rated by themselves, and once that is whole how others see it. Leaves an audit entry.',
        READING,
      ),
      async c => {
        const { patient, by } = await looked(deps, c.req.param(), c.var.actor.person)
        return c.json(await secondView(deps, { patient, by }))
      },
    )
    .post(
      `${PATH}/second`,
      signed,
      described('rateSecond', 'A practitioner rates one factor by themselves.', WRITING),
      jsonBody(ratingLineBody),
      async c => {
        const { patient, by } = await judged(deps, c.req.param(), c.var.actor.person)
        const { seen, act: sent } = c.req.valid('json')
        const act = readAct(parseRateAct(sent))
        taken(await writeLine(deps.db, { ...lineOf(deps, { patient, done: { by, act }, seen }), log: by.id }))
        return c.json(await secondView(deps, { patient, by }))
      },
    )
    .get(
      '/:encounter/judgement',
      signed,
      described('ownJudgement', 'The page on their work that a client reads.', READING),
      async c => {
        const patient = await themselves(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
        const now = deps.clock()
        return c.json(ownPage(await judgementOf(deps.db, { patient, log: 'whole' }, now), now))
      },
    )
    .post(
      '/:encounter/judgement',
      signed,
      described('remarkJudgement', 'The client says something to it; nothing has to be read before.', WRITING),
      jsonBody(remarkBody),
      async c => {
        const patient = await themselves(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
        const act = readAct(parseRemarkAct(c.req.valid('json').act))
        const line = lineOf(deps, { patient, done: { by: null, act }, seen: null })
        return c.json(ownPage(taken(await writeLine(deps.db, line)), line.now))
      },
    )
}

/** Whose judgement a practitioner reads; that they do is kept. */
async function looked(deps: Deps, at: { encounter: string; seat: string }, person: PersonId): Promise<Judged> {
  const found = await judged(deps, at, person)
  await recordAct(
    deps.db,
    auditOf(deps, { actor: person, act: 'record-read', subject: found.patient, code: 'judgement' }),
  )
  return found
}

/** A client reads their own, and nobody else this way. */
async function themselves(deps: Deps, encounter: EncounterId, person: PersonId): Promise<PatientId> {
  const { me } = (await gather(deps, encounter, person)).kept
  if (me.role !== 'patient' || !isPatient(me.person)) throw new Refused('not-allowed')
  return me.person
}

/** A line for the judgement itself, with its audit entry: who, about whom, and which kind of thing. */
function lineOf(deps: Deps, { patient, done, seen }: Pick<NewLine, 'patient' | 'done' | 'seen'>): NewLine {
  const what =
    done.by === null
      ? ({ actor: patient, act: 'judgement-remarked' } as const)
      : ({ actor: done.by.id, act: 'judgement-written', code: done.act.kind } as const)
  return { patient, log: 'whole', done, seen, now: deps.clock(), audit: auditOf(deps, { subject: patient, ...what }) }
}
