/** What a practitioner holds, for themselves and for those in their hour. */
import { verifiedLicences } from '@holdfast/check-in'
import { licenceLogsOf, type Seated } from '@holdfast/db'
import { isId, type PractitionerId } from '@holdfast/domain'
import { boardsIn, licencesIn, ROWS, type LicenceLog, type StandingLicence } from '@holdfast/jurisdictions'
import type { LicenceCards, LicencesView } from '@holdfast/wire'
import type { Deps } from '../deps.ts'
import { dayOf } from './practice.ts'

const isPractitioner = isId('practitioner')

/** Their own list: every licence with every look at it, and what boards answered. */
export async function licencesView(deps: Deps, practitioner: PractitionerId): Promise<LicencesView> {
  const log = (await licenceLogsOf(deps.db, [practitioner])).get(practitioner) ?? []
  return {
    now: deps.clock(),
    isRequired: deps.config.licences === 'required',
    licences: standing(deps, practitioner, log).map(ownOf),
    boards: boardsIn(log),
  }
}

/** The practitioners among them, with what a client may look up. */
export async function licenceCards(deps: Deps, seated: readonly Seated[]): Promise<LicenceCards> {
  const practitioners = seated.flatMap(one => (isPractitioner(one.person) ? [{ ...one, person: one.person }] : []))
  const logs = await licenceLogsOf(
    deps.db,
    practitioners.map(({ person }) => person),
  )
  const isRequired = deps.config.licences === 'required'
  const cards = practitioners.map(({ person, seat, name, title }) => {
    const licences = standing(deps, person, logs.get(person) ?? [])
    const without = isRequired || licences.length > 0 ? 'support' : null
    const offering = licences.some(({ isGood }) => isGood) ? 'therapy' : without
    return { seat, name, title, offering, licences: licences.map(cardOf) } as const
  })
  return { now: deps.clock(), isRequired, cards }
}

type Judged = StandingLicence & { readonly isGood: boolean }

function standing(deps: Deps, person: PractitionerId, log: LicenceLog): readonly Judged[] {
  const now = deps.clock()
  const licences = licencesIn(log)
  const practice = { today: dayOf(now), rows: ROWS, practitioners: [] }
  const good = verifiedLicences({ person, licences, boards: [] }, practice, { policy: deps.policy, now })
  return licences.map(one => ({ ...one, isGood: good.includes(one) }))
}

const ownOf = ({ id, licence, number, issuer, register, statedAt, verifiedAt, isGood, looks }: Judged) => ({
  id,
  licence,
  number,
  issuer,
  register,
  statedAt,
  verifiedAt,
  isGood,
  looks,
})

/** Who looked is named to nobody but the practitioner; the method and the moment are enough to look again. */
function cardOf({ licence, number, issuer, register, verifiedAt, looks, isGood }: Judged) {
  const { kind, profession, place, status, expires } = licence
  const method = looks.find(({ looked, found }) => found === 'as-stated' && looked === verifiedAt)?.method ?? null
  return { kind, profession, place, number, issuer, status, expires, register, verifiedAt, method, isGood }
}
