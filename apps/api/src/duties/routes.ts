/** Matters in which a duty is weighed, over HTTP: for practitioners of the client's hour alone, with the duties of the place where the client is and of the one where they live. */
import { arrangementsOf, mattersOf, recordAct, writeDutyEntry } from '@holdfast/db'
import { isOfThisVisit } from '@holdfast/check-in'
import type { PatientId } from '@holdfast/domain'
import { dutiesAt, DUTIES_CAUTION, placeOf, type DutyReading } from '@holdfast/jurisdictions'
import { dutyAsks, lastOf, type DutyAct, type DutyBasis } from '@holdfast/safety'
import { dutyBody, type DutiesView } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { gather } from '../encounters/facts.ts'
import { encounterIn } from '../encounters/params.ts'
import { judged } from '../judgements/whose.ts'
import { dayOf } from '../licences/practice.ts'
import { Refused } from '../problems.ts'

const PATH = '/:encounter/seats/:seat/duties'

/** Routes below `/api/encounters/:encounter`. */
export const dutyRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      PATH,
      signed,
      described(
        'duties',
        'Duties to warn, to report and to disclose where the client is and where they live, and the matters about them. Leaves an audit entry.',
        ['not-allowed', 'not-found'],
      ),
      async c => {
        const { patient, by } = await judged(deps, c.req.param(), c.var.actor.person)
        const read = { actor: by.id, act: 'record-read', subject: patient, code: 'duties' } as const
        await recordAct(deps.db, auditOf(deps, read))
        return c.json(await viewOf(deps, patient, await placesOf(deps, c.req.param('encounter'), patient)))
      },
    )
    .post(
      PATH,
      signed,
      described('weighDuty', 'A practitioner opens a matter or does one thing in it. Sent again it is kept once.', [
        'malformed-body',
        'not-allowed',
        'not-found',
        'duty-refused',
      ]),
      jsonBody(dutyBody),
      async c => {
        const { patient, by } = await judged(deps, c.req.param(), c.var.actor.person)
        const { matter, act } = c.req.valid('json')
        const places = await placesOf(deps, c.req.param('encounter'), patient)
        const entry = { at: deps.clock(), by: by.id, act, basis: basisOf(act, dutiesOf(deps, places)) }
        const audit = auditOf(deps, { actor: by.id, act: 'duty-written', subject: matter, code: act.kind })
        const written = await writeDutyEntry(deps.db, { matter, patient, entry, audit })
        if (!written.ok) throw new Refused('duty-refused', { note: written.error })
        return c.json(await viewOf(deps, patient, places))
      },
    )
}

type Duty = DutiesView['duties'][number]

/** Where a client said in this visit that they are, and where it is written that they live: codes, null where it is not known. */
type Places = { readonly present: string | null; readonly residence: string | null }

/** Where the region of a place is not known to us, it is the country. */
async function placesOf(deps: Deps, encounter: string, patient: PatientId): Promise<Places> {
  const stated = (await gather(deps, encounterIn(encounter), patient)).kept.whereabouts
  const isNow = stated && isOfThisVisit(stated.statedAt, deps.policy.whereaboutsHold, deps.clock())
  const lives = lastOf(await arrangementsOf(deps.db, patient), 'residence')
  return { present: isNow ? (placeOf(stated) ?? stated.country) : null, residence: lives?.place ?? null }
}

/** What holds where they are, and then what holds only where they live. */
function dutiesOf(deps: Deps, { present, residence }: Places): readonly Duty[] {
  const here = present === null ? [] : dutiesIn(deps, present, 'present')
  const home = residence === null ? [] : dutiesIn(deps, residence, 'residence')
  return [...here, ...home.filter(({ rule }) => !here.some(one => one.rule === rule))]
}

function dutiesIn(deps: Deps, place: string, at: Duty['at']): readonly Duty[] {
  const { warn, report, other } = dutiesAt(place, dayOf(deps.clock()), deps.rules)
  return [
    ...warn.map(row => dutyOf(row, 'warn', at)),
    ...report.map(row => dutyOf(row, 'report', at)),
    ...other.map(row => dutyOf(row, 'disclose', at)),
  ]
}

const dutyOf = (row: DutyReading, group: Duty['group'], at: Duty['at']): Duty => ({
  rule: row.id,
  duty: row.duty,
  group,
  place: row.place,
  at,
  force: row.force,
  trigger: row.trigger,
  discharge: row.discharge,
  deadline: row.deadline,
  source: row.source,
  asOf: row.asOf,
  reviewBy: row.reviewBy,
  isVerified: row.isVerified,
  own: row.own,
})

/** The rules by which a matter is opened are kept with it: what is read later may be another text. */
const basisOf = (act: DutyAct, duties: readonly Duty[]): readonly DutyBasis[] | null =>
  act.kind === 'open'
    ? duties
        .filter(({ group }) => group === act.what)
        .map(({ rule, place, force, source, asOf, reviewBy, own }) => ({
          rule,
          place,
          force,
          source,
          asOf,
          reviewBy,
          own,
        }))
    : null

async function viewOf(deps: Deps, patient: PatientId, places: Places): Promise<DutiesView> {
  const matters = await mattersOf(deps.db, patient)
  return {
    now: deps.clock(),
    place: places.present,
    residence: places.residence,
    duties: [...dutiesOf(deps, places)],
    caution: DUTIES_CAUTION,
    matters: matters.map(({ id, entries }) => ({ id, entries, asks: dutyAsks(entries) })),
  }
}
