/** Licences over HTTP: a practitioner writes down their own, and everyone in an hour reads the card of who holds it. */
import { isOfThisVisit, type Facts } from '@holdfast/check-in'
import { findPerson, writeLicenceEntry } from '@holdfast/db'
import { isId, type PersonId, type PractitionerId } from '@holdfast/domain'
import { parseLicenceAct, placeOf, type LicenceAct } from '@holdfast/jurisdictions'
import { licenceBody } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { gather } from '../encounters/facts.ts'
import { encounterIn } from '../encounters/params.ts'
import { Refused } from '../problems.ts'
import { dayOf } from './practice.ts'
import { licenceCards, licencesView } from './view.ts'

const isPractitioner = isId('practitioner')

/** Routes below `/api/licences`. */
export const licenceRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      '/',
      signed,
      described(
        'licences',
        'What the signed-in practitioner and their colleagues hold, who looked at it, what is due, and what boards answered.',
        ['not-allowed'],
      ),
      async c => c.json(await licencesView(deps, practitioner(c.var.actor.person))),
    )
    .post(
      '/',
      signed,
      described(
        'writeLicence',
        'A practitioner states a licence, a look at one, or what a board answered; of a colleague a look alone. Sent again it is kept once; what is wrong is named field by field.',
        ['malformed-body', 'not-allowed', 'not-found', 'note-refused'],
      ),
      jsonBody(licenceBody),
      async c => {
        const by = practitioner(c.var.actor.person)
        const sent = c.req.valid('json')
        const act = actIn(deps, sent.act)
        const whose = await holder(deps, { by, whose: sent.whose ?? by, act })
        const audit = auditOf(deps, { actor: by, act: 'licence-written', subject: act.id, code: act.kind })
        const entry = { at: deps.clock(), by, act }
        const written = await writeLicenceEntry(deps.db, { practitioner: whose, entry, audit })
        if (!written.ok) throw new Refused('note-refused', { note: written.error })
        return c.json(await licencesView(deps, by))
      },
    )
}

/** Routes below `/api/encounters/:encounter`. */
export const licenceCardRoutes = (deps: Deps) =>
  new Hono<Signed>().get(
    '/:encounter/licences',
    signedIn(deps),
    described('licenceCards', 'Who holds the hour: profession, licence, number, issuer, when it was last looked up.', [
      'not-found',
    ]),
    async c => {
      const { kept, facts } = await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
      return c.json(await licenceCards(deps, { seated: [kept.me, ...kept.others], place: placeNow(facts) }))
    },
  )

/** Where whoever asks said that they are in this visit; null where they did not, and for a practitioner. */
function placeNow({ whereabouts, policy, now }: Facts): string | null {
  if (!whereabouts || !isOfThisVisit(whereabouts.statedAt, policy.whereaboutsHold, now)) return null
  return placeOf(whereabouts) ?? whereabouts.country
}

function practitioner(person: PersonId): PractitionerId {
  if (!isPractitioner(person)) throw new Refused('not-allowed')
  return person
}

/** Whose licence it is. Of a colleague's nobody states anything; to look it up and to say what was found is open to each. */
async function holder(
  deps: Deps,
  { by, whose, act }: { readonly by: PractitionerId; readonly whose: PractitionerId; readonly act: LicenceAct },
): Promise<PractitionerId> {
  if (whose === by) return by
  if (act.kind !== 'look') throw new Refused('not-allowed')
  if (!(await findPerson(deps.db, whose))) throw new Refused('not-found')
  return whose
}

/** What was sent, read; refused with every field that is not as expected and why, and never with what stood there. */
function actIn(deps: Deps, sent: unknown): LicenceAct {
  const now = deps.clock()
  const read = parseLicenceAct(sent, { now, today: dayOf(now) })
  if (read.ok) return read.value
  const fields = read.error.map(({ field }) => `act.${field}`)
  throw new Refused('malformed-body', { fields, note: read.error.map(({ code }) => code).join(' ') })
}
